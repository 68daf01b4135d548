package care.tend.scheduling.internal.calendars;

import care.tend.kernel.BusinessId;
import care.tend.platform.Outbox;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarConnectionId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Orders that copies elsewhere become what they should be. Changes of an appointment order it by themselves, in the
 * database ({@code scheduling.order_copies}); here is what else is a cause. Within a transaction.
 */
@Component
public class Copies {

    static final String KIND = "calendar-copy";

    private final Outbox outbox;

    Copies(Outbox outbox) {
        this.outbox = outbox;
    }

    /** As it waits in the outbox, also by the hand of the database. */
    record Order(UUID business, UUID connection, UUID appointment) {}

    public void order(
            BusinessId business, CalendarConnectionId connection, Collection<AppointmentId> appointments, Instant due) {
        for (var appointment : appointments) {
            outbox.putInLine(
                    KIND,
                    connection.value() + "/" + appointment.value(),
                    new Order(business.value(), connection.value(), appointment.value()),
                    due);
        }
    }
}
