package care.tend.scheduling.internal.series;

import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.BookingRefused.TakenDate;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Move;
import care.tend.scheduling.PlannedDate;
import care.tend.scheduling.Recurrence;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Series;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.SeriesMove;
import care.tend.scheduling.SeriesMove.Target;
import care.tend.scheduling.SeriesScope;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Changes;
import care.tend.scheduling.internal.Judging;
import care.tend.scheduling.internal.Notices;
import care.tend.scheduling.internal.Prospects;
import care.tend.scheduling.internal.Prospects.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Moves, cancels and brings back many dates of a series, all or none. Runs inside a transaction. */
@Component
public class SeriesActs {

    private final SeriesTable table;
    private final AppointmentTable appointments;
    private final Changes changes;
    private final Prospects prospects;
    private final Judging judging;
    private final SeriesNotices notices;
    private final Clock clock;

    SeriesActs(
            SeriesTable table,
            AppointmentTable appointments,
            Changes changes,
            Prospects prospects,
            Judging judging,
            SeriesNotices notices,
            Clock clock) {
        this.table = table;
        this.appointments = appointments;
        this.changes = changes;
        this.prospects = prospects;
        this.judging = judging;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Where one date goes.
     *
     * @param planned where the plan puts it from now on; its appointment goes to {@code target}, if anywhere
     */
    private record Step(Series.Date date, Instant planned, Optional<Target> target) {}

    public List<PlannedDate> preview(BusinessId business, SeriesMove move) {
        var series = read(business, move.appointment());
        var appointment = appointments.read(business, move.appointment()).orElseThrow(NotFound::new);
        var moving = steps(series, move).stream()
                .filter(step -> step.target().isPresent())
                .toList();
        if (moving.isEmpty()) {
            return List.of();
        }
        var each = new SlotChoice(
                appointment.service(),
                appointment.location(),
                Optional.empty(),
                appointment.period().start(),
                appointment.length());
        var wanted = moving.stream()
                .map(step -> {
                    var target = step.target().orElseThrow();
                    var provider = target.provider().orElse(step.date().provider());
                    return new Wanted(step.planned(), target.start(), Optional.of(provider));
                })
                .toList();
        var own = moving.stream().map(step -> step.date().appointment()).toList();
        return prospects.of(business, each, wanted, own);
    }

    public Series move(BusinessId business, SeriesMove move) {
        var series = locked(business, move.appointment());
        var steps = steps(series, move);
        // from the far end, so that a date never runs into one that is about to leave
        boolean later = move.start().isAfter(date(series, move.appointment()).planned());
        var order = Comparator.comparing((Step step) -> step.date().period().start());
        var planned =
                steps.stream().collect(Collectors.toMap(step -> step.date().appointment(), Step::planned));
        each(
                steps.stream()
                        .filter(step -> step.target().isPresent())
                        .sorted(later ? order.reversed() : order)
                        .toList(),
                Step::planned,
                step -> go(business, step));
        table.plan(business, planned);
        return told(business, series.id());
    }

    public List<AppointmentId> cancel(
            BusinessId business, AppointmentId from, SeriesScope scope, Cancellation cancellation) {
        var series = locked(business, from);
        var ahead = inScope(series, from, scope);
        judging.considerEach(Act.CANCEL, appointments(business, ahead), cancellation.initiative());
        var agreed = cancellation.settled();
        each(ahead, Series.Date::planned, date -> changes.cancel(business, date.appointment(), agreed));
        told(business, series.id());
        return ahead.stream().map(Series.Date::appointment).toList();
    }

    /** Those that cancelling would be about, by the time the rule puts them. */
    public List<Appointment> ahead(BusinessId business, AppointmentId from, SeriesScope scope) {
        return appointments(business, inScope(read(business, from), from, scope));
    }

    private List<Appointment> appointments(BusinessId business, List<Series.Date> dates) {
        var ids = dates.stream().map(Series.Date::appointment).toList();
        var found = appointments.all(business, ids).stream()
                .collect(Collectors.toMap(Appointment::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    public Series restore(BusinessId business, AppointmentId of, List<AppointmentId> cancelled) {
        var series = locked(business, of);
        var back = series.dates().stream()
                .filter(date -> cancelled.contains(date.appointment()))
                .toList();
        if (back.size() < cancelled.size()) {
            throw new Invalid("appointments", "scheduling.rule.date");
        }
        each(back, Series.Date::planned, date -> changes.progress(business, date.appointment(), Status.BOOKED));
        return told(business, series.id());
    }

    private void go(BusinessId business, Step step) {
        var target = step.target().orElseThrow();
        var rules = target.outsideHours() ? Rules.ANY_TIME : Rules.STAFF;
        changes.move(
                business,
                step.date().appointment(),
                new Move(target.start(), target.provider(), rules, OptionalInt.empty()));
    }

    /** Does it to each without a word to the client, and names all that cannot be done. */
    private static <T> void each(List<T> dates, Function<T, Instant> planned, Consumer<T> act) {
        var refused = new ArrayList<TakenDate>();
        Notices.together(() -> {
            for (var date : dates) {
                try {
                    act.accept(date);
                } catch (BookingRefused cannot) {
                    refused.add(TakenDate.of(planned.apply(date), cannot));
                }
            }
            return true;
        });
        if (!refused.isEmpty()) {
            throw new BookingRefused.DatesTaken(refused);
        }
    }

    private List<Step> steps(Series series, SeriesMove move) {
        var held = date(series, move.appointment());
        var shift = Shift.between(held.planned(), move.start(), series.zone());
        return inScope(series, move.appointment(), move.scope()).stream()
                .map(date -> step(date, shift.of(date.planned()), move))
                .toList();
    }

    private static Step step(Series.Date date, Instant planned, SeriesMove move) {
        boolean taken = date.appointment().equals(move.appointment());
        if (date.hasItsOwnTime() && !taken) {
            return new Step(date, planned, Optional.empty());
        }
        var exception = move.exceptions().get(date.appointment());
        var target = exception != null ? exception : new Target(taken ? move.start() : planned, move.provider(), false);
        return new Step(date, planned, Optional.of(target));
    }

    /** So many days on, at another time of day. */
    private record Shift(long days, LocalDateTime to, ZoneId zone) {

        static Shift between(Instant from, Instant to, ZoneId zone) {
            var target = to.atZone(zone).toLocalDateTime();
            long days = ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), target.toLocalDate());
            return new Shift(days, target, zone);
        }

        Instant of(Instant planned) {
            var day = planned.atZone(zone).toLocalDate().plusDays(days);
            return Recurrence.instant(day.atTime(to.toLocalTime()), zone);
        }
    }

    /** Those the act is about: still ahead, and not before the one named unless all are meant. */
    private List<Series.Date> inScope(Series series, AppointmentId named, SeriesScope scope) {
        var from = scope == SeriesScope.ALL ? Instant.MIN : date(series, named).planned();
        var now = clock.instant();
        return series.dates().stream()
                .filter(date -> !date.planned().isBefore(from))
                .filter(date -> date.status().isAhead() && date.period().start().isAfter(now))
                .toList();
    }

    private static Series.Date date(Series series, AppointmentId appointment) {
        return series.dates().stream()
                .filter(date -> date.appointment().equals(appointment))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Series locked(BusinessId business, AppointmentId appointment) {
        var id = table.of(business, appointment).orElseThrow(NotFound::new);
        table.lock(business, id);
        return table.read(business, id).orElseThrow(NotFound::new);
    }

    private Series read(BusinessId business, AppointmentId appointment) {
        return table.of(business, appointment)
                .flatMap(id -> table.read(business, id))
                .orElseThrow(NotFound::new);
    }

    private Series told(BusinessId business, SeriesId id) {
        notices.order(business, id);
        return table.read(business, id).orElseThrow(NotFound::new);
    }
}
