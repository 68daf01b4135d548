package care.tend.scheduling.internal.web;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Pool;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.business.Resource;
import care.tend.business.ResourceId;
import care.tend.business.Resources;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Rota;
import care.tend.scheduling.internal.RotaTable;
import care.tend.scheduling.internal.ThingHours;
import care.tend.scheduling.internal.UseTable;
import care.tend.scheduling.internal.UseTable.Use;
import care.tend.scheduling.internal.slots.OpenSpans;
import care.tend.scheduling.internal.slots.Span;
import care.tend.scheduling.internal.web.CalendarDesk.Question;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the calendar of rooms and equipment together. */
@Component
class ResourceCalendarDesk {

    private static final String STAY = "stay";

    private final Locations locations;
    private final Providers providers;
    private final Resources resources;
    private final RotaTable rotas;
    private final UseTable uses;
    private final AppointmentTable appointments;
    private final Agenda agenda;
    private final ClassDesk classes;
    private final Transactions transactions;
    private final Clock clock;

    ResourceCalendarDesk(
            Locations locations,
            Providers providers,
            Resources resources,
            RotaTable rotas,
            UseTable uses,
            AppointmentTable appointments,
            Agenda agenda,
            ClassDesk classes,
            Transactions transactions,
            Clock clock) {
        this.locations = locations;
        this.providers = providers;
        this.resources = resources;
        this.rotas = rotas;
        this.uses = uses;
        this.appointments = appointments;
        this.agenda = agenda;
        this.classes = classes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One thing and the pool it is of. */
    private record Thing(Resource resource, Pool pool) {
        ResourceId id() {
            return Objects.requireNonNull(resource.id());
        }
    }

    ResourceCalendarView read(BusinessId business, Question question, Language language) {
        return transactions.in(business, () -> {
            var places = locations.of(business);
            var window = question.window(CalendarDesk.zone(places, question.location()));
            var now = clock.instant();
            var things = things(business, question);
            var taken = uses.read(business, things.stream().map(Thing::id).toList(), window, now).stream()
                    .filter(use -> !use.kind().equals(STAY))
                    .collect(Collectors.groupingBy(Use::thing));
            var opening = new Opening(places, workers(business), rotas.read(business, window, now), window);
            var sessions = sessions(business, taken, language);
            return new ResourceCalendarView(
                    CalendarDesk.zone(places, question.location()),
                    question.from(),
                    question.to(),
                    things.stream()
                            .filter(thing -> thing.resource().lodging() == null || taken.containsKey(thing.id()))
                            .map(thing -> column(
                                    thing, opening, taken.getOrDefault(thing.id(), List.of()), sessions, language))
                            .toList(),
                    agenda.views(business, appointments.all(business, appointments(taken)), language));
        });
    }

    private List<Thing> things(BusinessId business, Question question) {
        return resources.of(business).stream()
                .flatMap(pool -> pool.used().map(resource -> new Thing(resource, pool)))
                .filter(thing -> question.location()
                        .map(thing.resource().location()::equals)
                        .orElse(true))
                .toList();
    }

    private List<ProviderId> workers(BusinessId business) {
        return providers.of(business).stream()
                .filter(Provider::active)
                .map(Provider::id)
                .toList();
    }

    private Map<ClassId, CalendarView.Session> sessions(
            BusinessId business, Map<ResourceId, List<Use>> taken, Language language) {
        var wanted = taken.values().stream()
                .flatMap(List::stream)
                .flatMap(use -> use.session().stream())
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : classes.marks(business, wanted, language);
    }

    private static Set<AppointmentId> appointments(Map<ResourceId, List<Use>> taken) {
        return taken.values().stream()
                .flatMap(List::stream)
                .flatMap(use -> use.appointment().stream())
                .collect(Collectors.toSet());
    }

    private static ResourceCalendarView.Column column(
            Thing thing,
            Opening opening,
            List<Use> taken,
            Map<ClassId, CalendarView.Session> sessions,
            Language language) {
        var pool = thing.pool().details();
        return new ResourceCalendarView.Column(
                thing.id(),
                thing.resource().name(),
                pool.kind(),
                pool.name().in(language, List.of()),
                opening.of(thing.resource()).stream()
                        .map(range -> new CalendarView.Open(range.start(), range.end()))
                        .toList(),
                taken.stream()
                        .map(use -> new ResourceCalendarView.Use(
                                use.kind(),
                                use.period().start(),
                                use.period().end(),
                                use.appointment().orElse(null),
                                use.session().map(sessions::get).orElse(null)))
                        .toList());
    }

    /** When things can be used: by their own hours, else whenever somebody works where they stand. */
    private record Opening(List<Location> places, List<ProviderId> workers, Rota rota, TimeRange window) {

        List<TimeRange> of(Resource thing) {
            var zone = zone(thing.location());
            return thing.hours().isEmpty()
                    ? rota.open(workers, thing.location(), zone, window)
                    : OpenSpans.of(ThingHours.of(thing.hours()), zone, new Span(window.start(), window.end())).stream()
                            .map(span -> new TimeRange(span.start(), span.end()))
                            .toList();
        }

        private ZoneId zone(LocationId location) {
            return places.stream()
                    .filter(place -> place.id().equals(location))
                    .findFirst()
                    .orElseThrow()
                    .zone();
        }
    }
}
