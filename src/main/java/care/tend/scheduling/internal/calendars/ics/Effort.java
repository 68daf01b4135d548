package care.tend.scheduling.internal.calendars.ics;

/**
 * How much work one calendar may make altogether, however many entries it spreads it over: some seconds of a processor
 * at the worst, a thousand times what a full life needs.
 */
final class Effort {

    private static final long ENOUGH = 10_000_000;

    private long left = ENOUGH;

    /** @throws Unreadable when there is none left */
    void spend(long cost) {
        left -= cost;
        if (left < 0) {
            throw new Unreadable("too much work");
        }
    }

    boolean isSpent() {
        return left < 0;
    }
}
