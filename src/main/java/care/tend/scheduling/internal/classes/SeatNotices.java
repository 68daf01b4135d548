package care.tend.scheduling.internal.classes;

import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.Rules;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Orders the mails about seats, one for each who has one: nobody's mail names another. */
@Component
class SeatNotices {

    static final String KIND = "class-notice";

    private final Outbox outbox;
    private final Clock clock;

    SeatNotices(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param sequence of the change; one that a later change overtook is void */
    record Order(String business, String attendance, int sequence, boolean byGuest) implements BusinessOrders.Order {}

    /** Tells of it, and of what was booked together with it. */
    void order(Attendance attendance, Rules rules) {
        var id = attendance.id().text();
        var order = new Order(attendance.business().text(), id, attendance.sequence(), rules == Rules.GUEST);
        outbox.putInLine(KIND, id, order, clock.instant());
    }
}
