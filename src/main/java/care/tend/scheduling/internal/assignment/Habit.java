package care.tend.scheduling.internal.assignment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time of day at which somebody usually comes.
 *
 * @param minute of the day, on the clock of the place
 */
public record Habit(int minute, ZoneId zone) {

    /** How far from the middle of what they did a visit may be and still belong to it. */
    private static final int WITHIN_MINUTES = 60;

    private static final int AT_LEAST = 2;

    /** Empty when there were too few visits, or they were all over the day. */
    public static Optional<Habit> of(List<Instant> visits, ZoneId zone) {
        var minutes = visits.stream()
                .map(visit -> visit.atZone(zone).toLocalTime().toSecondOfDay() / 60)
                .sorted()
                .toList();
        if (minutes.size() < AT_LEAST) {
            return Optional.empty();
        }
        int middle = minutes.get((minutes.size() - 1) / 2);
        long near = minutes.stream()
                .filter(minute -> Math.abs(minute - middle) <= WITHIN_MINUTES)
                .count();
        return near >= AT_LEAST && near * 2 > minutes.size() ? Optional.of(new Habit(middle, zone)) : Optional.empty();
    }

    /** The start nearest to their usual time, not more than an hour from it. */
    public Optional<Instant> nearest(Collection<Instant> starts) {
        return starts.stream()
                .filter(start -> distance(start) <= WITHIN_MINUTES)
                .min(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()));
    }

    private int distance(Instant start) {
        return Math.abs(start.atZone(zone).toLocalTime().toSecondOfDay() / 60 - minute);
    }
}
