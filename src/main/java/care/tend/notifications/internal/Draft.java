package care.tend.notifications.internal;

import care.tend.notifications.CalendarInvite;
import java.util.Optional;

/**
 * A letter that knows where it goes.
 *
 * @param template what kind of letter it is, by name
 * @param once two drafts of a business with the same are one mail
 * @param line those of one line leave in the order they were written
 * @param appointment public form of the id of what it tells about
 * @param secret a link in it that only its reader may have
 */
public record Draft(
        String template,
        String once,
        String line,
        CalendarInvite.Party to,
        Optional<CalendarInvite.Party> replyTo,
        Letter letter,
        Optional<Mail.Calendar> calendar,
        Optional<String> appointment,
        Optional<String> secret) {}
