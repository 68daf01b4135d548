/**
 * From nothing to a public booking page: what somebody tells about the business they open is kept until they are done,
 * and becomes a business with its place, hours, people and services at once. Until then there is nothing to be seen of
 * it. Also shuts a new installation until whoever started it comes with the link the console showed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "identity", "business", "access", "catalogue", "scheduling"})
package care.tend.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
