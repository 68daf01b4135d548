package care.tend.scheduling.internal.web;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.Keyed;
import care.tend.kernel.NotFound;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Cursors;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistWish;
import care.tend.scheduling.internal.GuestLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to those who wait: one question to each module, however many there are. */
@Component
class WaitlistDesk {

    private final Waitlist waitlist;
    private final Appointments appointments;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Pets pets;
    private final BookingDesk desk;
    private final GuestLinks links;
    private final Cursors cursors;
    private final Transactions transactions;

    WaitlistDesk(
            Waitlist waitlist,
            Appointments appointments,
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Pets pets,
            BookingDesk desk,
            GuestLinks links,
            Cursors cursors,
            Transactions transactions) {
        this.waitlist = waitlist;
        this.appointments = appointments;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.pets = pets;
        this.desk = desk;
        this.links = links;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    WaitlistController.Joined join(
            BusinessId business, WaitlistController.NewEntry wish, Language reader, HttpServletRequest request) {
        var language = wish.locale() == null ? reader : wish.locale();
        if (wish.booking() != null) {
            desk.countLink(request);
            var booking = appointments.byLink(business, wish.booking()).orElseThrow(NotFound::new);
            return joined(business, waitlist.comeForward(business, booking, wish.wish()));
        }
        var guest = wish.guest();
        desk.admitBooking(request, guest);
        var joined = waitlist.join(business, wish.wish(), guest, wish.animal(), language);
        desk.countBooking(request, guest);
        return joined(business, joined);
    }

    private WaitlistController.Joined joined(BusinessId business, Waitlist.Joined joined) {
        var slug = transactions.in(business, () -> locations
                .staffed(business, joined.entry().wish().location())
                .slug());
        return new WaitlistController.Joined(
                joined.entry().id(), links.waiting(slug, joined.secret()).toString());
    }

    void end(BusinessId business, WaitlistEntryId entry) {
        waitlist.end(business, entry, Rules.STAFF);
    }

    void restore(BusinessId business, WaitlistEntryId entry) {
        waitlist.restore(business, entry);
    }

    void pass(BusinessId business, String secret) {
        waitlist.pass(business, secret);
    }

    BookingView take(BusinessId business, String secret, Language language) {
        return desk.shown(business, waitlist.take(business, secret), language);
    }

    Optional<WaitlistController.Offered> offered(BusinessId business, String secret, Language language) {
        return transactions.in(
                business, () -> waitlist.offered(business, secret).map(offer -> {
                    var entry = waitlist.entry(business, offer.entry());
                    return new WaitlistController.Offered(
                            offer.state().word(),
                            offer.period().start(),
                            offer.period().end(),
                            services.read(business, entry.wish().service())
                                    .name()
                                    .in(language, List.of(entry.language())),
                            providers.read(business, offer.provider()).name(),
                            locations
                                    .read(business, entry.wish().location())
                                    .zone()
                                    .getId(),
                            offer.expiresAt());
                }));
    }

    WaitlistView list(BusinessId business, @Nullable String cursor, @Nullable Integer limit, Language language) {
        var list = "waitlist " + business;
        int most = cursors.limit(limit);
        var after = cursors.read(list, cursor).map(WaitlistEntryId::of);
        return transactions.in(business, () -> {
            var page = cursors.page(list, waitlist.waiting(business, after, most + 1), most, entry -> entry.id()
                    .text());
            var waiting = page.items();
            var lengths = waitlist.waiting(business);
            var guests = waiting.stream().map(WaitlistEntry::client).collect(Collectors.toSet());
            var animals =
                    waiting.stream().flatMap(entry -> entry.pet().stream()).collect(Collectors.toSet());
            var names = new Names(
                    Keyed.by(Location::id, locations.of(business)),
                    Keyed.by(Provider::id, providers.of(business)),
                    Keyed.by(Service::id, services.of(business)),
                    clients.named(business, guests),
                    animals.isEmpty() ? Map.of() : pets.named(business, animals),
                    language);
            return new WaitlistView(
                    waiting.stream().map(names::entry).toList(),
                    page.next(),
                    lengths.all(),
                    lengths.offered(),
                    waitlist.fillRate(business));
        });
    }

    private record Names(
            Map<LocationId, Location> locations,
            Map<ProviderId, Provider> providers,
            Map<ServiceId, Service> services,
            Map<ClientId, Client> clients,
            Map<PetId, Pet> pets,
            Language language) {

        /** As it is wanted; one that can no longer be had like that by its plain name. */
        private static LocalText called(Service service, WaitlistWish wish) {
            try {
                return service.tailored(wish.tailoring()).name();
            } catch (Invalid gone) {
                return service.name();
            }
        }

        WaitlistView.Entry entry(WaitlistEntry entry) {
            var wish = entry.wish();
            var client = Objects.requireNonNull(clients.get(entry.client()));
            var service = Objects.requireNonNull(services.get(wish.service()));
            return new WaitlistView.Entry(
                    entry.id(),
                    new WaitlistView.Who(client.id(), client.name()),
                    entry.pet().map(pets::get).map(Pet::name).orElse(null),
                    new WaitlistView.Offer(service.id(), called(service, wish).in(language, List.of(entry.language()))),
                    wish.provider().map(providers::get).map(Provider::name).orElse(null),
                    Objects.requireNonNull(locations.get(wish.location())).zone(),
                    wish.firstDay(),
                    wish.lastDay(),
                    wish.days().stream().map(DayOfWeek::getValue).sorted().toList(),
                    wish.earliest(),
                    wish.latest(),
                    wish.noticeMinutes(),
                    entry.premium(),
                    entry.appointment().orElse(null),
                    entry.since(),
                    entry.offer()
                            .map(offer -> new WaitlistView.Open(
                                    offer.period().start(),
                                    offer.period().end(),
                                    Optional.ofNullable(providers.get(offer.provider()))
                                            .map(Provider::name)
                                            .orElse(""),
                                    offer.expiresAt()))
                            .orElse(null));
        }
    }
}
