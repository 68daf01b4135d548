/**
 * Who may do what for a business: its members, and the roles that bundle permissions. Asked on every request, so that a
 * member who was removed is out at once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "business"})
package care.tend.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
