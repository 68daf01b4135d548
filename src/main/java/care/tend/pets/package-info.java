/**
 * Animals with a record of their own. A pet belongs to a household; today its record is kept with the business that the
 * household is a client of, and seen by that business alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "clients"})
package care.tend.pets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
