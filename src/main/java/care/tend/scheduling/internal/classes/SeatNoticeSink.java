package care.tend.scheduling.internal.classes;

import care.tend.kernel.BusinessId;
import care.tend.notifications.Notifications;
import care.tend.notifications.SeriesNotice;
import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to whoever has, or had, a seat. An order that a later change overtook says nothing. */
@Component
class SeatNoticeSink implements OutboxSink {

    private final AttendanceTable attendances;
    private final SeatNoticeWriter writer;
    private final Notifications notifications;
    private final BusinessOrders orders;

    SeatNoticeSink(
            AttendanceTable attendances, SeatNoticeWriter writer, Notifications notifications, BusinessOrders orders) {
        this.attendances = attendances;
        this.writer = writer;
        this.notifications = notifications;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return SeatNotices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, SeatNotices.Order.class, (business, order) -> {
            var seats = order.seats().stream()
                    .flatMap(seat -> standing(business, seat))
                    .toList();
            if (!seats.isEmpty()) {
                tell(seats, order.byGuest());
                attendances.tell(business, seats);
            }
        });
    }

    private Stream<Attendance> standing(BusinessId business, SeatNotices.Seat told) {
        return attendances
                .read(business, AttendanceId.of(told.id()))
                .filter(seat -> seat.sequence() == told.sequence())
                .stream();
    }

    private void tell(List<Attendance> seats, boolean byGuest) {
        var notices = seats.stream()
                .map(seat -> writer.write(seat, seat.language(), byGuest))
                .toList();
        if (notices.size() == 1) {
            notifications.send(notices.getFirst());
        } else {
            notifications.send(new SeriesNotice(seats.getFirst().id().text(), notices));
        }
    }
}
