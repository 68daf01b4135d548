package care.tend.scheduling.internal.slots;

import java.time.Instant;

/**
 * Seconds since 1970, in which the engine counts. Starts lie on whole minutes, so a fraction of a second never matters
 * by itself; what matters is that it is rounded to the side that offers less.
 */
final class Seconds {

    static final long MINUTE = 60;
    static final long DAY = 86_400;

    /** Nothing the engine is asked about lies before: the beginning of the year -1. */
    static final long BEGINNING = -62_198_755_200L;

    /** The end of the year 9999. Nothing is known to be open after it. */
    static final long END = 253_402_300_800L;

    /** The last local day that may begin before {@link #END}, anywhere. */
    static final long LAST_DAY = END / DAY + 1;

    private Seconds() {}

    static long up(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
