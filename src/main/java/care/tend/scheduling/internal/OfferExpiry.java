package care.tend.scheduling.internal;

import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.WaitlistOfferId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends offers that nobody answered in time, so that the next in rank is asked. */
@Component
class OfferExpiry implements OutboxSink {

    static final String KIND = "waitlist-offer-expiry";

    private final Offers offers;
    private final BusinessOrders orders;

    OfferExpiry(Offers offers, BusinessOrders orders) {
        this.offers = offers;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload,
                OfferMail.Order.class,
                (business, order) -> offers.lapse(business, WaitlistOfferId.of(order.offer())));
    }
}
