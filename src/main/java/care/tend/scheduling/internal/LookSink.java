package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the orders of {@link FreedTime}. Looking twice offers nothing twice. */
@Component
class LookSink implements OutboxSink {

    private final Filling filling;
    private final Transactions transactions;
    private final JsonMapper json;

    LookSink(Filling filling, Transactions transactions, JsonMapper json) {
        this.filling = filling;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public String kind() {
        return FreedTime.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        var order = json.readValue(payload, FreedTime.Order.class);
        var business = BusinessId.of(order.business());
        transactions.run(business, () -> filling.look(business, order.from(), order.to()));
    }
}
