package care.tend.scheduling.internal.replies;

import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.ContentLines;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.internal.Booker;
import org.springframework.stereotype.Component;

/**
 * Who may answer an invitation: who has it. Its UID proves nothing, since it stands in calendars that others see, and a
 * sender's name even less. What proves it is the secret in the address of its organizer, or, where a mailbox has no
 * room for one, the secret link of the booking, which many calendar programs send back with all the rest.
 */
@Component
class ReplyProof {

    private final ReplyAddresses addresses;
    private final Booker booker;

    ReplyProof(ReplyAddresses addresses, Booker booker) {
        this.addresses = addresses;
        this.booker = booker;
    }

    /** @param reader whom the invitation was sent to */
    boolean holds(ReplyReceived reply, AppointmentId appointment, String reader) {
        return addresses.proves(reply, appointment.text(), reader) || repeatsLink(reply, appointment);
    }

    private boolean repeatsLink(ReplyReceived reply, AppointmentId appointment) {
        var secret = booker.secret(appointment);
        return ContentLines.unfolded(reply.calendar()).stream().anyMatch(line -> line.contains(secret));
    }
}
