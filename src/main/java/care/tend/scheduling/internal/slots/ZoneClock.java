package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The wall clock of a zone, as a table of stretches of time with one offset each. It answers the two questions hours
 * ask: which instant is meant by a local time (and a clock change makes that ambiguous or void), and which local day is
 * it.
 *
 * <p>Local times are given as seconds of the local calendar: local days since 1970-01-01 times a day, plus the second
 * of the day.
 */
final class ZoneClock {

    private static final ConcurrentMap<ZoneId, ZoneClock> CLOCKS = new ConcurrentHashMap<>();

    /** No zone is further from UTC. */
    private static final long FURTHEST = 18 * 60 * Seconds.MINUTE;

    /** Tables reach to the end of a period this long (a century, nearly), so that they are seldom made anew. */
    private static final long PERIOD = 36_525 * Seconds.DAY;

    private final long[] starts;
    private final int[] offsets;
    private final long knownUntil;

    /** The stretch found last. Threads may overwrite it for each other: it is only where to look first. */
    private int recent = 0;

    private ZoneClock(ZoneRules rules, long knownUntil) {
        this.knownUntil = knownUntil;
        var starts = new Longs();
        var offsets = new Longs();
        starts.add(Long.MIN_VALUE / 2);
        offsets.add(rules.getOffset(Instant.ofEpochSecond(Seconds.BEGINNING)).getTotalSeconds());
        var change = rules.nextTransition(Instant.ofEpochSecond(Seconds.BEGINNING));
        while (change != null && change.toEpochSecond() < knownUntil) {
            starts.add(change.toEpochSecond());
            offsets.add(offsetAfter(change));
            change = rules.nextTransition(change.getInstant());
        }
        this.starts = starts.toArray();
        this.offsets =
                Arrays.stream(offsets.toArray()).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * The clock of {@code zone}, right at least up to the second {@code until}; its table is kept for all later calls.
     */
    static ZoneClock of(ZoneId zone, long until) {
        var clock = CLOCKS.get(zone);
        if (clock == null || clock.knownUntil < until) {
            long wanted = Math.clamp(until, 0, Seconds.END);
            clock = new ZoneClock(zone.getRules(), (wanted / PERIOD + 2) * PERIOD);
            CLOCKS.put(zone, clock);
        }
        return clock;
    }

    /** The number of the stretch the second lies in. */
    int stretchOf(long second) {
        int guess = recent;
        if (second >= starts[guess] && second < endOf(guess)) {
            return guess;
        }
        int found = Arrays.binarySearch(starts, second);
        int stretch = found >= 0 ? found : -found - 2;
        recent = stretch;
        return stretch;
    }

    /** The first second of a stretch. */
    long startOf(int stretch) {
        return starts[stretch];
    }

    /** The second after a stretch. */
    long endOf(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] : Long.MAX_VALUE / 2;
    }

    /** What a clock on the wall shows ahead of UTC during a stretch, in seconds. */
    int offsetOf(int stretch) {
        return offsets[stretch];
    }

    /**
     * When it opens at a local time: one that occurs twice means the first, a skipped one the instant of the change.
     */
    long opening(long local) {
        int stretch = stretchOf(local - FURTHEST);
        while (local - offsets[stretch] >= endOf(stretch)) {
            stretch++;
        }
        return Math.max(local - offsets[stretch], starts[stretch]);
    }

    /**
     * When it closes at a local time: one that occurs twice means the second, a skipped one the instant of the change.
     */
    long closing(long local) {
        int stretch = stretchOf(local + FURTHEST);
        while (local - offsets[stretch] < starts[stretch]) {
            stretch--;
        }
        return Math.min(local - offsets[stretch], endOf(stretch));
    }

    /** The first second of a local day, also where its midnight is skipped. */
    long startOfDay(long day) {
        return opening(day * Seconds.DAY);
    }

    /**
     * The second after the last one of a local day. Where midnight occurs twice and the second is that of a new day
     * already (clocks go back from 01:00 to 00:00), the day ends with the first.
     */
    long endOfDay(long day) {
        long midnight = (day + 1) * Seconds.DAY;
        int stretch = stretchOf(midnight + FURTHEST);
        while (midnight - offsets[stretch] <= starts[stretch]) {
            stretch--;
        }
        return Math.min(midnight - offsets[stretch], endOf(stretch));
    }

    /** The local day of a second. Whoever asks for many in a row asks {@link #days()}. */
    long dayOf(long second) {
        return days().of(second);
    }

    /** Local days of many seconds, quickest in ascending order. */
    LocalDays days() {
        return new LocalDays(this);
    }

    private static long offsetAfter(ZoneOffsetTransition change) {
        return change.getOffsetAfter().getTotalSeconds();
    }
}
