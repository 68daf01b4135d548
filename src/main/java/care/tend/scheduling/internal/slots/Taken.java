package care.tend.scheduling.internal.slots;

import java.util.Arrays;

/** Ranges of seconds in which nothing can be had, collected in any order and overlapping as they like. */
final class Taken {

    private final long[] starts;
    private final long[] ends;
    private int size = 0;

    Taken(int most) {
        starts = new long[most];
        ends = new long[most];
    }

    /** Adds a range, which must not be empty. */
    void add(long start, long end) {
        starts[size] = start;
        ends[size++] = end;
    }

    /**
     * What lies outside all of them.
     *
     * <p>Starts and ends are sorted each for themselves: after the i-th end nothing goes on exactly when the start that
     * follows i others comes later, for then as many have ended as have begun.
     */
    Ranges gaps() {
        Arrays.sort(starts, 0, size);
        Arrays.sort(ends, 0, size);
        var gaps = new Ranges(size + 1);
        long free = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            gaps.add(free, starts[i]);
            free = ends[i];
        }
        gaps.add(free, Long.MAX_VALUE);
        return gaps;
    }
}
