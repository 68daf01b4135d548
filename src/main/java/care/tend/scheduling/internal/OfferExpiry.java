package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import care.tend.scheduling.WaitlistOfferId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends offers that nobody answered in time, so that the next in rank is asked. */
@Component
class OfferExpiry implements OutboxSink {

    static final String KIND = "waitlist-offer-expiry";

    private final Offers offers;
    private final Transactions transactions;
    private final JsonMapper json;

    OfferExpiry(Offers offers, Transactions transactions, JsonMapper json) {
        this.offers = offers;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        var order = json.readValue(payload, OfferMail.Order.class);
        var business = BusinessId.of(order.business());
        transactions.run(business, () -> offers.lapse(business, WaitlistOfferId.of(order.offer())));
    }
}
