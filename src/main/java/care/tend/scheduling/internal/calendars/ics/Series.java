package care.tend.scheduling.internal.calendars.ics;

import care.tend.kernel.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The events of one UID: one that may come again and again, and those that stand in for one of its times each. */
final class Series {

    /** Times of one series that are looked at; more than one every half hour through a year is no calendar. */
    private static final int MOST_TIMES = 20_000;

    private final Zones zones;
    private final List<Component> exceptions = new ArrayList<>();
    private @Nullable Event master;

    Series(Zones zones) {
        this.zones = zones;
    }

    /** Of two that say the same, the later counts. */
    void add(Component component) {
        if (component.line("RECURRENCE-ID").isPresent()) {
            exceptions.add(component);
            return;
        }
        var event = Event.read(component, zones);
        if (master == null || event.sequence() >= master.sequence()) {
            master = event;
        }
    }

    /**
     * When it takes time within the window; not in order, and maybe over each other.
     *
     * @throws Unreadable when it makes no sense
     */
    List<TimeRange> busy(TimeRange window) {
        var found = new ArrayList<TimeRange>();
        var changed = exceptions.stream()
                .map(component -> Event.read(component, zones))
                .toList();
        changed.stream().filter(event -> !event.free()).forEach(event -> range(event, event.start())
                .ifPresent(found::add));
        if (master != null) {
            found.addAll(busy(master, changed, window));
        }
        return found.stream().filter(range -> range.overlaps(window)).toList();
    }

    private List<TimeRange> busy(Event event, List<Event> changed, TimeRange window) {
        var follow = new TreeMap<LocalDateTime, Event>();
        var times = times(event, window, changed);
        for (var exception : changed) {
            var instead = wall(event, exception.insteadOf(zones).orElseThrow());
            times.remove(instead);
            if (exception.changesFuture()) {
                follow.put(instead, exception);
            }
        }
        var found = new ArrayList<TimeRange>();
        for (var time : times) {
            var rule = follow.floorEntry(time);
            var like = rule == null ? event : rule.getValue();
            if (!like.free()) {
                range(like, like.start().at(rule == null ? time : shifted(time, rule)))
                        .ifPresent(found::add);
            }
        }
        found.addAll(periods(event));
        return found;
    }

    private static LocalDateTime shifted(LocalDateTime time, Map.Entry<LocalDateTime, Event> rule) {
        return time.plus(Duration.between(rule.getKey(), rule.getValue().start().wall()));
    }

    /** Empty for what takes no time. */
    private static Optional<TimeRange> range(Event event, Moment start) {
        var end = event.length().after(start);
        var begin = start.instant();
        return begin.isBefore(end) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }

    /** On the wall clock of the event, as its exceptions name them. */
    private Set<LocalDateTime> times(Event event, TimeRange window, List<Event> changed) {
        var component = event.component();
        var start = event.start();
        var times = new TreeSet<LocalDateTime>();
        var rules = component.lines("RRULE").toList();
        if (rules.isEmpty()) {
            times.add(start.wall());
        }
        // one that began before, or was moved here from elsewhere, may reach into the window
        var reach =
                Duration.ofDays(event.length().days() + 2L).plus(event.length().time());
        for (var exception : changed) {
            reach = reach.plus(
                    exception.changesFuture()
                            ? Duration.ofDays(exception.length().days() + 60L)
                            : Duration.ZERO);
        }
        var from = start.clock().wall(window.start()).minus(reach);
        var to = start.clock().wall(window.end()).plus(reach);
        for (var rule : rules) {
            times.addAll(Rule.read(rule.value(), start, zones.effort()).within(from, to, MOST_TIMES));
        }
        component.lines("RDATE").filter(line -> !isPeriod(line)).forEach(line -> moments(line)
                .forEach(moment -> times.add(wall(event, moment))));
        exclude(event, times);
        return times;
    }

    private void exclude(Event event, Set<LocalDateTime> times) {
        var days = new HashSet<LocalDate>();
        event.component().lines("EXDATE").forEach(line -> moments(line).forEach(moment -> {
            if (moment.wholeDay()) {
                days.add(moment.wall().toLocalDate());
            } else {
                times.remove(wall(event, moment));
            }
        }));
        times.removeIf(time -> days.contains(time.toLocalDate()));
    }

    /** RDATEs with a length of their own. */
    private List<TimeRange> periods(Event event) {
        if (event.free()) {
            return List.of();
        }
        return event.component()
                .lines("RDATE")
                .filter(Series::isPeriod)
                .flatMap(line -> Periods.of(line, zones.of(line)).stream())
                .toList();
    }

    private static boolean isPeriod(Line line) {
        return line.value().indexOf('/') >= 0;
    }

    private List<Moment> moments(Line line) {
        var moments = new ArrayList<Moment>();
        for (var text : line.value().split(",", MOST_TIMES)) {
            moments.add(Moment.read(text, zones.of(line)));
            if (moments.size() > MOST_TIMES) {
                throw new Unreadable("too many times");
            }
        }
        return moments;
    }

    /** The same moment on the event's own clock. */
    private static LocalDateTime wall(Event event, Moment moment) {
        return moment.wholeDay() || event.start().wholeDay()
                ? moment.wall()
                : event.start().clock().wall(moment.instant());
    }
}
