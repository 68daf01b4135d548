package care.tend.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open stretch of time: {@code start} belongs to it, {@code end} does not, so neighbours touch without sharing.
 */
public record TimeRange(Instant start, Instant end) {

    /** @throws Invalid when it does not end after it starts */
    public TimeRange {
        if (!start.isBefore(end)) {
            throw new Invalid("end", "time.range-empty");
        }
    }

    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The same stretch with {@code before} and {@code after} added outside it. */
    public TimeRange widened(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }
}
