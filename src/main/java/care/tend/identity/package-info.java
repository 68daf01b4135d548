/**
 * People who can sign in: one account each for the whole platform, their password and their sessions. Says nothing to
 * anybody itself: it publishes what happened, and {@code notifications} writes the mail in the same transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package care.tend.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
