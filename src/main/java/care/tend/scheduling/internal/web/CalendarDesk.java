package care.tend.scheduling.internal.web;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.AppointmentTable.Listed;
import care.tend.scheduling.internal.Rota;
import care.tend.scheduling.internal.RotaTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts a calendar together, with as many questions to the database for a month of forty providers as for a day of one.
 */
@Component
class CalendarDesk {

    private static final int MOST_DAYS = 42;

    private final Locations locations;
    private final Providers providers;
    private final RotaTable rotas;
    private final AppointmentTable appointments;
    private final Agenda agenda;
    private final ClassDesk classes;
    private final Transactions transactions;
    private final Clock clock;

    CalendarDesk(
            Locations locations,
            Providers providers,
            RotaTable rotas,
            AppointmentTable appointments,
            Agenda agenda,
            ClassDesk classes,
            Transactions transactions,
            Clock clock) {
        this.locations = locations;
        this.providers = providers;
        this.rotas = rotas;
        this.appointments = appointments;
        this.agenda = agenda;
        this.classes = classes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param to excluded */
    record Question(LocalDate from, LocalDate to, Optional<LocationId> location, Optional<ProviderId> provider) {
        Question {
            if (!from.isBefore(to)) {
                throw new Invalid("to", "time.range-empty");
            }
            if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
                throw new Invalid("to", "scheduling.too-many-days", Map.of("max", MOST_DAYS));
            }
        }

        TimeRange window(ZoneId zone) {
            return new TimeRange(
                    from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
        }
    }

    CalendarView read(BusinessId business, Question question, Language language) {
        return transactions.in(business, () -> {
            var places = locations.of(business);
            var zone = zone(places, question.location());
            var window = question.window(zone);
            var people = providers.of(business);
            if (question.provider().isPresent() && people.stream().noneMatch(one -> isAskedFor(one, question))) {
                throw new NotFound();
            }
            var rota = rotas.read(business, window, clock.instant());
            var shown = appointments.during(business, window, question.location(), question.provider());
            var columns = new Columns(question, zone, rota, shown);
            var shownPeople = people.stream().filter(columns::has).toList();
            return new CalendarView(
                    zone,
                    question.from(),
                    question.to(),
                    shownPeople.stream()
                            .map(person -> columns.of(person, language))
                            .toList(),
                    agenda.views(business, shown, places, people, language),
                    busy(rota, shownPeople, sessions(business, rota, language)),
                    rota.rests());
        });
    }

    private static boolean isAskedFor(Provider provider, Question question) {
        return question.provider().map(provider.id()::equals).orElse(true);
    }

    static ZoneId zone(List<Location> places, Optional<LocationId> asked) {
        return places.stream()
                .filter(place -> asked.map(place.id()::equals).orElse(true))
                .findFirst()
                .map(Location::zone)
                .orElseThrow(NotFound::new);
    }

    private Map<ClassId, CalendarView.Session> sessions(BusinessId business, Rota rota, Language language) {
        var wanted =
                rota.taken().stream().flatMap(taken -> taken.session().stream()).collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : classes.marks(business, wanted, language);
    }

    private static List<CalendarView.Busy> busy(
            Rota rota, List<Provider> people, Map<ClassId, CalendarView.Session> sessions) {
        var shown = people.stream().map(Provider::id).toList();
        return rota.taken().stream()
                .filter(taken -> shown.contains(taken.provider()))
                .map(taken -> new CalendarView.Busy(
                        taken.kind(),
                        taken.provider(),
                        taken.period().start(),
                        taken.period().end(),
                        taken.session().map(sessions::get).orElse(null)))
                .toList();
    }

    /**
     * The columns of one calendar: those who work in it, and those who are booked in it though they do not any more.
     */
    private record Columns(Question question, ZoneId zone, Rota rota, Map<ProviderId, Map<LocalDate, Long>> booked) {

        Columns(Question question, ZoneId zone, Rota rota, List<Listed> shown) {
            this(question, zone, rota, new HashMap<>());
            for (var listed : shown) {
                var appointment = listed.appointment();
                var minutes = booked.computeIfAbsent(appointment.provider(), p -> new HashMap<>());
                minutes.merge(day(appointment, zone), minutes(appointment), Long::sum);
            }
        }

        boolean has(Provider provider) {
            boolean here = provider.active()
                    && question.location()
                            .map(place -> rota.worksAt(provider.id(), place))
                            .orElse(true);
            return isAskedFor(provider, question) && (here || booked.containsKey(provider.id()));
        }

        CalendarView.Column of(Provider provider, Language language) {
            var person = CalendarView.Person.of(provider, language);
            var open = rota.open(provider.id(), question.location(), zone, question.window(zone));
            return new CalendarView.Column(
                    person,
                    question.from()
                            .datesUntil(question.to())
                            .map(date -> day(provider.id(), date, open))
                            .toList());
        }

        private CalendarView.Day day(ProviderId provider, LocalDate date, List<TimeRange> open) {
            var day = new Question(date, date.plusDays(1), Optional.empty(), Optional.empty()).window(zone);
            var within = open.stream()
                    .filter(day::overlaps)
                    .map(range -> new CalendarView.Open(
                            range.start().isBefore(day.start()) ? day.start() : range.start(),
                            range.end().isAfter(day.end()) ? day.end() : range.end()))
                    .toList();
            return new CalendarView.Day(
                    date,
                    within,
                    booked.getOrDefault(provider, Map.of()).getOrDefault(date, 0L),
                    within.stream()
                            .mapToLong(range -> ChronoUnit.MINUTES.between(range.start(), range.end()))
                            .sum(),
                    rota.off(provider, date).orElse(null));
        }

        private static LocalDate day(Appointment appointment, ZoneId zone) {
            return appointment.period().start().atZone(zone).toLocalDate();
        }

        private static long minutes(Appointment appointment) {
            return appointment.status().holdsTime()
                    ? appointment.period().length().toMinutes()
                    : 0;
        }
    }
}
