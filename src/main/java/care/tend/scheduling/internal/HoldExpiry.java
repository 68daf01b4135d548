package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clears holds that ran out. Nobody waits for it: whoever meets an expired hold clears it themselves. This keeps those
 * from piling up that nobody meets.
 */
@Component
class HoldExpiry implements OutboxSink {

    private static final String KIND = "hold-expiry";

    private final HoldTable holds;
    private final Hints hints;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    HoldExpiry(HoldTable holds, Hints hints, Transactions transactions, JsonMapper json, Clock clock) {
        this.holds = holds;
        this.hints = hints;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    record Order(String business, String hold) {}

    static void order(Outbox outbox, BusinessId business, Hold hold) {
        outbox.put(KIND, new Order(business.text(), hold.id().text()), hold.expiresAt());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        var order = json.readValue(payload, Order.class);
        var business = BusinessId.of(order.business());
        transactions.run(business, () -> holds.deleteExpired(business, HoldId.of(order.hold()), clock.instant())
                .ifPresent(gone -> hints.held(business, gone.location(), gone.period())));
    }
}
