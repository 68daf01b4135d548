package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.notifications.Notifications;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out the orders of {@link Notices}. An order that a later change overtook says nothing, since the later one
 * says it all.
 */
@Component
class NoticeSink implements OutboxSink {

    private final AppointmentTable appointments;
    private final NoticeWriter writer;
    private final Notifications notifications;
    private final Transactions transactions;
    private final JsonMapper json;

    NoticeSink(
            AppointmentTable appointments,
            NoticeWriter writer,
            Notifications notifications,
            Transactions transactions,
            JsonMapper json) {
        this.appointments = appointments;
        this.writer = writer;
        this.notifications = notifications;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public String kind() {
        return Notices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        var order = json.readValue(payload, Notices.Order.class);
        var business = BusinessId.of(order.business());
        transactions.run(business, () -> appointments
                .read(business, AppointmentId.of(order.appointment()))
                .filter(appointment -> appointment.sequence() == order.sequence())
                .map(appointment -> writer.write(appointment, order.what(), appointment.language()))
                .ifPresent(notifications::send));
    }
}
