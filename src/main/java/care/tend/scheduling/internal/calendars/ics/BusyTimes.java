package care.tend.scheduling.internal.calendars.ics;

import care.tend.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When somebody is busy, after a calendar of theirs.
 *
 * @param busy merged, ascending, apart from each other, within the window
 * @param entries how many entries the calendar has
 * @param unreadable how many of them make no sense, and were left out
 * @param whole false when there was too much, and the rest was left out
 */
public record BusyTimes(List<TimeRange> busy, int entries, int unreadable, boolean whole) {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_TIMES = 20_000;

    /**
     * Reads iCalendar text.
     *
     * @param zone in which times without a zone, and whole days, are meant
     * @param ours UIDs of entries that came from here, and do not count
     * @return empty when it is no calendar at all
     */
    public static Optional<BusyTimes> read(String text, TimeRange window, ZoneId zone, Predicate<String> ours) {
        var calendar = Component.read(text);
        if (calendar.all("VCALENDAR").findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(calendar, window, zone, ours).read());
    }

    /** One reading, with what it counted. */
    private static final class Reading {

        private final Component calendar;
        private final TimeRange window;
        private final Zones zones;
        private final Predicate<String> ours;
        private final List<TimeRange> found = new ArrayList<>();
        private int unreadable;

        Reading(Component calendar, TimeRange window, ZoneId zone, Predicate<String> ours) {
            this.calendar = calendar;
            this.window = window;
            this.zones = new Zones(calendar, zone, new Effort());
            this.ours = ours;
        }

        BusyTimes read() {
            var events = calendar.all("VEVENT").limit(MOST_ENTRIES + 1L).toList();
            for (var series : series(events)) {
                if (found.size() < MOST_TIMES) {
                    look(() -> found.addAll(series.busy(window)));
                }
            }
            calendar.all("VFREEBUSY").forEach(this::add);
            boolean whole = events.size() <= MOST_ENTRIES
                    && found.size() < MOST_TIMES
                    && !zones.effort().isSpent();
            return new BusyTimes(merged(found, window), events.size(), unreadable, whole);
        }

        private Iterable<Series> series(List<Component> events) {
            var all = new LinkedHashMap<String, Series>();
            for (var event : events.subList(0, Math.min(events.size(), MOST_ENTRIES))) {
                var uid = event.text("UID");
                if (!uid.isEmpty() && ours.test(uid)) {
                    continue;
                }
                var key = uid.isEmpty() ? "without " + all.size() : "uid " + uid;
                look(() -> all.computeIfAbsent(key, k -> new Series(zones)).add(event));
            }
            return all.values();
        }

        private void add(Component freeBusy) {
            freeBusy.lines("FREEBUSY")
                    .filter(line -> !line.parameter("FBTYPE").orElse("BUSY").equalsIgnoreCase("FREE"))
                    .forEach(line -> look(() -> found.addAll(Periods.of(line, zones.floating()))));
        }

        /** One entry that makes no sense does not keep the others from being read. */
        private void look(Runnable reading) {
            try {
                reading.run();
            } catch (Unreadable | DateTimeException | ArithmeticException senseless) {
                unreadable++;
            }
        }
    }

    private static List<TimeRange> merged(List<TimeRange> ranges, TimeRange window) {
        var merged = new ArrayList<TimeRange>();
        ranges.stream()
                .filter(range -> range.overlaps(window))
                .map(range -> cut(range, window))
                .sorted(Comparator.comparing(TimeRange::start))
                .forEach(range -> join(merged, range));
        return List.copyOf(merged);
    }

    private static void join(List<TimeRange> merged, TimeRange range) {
        var last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || range.start().isAfter(last.end())) {
            merged.add(range);
        } else if (range.end().isAfter(last.end())) {
            merged.set(merged.size() - 1, new TimeRange(last.start(), range.end()));
        }
    }

    private static TimeRange cut(TimeRange range, TimeRange window) {
        var start = range.start().isAfter(window.start()) ? range.start() : window.start();
        var end = range.end().isBefore(window.end()) ? range.end() : window.end();
        return new TimeRange(start, end);
    }
}
