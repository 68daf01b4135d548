package care.tend.scheduling.internal.slots;

import java.util.Comparator;
import java.util.List;

/** The hours that begin on one date, by opening time. */
final class DayPlan {

    private final int[] opens;
    private final int[] closes;

    DayPlan(List<LocalRange> ranges) {
        var sorted = ranges.stream()
                .sorted(Comparator.comparingInt(LocalRange::opens))
                .toList();
        opens = sorted.stream().mapToInt(LocalRange::opens).toArray();
        closes = sorted.stream().mapToInt(LocalRange::closes).toArray();
    }

    /** Adds the hours of one local day, as long as clock changes make them. */
    void addTo(Ranges hours, long day, ZoneClock clock) {
        long midnight = day * Seconds.DAY;
        for (int i = 0; i < opens.length; i++) {
            hours.add(clock.opening(midnight + opens[i]), clock.closing(midnight + closes[i]));
        }
    }
}
