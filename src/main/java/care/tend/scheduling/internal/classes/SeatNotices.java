package care.tend.scheduling.internal.classes;

import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.Rules;
import java.time.Clock;
import java.util.List;
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
    record Seat(String id, int sequence) {}

    /** @param seats of one person, told in one mail */
    record Order(String business, List<Seat> seats, boolean byGuest) implements BusinessOrders.Order {}

    void order(Attendance attendance, Rules rules) {
        order(List.of(attendance), rules);
    }

    /**
     * Tells in one mail of what happened to {@code seats} together; those of a course in the order of their changes.
     */
    void order(List<Attendance> seats, Rules rules) {
        var first = seats.getFirst();
        var told = seats.stream()
                .map(seat -> new Seat(seat.id().text(), seat.sequence()))
                .toList();
        var line = first.enrolment().map(AttendanceId::text).orElse(first.id().text());
        outbox.putInLine(KIND, line, new Order(first.business().text(), told, rules.guest()), clock.instant());
    }
}
