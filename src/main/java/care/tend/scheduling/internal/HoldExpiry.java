package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Clears holds that ran out. Nobody waits for it: whoever meets an expired hold clears it themselves. This keeps those
 * from piling up that nobody meets.
 */
@Component
class HoldExpiry implements OutboxSink {

    private static final String KIND = "hold-expiry";

    private final HoldTable holds;
    private final Hints hints;
    private final BusinessOrders orders;
    private final Clock clock;

    HoldExpiry(HoldTable holds, Hints hints, BusinessOrders orders, Clock clock) {
        this.holds = holds;
        this.hints = hints;
        this.orders = orders;
        this.clock = clock;
    }

    record Order(String business, String hold) implements BusinessOrders.Order {}

    static void order(Outbox outbox, BusinessId business, Hold hold) {
        outbox.put(KIND, new Order(business.text(), hold.id().text()), hold.expiresAt());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Order.class, (business, order) -> holds.deleteExpired(
                        business, HoldId.of(order.hold()), clock.instant())
                .forEach(gone -> hints.held(business, gone.location(), gone.period())));
    }
}
