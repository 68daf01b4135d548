package care.tend.scheduling.internal.slots;

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

    /** Nights come from the day before; one day more on either side, since a clock change may lead back a date. */
    private static final int DAYS_BEFORE = 2;

    private static final int DAYS_AFTER = 1;

    private final ZoneClock clock;
    private final DayPlan[] week = new DayPlan[7];
    private final Map<Long, DayPlan> overrides = new HashMap<>();

    private OpeningTimes(Availability.Hours hours, ZoneClock clock) {
        this.clock = clock;
        Arrays.setAll(week, day -> new DayPlan());
        for (var weekly : hours.weekly()) {
            weekly.days().forEach(day -> week[day.getValue() - 1].add(weekly.range()));
        }
        for (var override : hours.overrides()) {
            var plan = overrides.computeIfAbsent(override.date().toEpochDay(), date -> new DayPlan());
            override.ranges().forEach(plan::add);
        }
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
        long first = clock.dayOf(from) - DAYS_BEFORE;
        long last = clock.dayOf(until) + DAYS_AFTER;
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
