package care.tend.scheduling.internal.slots.json;

import care.tend.scheduling.internal.slots.IsoText;
import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.SlotFinder;
import java.util.Arrays;

/**
 * How long an answer takes on this machine, once warm.
 *
 * @param engine from the question to the array of instants
 * @param text from the question to the instants as ISO text
 */
public record Timing(Nanos engine, Nanos text) {

    /** The least, the middle and the 99th percentile of many times, in nanoseconds. */
    public record Nanos(long min, long median, long p99) {}

    /** A computation to be timed. It answers something, so that none of it can be left out. */
    private interface Computation {
        int run();
    }

    /** Computes an answer {@code times} times over, after as many that are not timed. */
    public static Timing of(Question question, int times) {
        return new Timing(
                measure(times, () -> SlotFinder.find(question).epochSeconds().length),
                measure(times, () -> IsoText.of(SlotFinder.find(question).epochSeconds()).length));
    }

    private static Nanos measure(int times, Computation computation) {
        long results = 0;
        for (int i = 0; i < times; i++) {
            results += computation.run();
        }
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            results -= computation.run();
            nanos[i] = System.nanoTime() - before;
        }
        if (results != 0) {
            throw new IllegalStateException("The same question had two answers");
        }
        Arrays.sort(nanos);
        return new Nanos(nanos[0], nanos[(times - 1) / 2], nanos[(int) Math.ceilDiv(times * 99L, 100) - 1]);
    }
}
