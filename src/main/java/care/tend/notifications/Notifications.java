package care.tend.notifications;

import care.tend.notifications.internal.AppointmentLetters;
import care.tend.notifications.internal.MailDesk;
import org.springframework.stereotype.Service;

/** Tells people what happened. */
@Service
public class Notifications {

    private final AppointmentLetters letters;
    private final MailDesk desk;

    Notifications(AppointmentLetters letters, MailDesk desk) {
        this.letters = letters;
        this.desk = desk;
    }

    /**
     * Writes the mails of {@code notice}. Must be called in a transaction of its business: they leave after it commits,
     * and never when it does not. Called again for the same appointment, kind and sequence, it does nothing.
     */
    public void send(AppointmentNotice notice) {
        letters.of(notice).forEach(draft -> desk.post(notice.business().id(), draft));
    }

    /**
     * The appointment of {@code notice} for a calendar, as a file to download. It has the same UID as the invitation in
     * the mails, so that a calendar that has one of them knows the other.
     */
    public CalendarInvite calendar(AppointmentNotice notice) {
        return letters.invite(notice, CalendarInvite.Method.PUBLISH);
    }
}
