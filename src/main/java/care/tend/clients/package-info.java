/**
 * The people a business serves, and the households they form. A client is the business's own record; it is linked to an
 * account only when the person has one and said so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "business"})
package care.tend.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
