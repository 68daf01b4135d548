package care.tend.scheduling.internal.slots;

/**
 * Tells the local day of one second after another. Remembers the stretch of the last answer; not for several threads.
 */
final class LocalDays {

    private final ZoneClock clock;
    private long from = 0;
    private long until = 0;
    private int offset = 0;

    LocalDays(ZoneClock clock) {
        this.clock = clock;
    }

    /** Days since 1970-01-01 of the local date at this second. */
    long of(long second) {
        if (second < from || second >= until) {
            int stretch = clock.stretchOf(second);
            from = clock.startOf(stretch);
            until = clock.endOf(stretch);
            offset = clock.offsetOf(stretch);
        }
        return Math.floorDiv(second + offset, Seconds.DAY);
    }

    /** Whether a day since 1970-01-01 is a Saturday or a Sunday. */
    static boolean isWeekend(long day) {
        return weekday(day) >= 5;
    }

    /** 0 for Monday to 6 for Sunday. */
    static int weekday(long day) {
        return Math.floorMod(day + 3, 7); // 1970-01-01 was a Thursday
    }
}
