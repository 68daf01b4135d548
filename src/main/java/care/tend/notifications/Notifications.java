package care.tend.notifications;

import care.tend.notifications.internal.AppointmentLetters;
import care.tend.notifications.internal.MailDesk;
import care.tend.notifications.internal.SeriesLetters;
import care.tend.notifications.internal.StayLetters;
import org.springframework.stereotype.Service;

/** Tells people what happened. */
@Service
public class Notifications {

    private final AppointmentLetters letters;
    private final SeriesLetters series;
    private final StayLetters stays;
    private final MailDesk desk;

    Notifications(AppointmentLetters letters, SeriesLetters series, StayLetters stays, MailDesk desk) {
        this.letters = letters;
        this.series = series;
        this.stays = stays;
        this.desk = desk;
    }

    /**
     * Writes the mails of {@code notice}. Must be called in a transaction of its business: they leave after it commits,
     * and never when it does not. Called again for the same appointment, kind and sequence, it does nothing.
     */
    public void send(AppointmentNotice notice) {
        letters.of(notice).forEach(draft -> desk.post(notice.business().id(), draft));
    }

    /** The same for appointments that were agreed together: one mail for all of them to each who is told. */
    public void send(SeriesNotice notice) {
        var business = notice.dates().getFirst().business().id();
        series.of(notice).forEach(draft -> desk.post(business, draft));
    }

    /** As for an appointment, of animals that stay. */
    public void send(StayNotice notice) {
        stays.of(notice).forEach(draft -> desk.post(notice.business().id(), draft));
    }

    /**
     * The appointment of {@code notice} for a calendar, as a file to download. It has the same UID as the invitation in
     * the mails, so that a calendar that has one of them knows the other.
     */
    public CalendarInvite calendar(AppointmentNotice notice) {
        return letters.invite(notice, CalendarInvite.Method.PUBLISH);
    }
}
