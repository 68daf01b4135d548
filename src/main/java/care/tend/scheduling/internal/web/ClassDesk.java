package care.tend.scheduling.internal.web;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Keyed;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.pets.Pet;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Classes;
import care.tend.scheduling.Makeup;
import care.tend.scheduling.internal.GuestLinks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to classes and to those who come: one question to each module, however many there are. */
@Component
class ClassDesk {

    private final Classes classes;
    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Pets pets;
    private final GuestLinks links;
    private final Transactions transactions;

    ClassDesk(
            Classes classes,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Pets pets,
            GuestLinks links,
            Transactions transactions) {
        this.classes = classes;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.pets = pets;
        this.links = links;
        this.transactions = transactions;
    }

    ClassView.Many within(BusinessId business, TimeRange time, Language language) {
        return transactions.in(business, () -> shown(business, classes.within(business, time), language));
    }

    ClassView.Many shown(BusinessId business, List<ClassSession> sessions, Language language) {
        return transactions.in(business, () -> {
            var names = names(business, sessions, language);
            return new ClassView.Many(sessions.stream().map(names::view).toList());
        });
    }

    /** What a calendar shows of them. */
    Map<ClassId, CalendarView.Session> marks(BusinessId business, Set<ClassId> wanted, Language language) {
        var sessions = classes.all(business, wanted);
        var names = names(business, sessions, language);
        return sessions.stream().collect(Collectors.toMap(ClassSession::id, names::mark));
    }

    ClassView.OpenOnes open(BusinessId business, Language language) {
        return transactions.in(
                business, () -> new ClassView.OpenOnes(open(business, classes.published(business), language)));
    }

    private List<ClassView.Open> open(BusinessId business, List<ClassSession> sessions, Language language) {
        var names = names(business, sessions, language);
        return sessions.stream().map(names::open).toList();
    }

    ClassView.Roster roster(BusinessId business, ClassId id, Language language) {
        return transactions.in(business, () -> {
            var session = classes.read(business, id);
            var roster = classes.roster(business, id);
            var people = clients.named(
                    business, roster.stream().map(Attendance::client).collect(Collectors.toSet()));
            var animals = roster.stream().flatMap(seat -> seat.pet().stream()).collect(Collectors.toSet());
            var named =
                    animals.isEmpty() ? Map.<Object, Pet>of() : Map.<Object, Pet>copyOf(pets.named(business, animals));
            return new ClassView.Roster(
                    names(business, List.of(session), language).view(session),
                    roster.stream()
                            .map(seat -> {
                                var client = Objects.requireNonNull(people.get(seat.client()));
                                return new ClassView.Entry(
                                        seat.id(),
                                        client.id(),
                                        client.name(),
                                        client.email(),
                                        client.phone(),
                                        seat.pet()
                                                .map(named::get)
                                                .map(Pet::name)
                                                .orElse(null),
                                        seat.seats(),
                                        seat.state(),
                                        seat.note(),
                                        seat.enrolment().isPresent(),
                                        seat.createdAt(),
                                        seat.offeredUntil().orElse(null));
                            })
                            .toList());
        });
    }

    /** A fresh seat, with its secret link. */
    ClassView.Seat told(BusinessId business, Attendance seat, Language language) {
        return transactions.in(business, () -> {
            var slug = businesses.read(business).slug();
            var link = links.seat(slug, classes.linkSecret(seat.id())).toString();
            return seat(business, seat, language, link);
        });
    }

    ClassView.Seat byLink(BusinessId business, String secret, Language language) {
        return transactions.in(
                business,
                () -> seat(business, classes.byLink(business, secret).orElseThrow(NotFound::new), language, null));
    }

    private ClassView.Seat seat(BusinessId business, Attendance seat, Language language, @Nullable String link) {
        var session = classes.read(business, seat.session());
        return new ClassView.Seat(
                seat.id(),
                open(business, List.of(session), language).getFirst(),
                seat.pet().map(pet -> pets.read(business, pet).name()).orElse(null),
                seat.seats(),
                seat.state(),
                seat.price().orElse(null),
                link,
                classes.makeup(business, seat.id())
                        .map(makeup -> made(business, makeup, language))
                        .orElse(null),
                seat.offeredUntil().orElse(null));
    }

    private ClassView.Made made(BusinessId business, Makeup makeup, Language language) {
        return new ClassView.Made(
                makeup.expiresAt(),
                makeup.used().isPresent(),
                open(business, classes.instead(business, makeup), language));
    }

    private Names names(BusinessId business, List<ClassSession> sessions, Language language) {
        var wanted = sessions.stream().map(ClassSession::service).collect(Collectors.toSet());
        var known = services.some(business, wanted).values().stream()
                .collect(Collectors.toMap(service -> service.id(), service -> service.name()
                        .in(language, businesses.read(business).languages())));
        return new Names(
                Keyed.by(Location::id, locations.of(business)), Keyed.by(Provider::id, providers.of(business)), known);
    }

    private record Names(
            Map<LocationId, Location> locations, Map<ProviderId, Provider> providers, Map<ServiceId, String> services) {

        ClassView view(ClassSession session) {
            return new ClassView(
                    session.id(),
                    session.course().orElse(null),
                    session.service(),
                    services.getOrDefault(session.service(), ""),
                    session.location(),
                    place(session).zone(),
                    session.providers().stream()
                            .map(id -> new ClassView.Teacher(id, name(id)))
                            .toList(),
                    session.things(),
                    session.period().start(),
                    session.period().end(),
                    session.terms(),
                    session.taken(),
                    session.terms().minimum() > 0 ? session.decidedAt() : null,
                    session.state(),
                    session.version());
        }

        CalendarView.Session mark(ClassSession session) {
            return new CalendarView.Session(
                    session.id(),
                    services.getOrDefault(session.service(), ""),
                    session.taken(),
                    session.terms().seats());
        }

        ClassView.Open open(ClassSession session) {
            return new ClassView.Open(
                    session.id(),
                    session.course().orElse(null),
                    session.service(),
                    services.getOrDefault(session.service(), ""),
                    session.providers().stream().map(this::name).toList(),
                    place(session).name(),
                    place(session).zone(),
                    session.period().start(),
                    session.period().end(),
                    session.terms().counts(),
                    session.terms().entry(),
                    session.isOpen() ? session.left() : 0,
                    session.terms().price(),
                    session.terms().note());
        }

        private Location place(ClassSession session) {
            return Objects.requireNonNull(locations.get(session.location()));
        }

        private String name(ProviderId provider) {
            return Optional.ofNullable(providers.get(provider))
                    .map(Provider::name)
                    .orElse("");
        }
    }
}
