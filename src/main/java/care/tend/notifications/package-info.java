/**
 * What Tend says to people outside its pages: mails in the reader's language and zone, with an invitation for their
 * calendar. Written in the transaction of what they tell about, sent afterwards, and kept for the business to read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "business"})
package care.tend.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
