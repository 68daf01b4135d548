package care.tend.scheduling.internal;

import care.tend.notifications.Notifications;
import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carries out the orders of {@link Notices}. An order that a later change overtook says nothing, since the later one
 * says it all; nor does one that was taken back in time.
 */
@Component
class NoticeSink implements OutboxSink {

    private final AppointmentTable appointments;
    private final Whole whole;
    private final ToldTable told;
    private final NoticeWriter writer;
    private final Notifications notifications;
    private final BusinessOrders orders;
    private final Clock clock;

    NoticeSink(
            AppointmentTable appointments,
            Whole whole,
            ToldTable told,
            NoticeWriter writer,
            Notifications notifications,
            BusinessOrders orders,
            Clock clock) {
        this.appointments = appointments;
        this.whole = whole;
        this.told = told;
        this.writer = writer;
        this.notifications = notifications;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Notices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Notices.Order.class, (business, order) -> appointments
                .read(business, AppointmentId.of(order.appointment()))
                .filter(appointment -> appointment.sequence() == order.sequence())
                .ifPresent(appointment -> tell(appointment, order.byGuest())));
    }

    private void tell(Appointment lead, boolean byGuest) {
        var appointment = whole.of(lead);
        var parts = whole.parts(lead);
        Told.news(told.told(lead), appointment, parts, clock.instant()).ifPresent(news -> {
            notifications.send(writer.write(appointment, news, appointment.language(), byGuest));
            told.tell(appointment, parts);
        });
    }
}
