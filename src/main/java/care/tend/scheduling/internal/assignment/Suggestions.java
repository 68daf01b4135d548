package care.tend.scheduling.internal.assignment;

import care.tend.scheduling.internal.slots.Busy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Which of the free starts leave the fewest gaps. They are pointed at, and nothing is hidden for their sake. */
public final class Suggestions {

    private static final int MOST_A_DAY = 2;

    /** With no more than that to choose from, nobody needs a hint. */
    private static final int FEW = 3;

    private Suggestions() {}

    /**
     * At most two of each local day, those that close most gaps first, the earlier of equals.
     *
     * @param touches how many sides of a start have no gap: 0, 1 or 2
     */
    public static Set<Instant> of(Collection<Instant> starts, ZoneId zone, ToIntFunction<Instant> touches) {
        var byDay = starts.stream()
                .collect(Collectors.groupingBy(start -> start.atZone(zone).toLocalDate()));
        var best = new HashSet<Instant>();
        for (var day : byDay.values()) {
            if (day.size() > FEW) {
                day.stream()
                        .filter(start -> touches.applyAsInt(start) > 0)
                        .sorted(Comparator.comparingInt(touches).reversed().thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_A_DAY)
                        .forEach(best::add);
            }
        }
        return best;
    }

    /**
     * On how many sides starts have a booking of {@code host} no further away than {@code rest}; starts without any are
     * left out. Goes through the bookings, not the starts: a month of many people has more of those together.
     *
     * @param starts each with those who can take it
     * @param busy of the host; what is not a booking is no neighbour
     * @param length of what would begin
     * @param rest buffers and the longest stretch nobody could use
     */
    public static <P> Map<Instant, Integer> touches(
            SortedMap<Instant, List<P>> starts, P host, List<Busy> busy, Duration length, Duration rest) {
        var before = new HashSet<Instant>();
        var after = new HashSet<Instant>();
        for (var each : busy) {
            if (each.kind() == Busy.Kind.BOOKING) {
                collect(starts, host, each.span().end(), rest, before);
                collect(starts, host, each.span().start().minus(length).minus(rest), rest, after);
            }
        }
        var sides = new HashMap<Instant, Integer>();
        before.forEach(start -> sides.merge(start, 1, Integer::sum));
        after.forEach(start -> sides.merge(start, 1, Integer::sum));
        return sides;
    }

    /** Those from {@code from} to {@code rest} later, both included. */
    private static <P> void collect(
            SortedMap<Instant, List<P>> starts, P host, Instant from, Duration rest, Set<Instant> into) {
        starts.subMap(from, from.plus(rest).plusSeconds(1)).forEach((start, able) -> {
            if (able.contains(host)) {
                into.add(start);
            }
        });
    }
}
