/** The tenants: businesses with their address on the web, their places and the people who can be booked there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package care.tend.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
