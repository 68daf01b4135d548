/**
 * The words every module shares: typed identifiers, money, ranges of time, pages of a list, and the shape of a refusal.
 * No beans, no state, no input or output.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package care.tend.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
