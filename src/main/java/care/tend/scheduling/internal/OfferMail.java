package care.tend.scheduling.internal;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.Notifications;
import care.tend.pets.Pets;
import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistOffer;
import care.tend.scheduling.WaitlistOfferId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to somebody who waits that a time was freed. An offer that was answered meanwhile says nothing. */
@Component
class OfferMail implements OutboxSink {

    static final String KIND = "waitlist-offer-mail";

    private final Offers offers;
    private final Filling filling;
    private final WaitlistTable table;
    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Pets pets;
    private final Notifications notifications;
    private final BusinessOrders orders;
    private final GuestLinks links;

    OfferMail(
            Offers offers,
            Filling filling,
            WaitlistTable table,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Pets pets,
            Notifications notifications,
            BusinessOrders orders,
            GuestLinks links) {
        this.offers = offers;
        this.filling = filling;
        this.table = table;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.pets = pets;
        this.notifications = notifications;
        this.orders = orders;
        this.links = links;
    }

    record Order(String business, String offer) implements BusinessOrders.Order {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload, Order.class, (business, order) -> offers.open(business, WaitlistOfferId.of(order.offer()))
                        .ifPresent(offer -> table.read(business, offer.entry())
                                .ifPresent(entry -> notifications.send(notice(business, entry, offer)))));
    }

    private AppointmentNotice notice(BusinessId id, WaitlistEntry entry, WaitlistOffer offer) {
        var business = businesses.read(id);
        var client = clients.read(id, entry.client());
        var service =
                services.read(id, entry.wish().service()).tailored(entry.wish().tailoring());
        return new AppointmentNotice(
                What.OFFERED,
                business,
                locations.read(id, entry.wish().location()),
                NoticeWriter.setting(service.service().terms().mode()),
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                entry.language(),
                offer.id().text(),
                offer.period(),
                service.name(),
                providers.read(id, offer.provider()).name(),
                entry.pet()
                        .flatMap(pet -> Optional.ofNullable(pets.read(id, pet).name())),
                Optional.ofNullable(service.price(offer.provider())),
                Optional.of(links.offer(business.slug(), filling.secret(offer.id()))),
                0,
                false,
                List.of(),
                List.of(),
                false,
                Optional.of(offer.expiresAt()));
    }
}
