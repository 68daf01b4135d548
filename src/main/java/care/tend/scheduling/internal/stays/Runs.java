package care.tend.scheduling.internal.stays;

import care.tend.business.LocationId;
import care.tend.business.Lodging;
import care.tend.business.Pool;
import care.tend.business.ResourceId;
import care.tend.business.RunSize;
import care.tend.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which runs would do, and in which order they are given away. Pure. The smallest that fits goes first, then the one
 * for the fewest, so that room is not wasted on those who need less; of equal ones the one whose neighbours in time are
 * nearest, so that what stays free is free in long stretches; then the order of the pool.
 */
public final class Runs {

    /** A gap longer than this is as good as endless. */
    private static final Duration FAR = Duration.ofDays(30);

    private final List<Run> all;
    private final Map<ResourceId, List<Taken>> taken;

    /**
     * A run.
     *
     * @param place in the order of its pool
     */
    public record Run(ResourceId id, String name, Lodging lodging, int place) {}

    /**
     * Time in which a run is not to be had.
     *
     * @param buffer whether it is made ready then: two such may share time
     */
    public record Taken(Instant start, Instant end, boolean buffer) {}

    /** @param taken of each run, in no order */
    public Runs(List<Run> all, Map<ResourceId, List<Taken>> taken) {
        this.all = List.copyOf(all);
        this.taken = taken;
    }

    /** Those of a pool at one place. */
    public static List<Run> of(Pool pool, LocationId location) {
        var runs = new ArrayList<Run>();
        for (var resource : pool.at(location)) {
            var lodging = resource.lodging();
            if (lodging != null) {
                runs.add(new Run(Objects.requireNonNull(resource.id()), resource.name(), lodging, runs.size()));
            }
        }
        return List.copyOf(runs);
    }

    /** Whether any of them has room for so many of that size, free or not. */
    public static boolean anyFits(List<Run> runs, RunSize size, int animals) {
        return runs.stream().anyMatch(run -> fits(run, size, animals));
    }

    private static boolean fits(Run run, RunSize size, int animals) {
        return run.lodging().size().holds(size) && run.lodging().capacity() >= animals;
    }

    /**
     * Those that fit and are free, the best first.
     *
     * @param bufferAfter minutes in which it is made ready
     */
    public List<Run> free(RunSize size, int animals, TimeRange period, int bufferAfter) {
        return all.stream()
                .filter(run -> fits(run, size, animals))
                .filter(run -> isFree(run.id(), period, bufferAfter))
                .sorted(Comparator.comparing((Run run) -> run.lodging().size())
                        .thenComparing(run -> run.lodging().capacity())
                        .thenComparing(run -> gaps(run.id(), period))
                        .thenComparing(Run::place))
                .toList();
    }

    boolean isFree(ResourceId run, TimeRange period, int bufferAfter) {
        var ready = period.end().plus(Duration.ofMinutes(bufferAfter));
        return of(run).noneMatch(one -> one.start().isBefore(one.buffer() ? period.end() : ready)
                && one.end().isAfter(period.start()));
    }

    /** How much would stay free right before and right after it. */
    private Duration gaps(ResourceId run, TimeRange period) {
        var before = of(run).map(Taken::end)
                .filter(end -> !end.isAfter(period.start()))
                .max(Comparator.naturalOrder())
                .map(end -> Duration.between(end, period.start()))
                .filter(gap -> gap.compareTo(FAR) < 0)
                .orElse(FAR);
        var after = of(run).map(Taken::start)
                .filter(start -> !start.isBefore(period.end()))
                .min(Comparator.naturalOrder())
                .map(start -> Duration.between(period.end(), start))
                .filter(gap -> gap.compareTo(FAR) < 0)
                .orElse(FAR);
        return before.plus(after);
    }

    private Stream<Taken> of(ResourceId run) {
        return taken.getOrDefault(run, List.of()).stream();
    }
}
