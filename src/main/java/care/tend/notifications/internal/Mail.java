package care.tend.notifications.internal;

import care.tend.notifications.CalendarInvite;
import java.util.Optional;

/**
 * A mail as it leaves.
 *
 * @param fromName shown as its sender; the address is always ours
 * @param calendar iCalendar text with the method it says
 */
record Mail(
        String fromName,
        CalendarInvite.Party to,
        Optional<CalendarInvite.Party> replyTo,
        String subject,
        String text,
        String html,
        Optional<Calendar> calendar) {

    record Calendar(String method, String text) {
        static Calendar of(CalendarInvite invite) {
            return new Calendar(invite.method().name(), invite.text());
        }
    }

    /** Not what it says: it may hold a secret link. */
    @Override
    public String toString() {
        return "mail to " + to.email();
    }
}
