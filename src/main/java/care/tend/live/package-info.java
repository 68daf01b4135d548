/**
 * The one line on which the server speaks first: a WebSocket, and a long poll for those whom it does not reach. What is
 * said are hints, sent after commit; the database is the truth, and whoever missed one finds out by the numbers and
 * reads anew. Modules with something to say declare a {@link care.tend.live.Topic} and call
 * {@link care.tend.live.Live}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "access"})
package care.tend.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
