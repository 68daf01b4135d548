package care.tend.scheduling.internal.slots;

import java.time.Instant;

/** Absolute time, start included and end not. Unlike other ranges it may be empty; then it means nothing. */
public record Span(Instant start, Instant end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A span ends before it starts: " + start + " to " + end);
        }
    }

    boolean isEmpty() {
        return start.equals(end);
    }

    Span extendedTo(Instant later) {
        return later.isAfter(end) ? new Span(start, later) : this;
    }

    /** The first of the whole seconds within. */
    long innerStart() {
        return Seconds.up(start);
    }

    /** The end of the whole seconds within. */
    long innerEnd() {
        return end.getEpochSecond();
    }

    /** The first of the whole seconds touched. */
    long outerStart() {
        return start.getEpochSecond();
    }

    /** The end of the whole seconds touched. */
    long outerEnd() {
        return Seconds.up(end);
    }
}
