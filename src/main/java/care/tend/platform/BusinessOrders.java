package care.tend.platform;

import care.tend.kernel.BusinessId;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How an {@link OutboxSink} whose effect lies in one business carries it out: in one transaction on its rows. */
@Component
public class BusinessOrders {

    private final JsonMapper json;
    private final Transactions transactions;

    BusinessOrders(JsonMapper json, Transactions transactions) {
        this.json = json;
        this.transactions = transactions;
    }

    /** What was put into the outbox. */
    public interface Order {

        /** The id, in its public form, of the business it is about. */
        String business();
    }

    /** Does what {@code payload} orders. Run again from the start when it loses to another transaction. */
    public <O extends Order> void carryOut(String payload, Class<O> type, BiConsumer<BusinessId, O> deed) {
        var order = json.readValue(payload, type);
        var business = BusinessId.of(order.business());
        transactions.run(business, () -> deed.accept(business, order));
    }
}
