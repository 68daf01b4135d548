package care.tend.scheduling.internal.slots;

import java.util.Arrays;

/** The hours that begin on one date, by opening time. */
final class DayPlan {

    private int[] opens = new int[2];
    private int[] closes = new int[2];
    private int size = 0;

    /** Adds a range where it belongs. */
    void add(LocalRange range) {
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, size * 2);
            closes = Arrays.copyOf(closes, size * 2);
        }
        int place = size++;
        for (; place > 0 && opens[place - 1] > range.opens(); place--) {
            opens[place] = opens[place - 1];
            closes[place] = closes[place - 1];
        }
        opens[place] = range.opens();
        closes[place] = range.closes();
    }

    /** Adds the hours of one local day, as long as clock changes make them. */
    void addTo(Ranges hours, long day, ZoneClock clock) {
        long midnight = day * Seconds.DAY;
        for (int i = 0; i < size; i++) {
            hours.add(clock.opening(midnight + opens[i]), clock.closing(midnight + closes[i]));
        }
    }
}
