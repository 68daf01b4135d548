package care.tend.scheduling.internal;

import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out the orders of {@link FreedTime}. Looking twice offers nothing twice. */
@Component
class LookSink implements OutboxSink {

    private final Filling filling;
    private final BusinessOrders orders;

    LookSink(Filling filling, BusinessOrders orders) {
        this.filling = filling;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return FreedTime.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload, FreedTime.Order.class, (business, order) -> filling.look(business, order.from(), order.to()));
    }
}
