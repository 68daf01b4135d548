package care.tend.scheduling.internal;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.Notifications;
import care.tend.pets.Pets;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Via;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out the orders of {@link Notices}: looks up what a guest wants to know and has it written. An order that a
 * later change overtook says nothing, since the later one says it all.
 */
@Component
class NoticeSink implements OutboxSink {

    private final AppointmentTable appointments;
    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Clients clients;
    private final Pets pets;
    private final Notifications notifications;
    private final Booker booker;
    private final Transactions transactions;
    private final JsonMapper json;
    private final String url;

    NoticeSink(
            AppointmentTable appointments,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Clients clients,
            Pets pets,
            Notifications notifications,
            Booker booker,
            Transactions transactions,
            JsonMapper json,
            @Value("${tend.url:http://localhost:8080}") String url) {
        this.appointments = appointments;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.clients = clients;
        this.pets = pets;
        this.notifications = notifications;
        this.booker = booker;
        this.transactions = transactions;
        this.json = json;
        this.url = url;
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
                .map(appointment -> notice(appointment, order.what()))
                .ifPresent(notifications::send));
    }

    private AppointmentNotice notice(Appointment appointment, Notices.What what) {
        var business = businesses.read(appointment.business());
        var client = clients.read(appointment.business(), appointment.client());
        return new AppointmentNotice(
                AppointmentNotice.What.valueOf(what.name()),
                business,
                locations.read(business.id(), appointment.location()),
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                appointment.language(),
                appointment.id().text(),
                appointment.period(),
                appointment.serviceName(),
                providers.read(business.id(), appointment.provider()).name(),
                appointment.pet().map(pet -> pets.read(business.id(), pet).name()),
                appointment.price(),
                Optional.of(URI.create(url + "/b/" + business.slug() + "/booking/" + booker.secret(appointment.id()))),
                appointment.sequence(),
                appointment.via() == Via.PUBLIC);
    }
}
