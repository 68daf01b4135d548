/**
 * What a business offers: services with their length, price and rules, and who offers them where; and the policies by
 * which changing one's mind costs something.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "business", "clients", "pets"})
package care.tend.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
