package care.tend.scheduling.internal.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hours as instants. Hours are wall-clock time: each range belongs to the date it begins on, is turned into instants
 * there and may run past midnight; an override replaces what begins on its date; time off is then taken out, whole
 * days.
 */
final class OpeningTimes {

    /** A range that began two days ago has ended, wherever the clock changed in between. */
    private static final int DAYS_BACK = 2;

    private final ZoneClock clock;
    private final DayPlan[] week;
    private final Map<Long, DayPlan> overrides;

    private OpeningTimes(Availability.Hours hours, ZoneClock clock) {
        this.clock = clock;
        this.week = Arrays.stream(DayOfWeek.values())
                .map(day -> new DayPlan(rangesOn(day, hours.weekly())))
                .toArray(DayPlan[]::new);
        this.overrides = plans(hours.overrides());
    }

    /** When a host is open, at least as far as it matters between the seconds {@code from} and {@code until}. */
    static Ranges of(Availability availability, ZoneClock clock, long from, long until) {
        return switch (availability) {
            case Availability.Times times -> joined(times.open());
            case Availability.Hours hours -> {
                var open = new OpeningTimes(hours, clock).between(from, until);
                yield hours.timeOff().isEmpty() ? open : open.and(workingDays(hours.timeOff(), clock));
            }
        };
    }

    private Ranges between(long from, long until) {
        long first = clock.dayOf(from) - DAYS_BACK;
        long last = clock.dayOf(until);
        var open = new Ranges(64);
        for (long day = first; day <= last; day++) {
            planOf(day).addTo(open, day, clock);
        }
        return open;
    }

    private DayPlan planOf(long day) {
        var weekly = week[LocalDays.weekday(day)];
        return overrides.isEmpty() ? weekly : overrides.getOrDefault(day, weekly);
    }

    private static List<LocalRange> rangesOn(DayOfWeek day, List<Availability.Weekly> weekly) {
        return weekly.stream()
                .filter(hours -> hours.days().contains(day))
                .map(Availability.Weekly::range)
                .toList();
    }

    private static Map<Long, DayPlan> plans(List<Availability.DateOverride> overrides) {
        var byDate = new HashMap<LocalDate, List<LocalRange>>();
        overrides.forEach(override -> byDate.computeIfAbsent(override.date(), date -> new ArrayList<>())
                .addAll(override.ranges()));
        var plans = new HashMap<Long, DayPlan>();
        byDate.forEach((date, ranges) -> plans.put(date.toEpochDay(), new DayPlan(ranges)));
        return plans;
    }

    private static Ranges workingDays(List<Availability.TimeOff> timeOff, ZoneClock clock) {
        var off = new Taken(timeOff.size());
        for (var days : timeOff) {
            long start = clock.startOfDay(days.from().toEpochDay());
            long end = clock.endOfDay(days.to().toEpochDay());
            if (start < end) { // a zone may have left out the only day
                off.add(start, end);
            }
        }
        return off.gaps();
    }

    /** Joined as they are, to the nanosecond, and only then seen as whole seconds. */
    private static Ranges joined(List<Span> open) {
        var spans = open.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing(Span::start))
                .toList();
        var ranges = new Ranges(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            while (i + 1 < spans.size() && !spans.get(i + 1).start().isAfter(span.end())) {
                span = span.extendedTo(spans.get(++i).end());
            }
            ranges.add(span.innerStart(), span.innerEnd());
        }
        return ranges;
    }
}
