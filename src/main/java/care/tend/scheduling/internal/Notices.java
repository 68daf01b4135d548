package care.tend.scheduling.internal;

import care.tend.notifications.AppointmentNotice.What;
import care.tend.platform.Outbox;
import care.tend.scheduling.Appointment;
import org.springframework.stereotype.Component;

/**
 * Orders the mails about an appointment. In the transaction of the change only the order is written; what it says is
 * looked up and sent afterwards, so that a booking costs no more than it must and a mail server nothing at all.
 */
@Component
public class Notices {

    static final String KIND = "appointment-notice";

    private final Outbox outbox;

    Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An order as it waits in the outbox. */
    record Order(String business, String appointment, What what, int sequence) {}

    void order(Appointment appointment, What what) {
        outbox.put(
                KIND, new Order(appointment.business().text(), appointment.id().text(), what, appointment.sequence()));
    }
}
