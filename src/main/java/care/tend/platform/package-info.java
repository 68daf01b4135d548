/**
 * What every use case stands on: transactions that know whose rows they may touch, effects that leave only after
 * commit, answers that are given once, doors that are shut unless opened, and errors told in the reader's language.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package care.tend.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
