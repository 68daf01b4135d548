package care.tend.scheduling.internal.stays;

import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Stay;
import care.tend.scheduling.internal.Notices;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Orders the mails about stays. What the business does is told only when it has not thought better of it. */
@Component
class StayNotices {

    static final String KIND = "stay-notice";

    private final Outbox outbox;
    private final Clock clock;

    StayNotices(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param sequence of the change; one that a later change overtook is void */
    record Order(String business, String stay, int sequence, boolean byGuest) implements BusinessOrders.Order {}

    void order(Stay stay, Rules rules) {
        boolean byGuest = rules.guest();
        var id = stay.id().text();
        var order = new Order(stay.business().text(), id, stay.sequence(), byGuest);
        outbox.putInLine(
                KIND, id, order, byGuest ? clock.instant() : clock.instant().plus(Notices.PAUSE));
    }
}
