package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Hours of the week as the times they mean: read as opening hours are, through every clock change. */
public final class Occurrences {

    private Occurrences() {}

    /** Each time the range begins on one of its days, as far as it matters between {@code from} and {@code until}. */
    public static List<Span> of(Availability.Weekly weekly, ZoneId zone, Instant from, Instant until) {
        var clock = ZoneClock.of(zone, Seconds.up(until));
        var found = new ArrayList<Span>();
        for (var day : weekly.days()) { // of one day of the week alone none touches the next
            var alone = new Availability.Weekly(Set.of(day), weekly.range());
            var hours = new Availability.Hours(List.of(alone), List.of(), List.of());
            var ranges = OpeningTimes.of(hours, clock, from.getEpochSecond(), Seconds.up(until));
            for (int i = 0; i < ranges.size(); i++) {
                found.add(new Span(Instant.ofEpochSecond(ranges.start(i)), Instant.ofEpochSecond(ranges.end(i))));
            }
        }
        found.sort(Comparator.comparing(Span::start));
        return found;
    }
}
