package care.tend.scheduling.internal;

import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Rules;
import care.tend.scheduling.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Orders the mails about an appointment. In the transaction of the change only the order is written; what it says is
 * looked up and sent afterwards, so that a booking costs no more than it must and a mail server nothing at all.
 */
@Component
public class Notices {

    static final String KIND = "appointment-notice";

    /** So long the business's own people may think better of it; then the client is told. */
    public static final Duration PAUSE = Duration.ofSeconds(20);

    private static final ScopedValue<Boolean> TOGETHER = ScopedValue.newInstance();

    private final VisitTable visits;
    private final Outbox outbox;
    private final Clock clock;

    Notices(VisitTable visits, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * An order as it waits in the outbox.
     *
     * @param sequence of the change; one that a later change overtook is void
     * @param byGuest whether the guest did it themselves
     */
    record Order(String business, String appointment, int sequence, boolean byGuest) implements BusinessOrders.Order {}

    /**
     * Does {@code work} without ordering a mail for each appointment it touches: whoever changes many at once tells of
     * them together.
     */
    public static <T> T together(Supplier<T> work) {
        return ScopedValue.where(TOGETHER, true).call(work::get);
    }

    /** A part was changed: its client hears of the whole, which its first part stands for. */
    private Order ofWhole(Appointment part, VisitId visit, boolean byGuest) {
        var lead = new AppointmentId(visit.value());
        return new Order(part.business().text(), lead.text(), visits.touch(part.business(), lead), byGuest);
    }

    /** @param rules of whoever changed it */
    void order(Appointment appointment, Rules rules) {
        if (TOGETHER.isBound()) {
            return;
        }
        boolean byGuest = rules.guest();
        var visit = appointment.visit().filter(id -> !id.value()
                .equals(appointment.id().value()));
        var order = visit.map(id -> ofWhole(appointment, id, byGuest))
                .orElseGet(() -> new Order(
                        appointment.business().text(), appointment.id().text(), appointment.sequence(), byGuest));
        outbox.putInLine(
                KIND,
                order.appointment(),
                order,
                byGuest ? clock.instant() : clock.instant().plus(PAUSE));
    }
}
