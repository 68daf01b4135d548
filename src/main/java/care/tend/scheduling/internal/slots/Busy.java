package care.tend.scheduling.internal.slots;

/**
 * Time a host has given away already.
 *
 * @param span when; an empty span is nothing
 * @param kind whether it counts towards the limits of a day
 * @param bufferBeforeMinutes what it keeps free before it; of an external busy time this is taken as 0
 * @param bufferAfterMinutes what it keeps free after it; likewise
 */
public record Busy(Span span, Kind kind, long bufferBeforeMinutes, long bufferAfterMinutes) {

    /** Whose busy time it is. */
    public enum Kind {
        /** An appointment of ours. */
        BOOKING,
        /** A later stretch of one that is counted already. */
        STRETCH,
        /** Anything else: another calendar's event, a block. */
        EXTERNAL
    }

    public Busy {
        Minutes.check(bufferBeforeMinutes, 0);
        Minutes.check(bufferAfterMinutes, 0);
        if (kind == Kind.EXTERNAL) {
            bufferBeforeMinutes = 0;
            bufferAfterMinutes = 0;
        }
    }

    boolean isBooking() {
        return kind == Kind.BOOKING;
    }
}
