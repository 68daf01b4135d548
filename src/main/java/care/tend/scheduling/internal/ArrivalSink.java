package care.tend.scheduling.internal;

import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Arrivals;
import care.tend.scheduling.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom somebody at the door means to be, and marks what they came for. */
@Component
public class ArrivalSink implements OutboxSink {

    private static final String KIND = "arrival";

    /** Who was heard of later than that is not marked: the desk has seen them by then. */
    private static final Duration STALE = Duration.ofMinutes(15);

    private final AppointmentTable appointments;
    private final Changes changes;
    private final Clients clients;
    private final Outbox outbox;
    private final BusinessOrders orders;
    private final Clock clock;

    ArrivalSink(
            AppointmentTable appointments,
            Changes changes,
            Clients clients,
            Outbox outbox,
            BusinessOrders orders,
            Clock clock) {
        this.appointments = appointments;
        this.changes = changes;
        this.clients = clients;
        this.outbox = outbox;
        this.orders = orders;
        this.clock = clock;
    }

    record Order(String business, String typed, Instant at) implements BusinessOrders.Order {}

    /** To be looked up at once, but not while they wait. Within a transaction. */
    public void order(BusinessId business, String typed, Instant at) {
        outbox.put(KIND, new Order(business.text(), typed, at));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Order.class, (business, order) -> {
            if (!order.at().plus(STALE).isBefore(clock.instant())) {
                clients.reachedAt(business, order.typed()).ifPresent(client -> greet(business, client.client()));
            }
        });
    }

    /** Marks as arrived all that {@code client} is expected for now. Within a transaction. */
    public void greet(BusinessId business, ClientId client) {
        var now = clock.instant();
        appointments.comingOf(business, client, now, now.plus(Arrivals.EARLIEST)).stream()
                .filter(appointment -> Arrivals.isOpen(appointment, now))
                .forEach(appointment -> changes.progress(business, appointment.id(), Status.ARRIVED));
    }
}
