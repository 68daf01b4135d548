/** What a business offers: services with their length, price and rules, and who offers them where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "business", "pets"})
package care.tend.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
