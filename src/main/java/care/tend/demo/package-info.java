/**
 * Three believable businesses to look round in: a vet clinic in Atyrau, a groomer and trainer in London, a consulting
 * practice in Denver. Filled through every other module's face, as people would have done it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "business",
            "access",
            "clients",
            "pets",
            "catalogue",
            "scheduling"
        })
package care.tend.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
