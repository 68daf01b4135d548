package care.tend.scheduling.internal.slots;

/**
 * Where starts lie in a free range. The first is the range's start, or the earliest permitted one if that is later,
 * rounded up to a whole minute and on to a minute of the hour, on the clock of the question's zone, that the unit
 * divides; then one every interval of elapsed time, whatever the clock does meanwhile. So the grid begins anew in each
 * free range.
 */
final class Grid {

    private static final int[] UNITS = {60, 30, 20, 15, 10, 5, 1};

    private final ZoneClock clock;
    private final long unit;
    private final long interval;
    private final long duration;
    private final long earliest;

    /** The grid of a service on a clock, with nothing before the second {@code earliest}. */
    Grid(ServiceTimes service, ZoneClock clock, long earliest) {
        this(service.intervalMinutes(), service.durationSeconds(), clock, earliest);
    }

    /** The grid of what takes so many seconds. */
    Grid(long intervalMinutes, long duration, ZoneClock clock, long earliest) {
        this.clock = clock;
        this.unit = unitOf(intervalMinutes) * Seconds.MINUTE;
        this.interval = intervalMinutes * Seconds.MINUTE;
        this.duration = duration;
        this.earliest = earliest;
    }

    /**
     * The starts from the second {@code from} on and before {@code until}, of slots that lie in one free range whole.
     */
    long[] starts(Ranges free, long from, long until) {
        var starts = new Longs();
        for (int i = 0; i < free.size(); i++) {
            long last = Math.min(free.end(i) - duration, until - 1);
            long begin = Math.max(free.start(i), earliest);
            if (begin <= last && from <= last) {
                starts.addEvery(interval, notBefore(from, roundUp(begin)), last);
            }
        }
        return starts.toArray();
    }

    /** The first second from here on at which the clock shows a minute that the unit divides, exactly. */
    long roundUp(long second) {
        int stretch = clock.stretchOf(second);
        long from = second;
        while (true) {
            int offset = clock.offsetOf(stretch);
            long round = Math.ceilDiv(from + offset, unit) * unit - offset;
            if (round < clock.endOf(stretch)) {
                return round;
            }
            from = clock.endOf(stretch++);
        }
    }

    private long notBefore(long from, long begin) {
        return begin >= from ? begin : begin + Math.ceilDiv(from - begin, interval) * interval;
    }

    /** The largest part of an hour that divides the interval; a single minute if none does. */
    private static int unitOf(long intervalMinutes) {
        for (int unit : UNITS) {
            if (intervalMinutes % unit == 0) {
                return unit;
            }
        }
        throw new AssertionError("1 divides everything");
    }
}
