package care.tend.scheduling.internal.slots;

import java.util.Arrays;

/** Ranges of seconds in ascending order, apart from each other: what overlaps or touches is one. */
final class Ranges {

    private long[] starts;
    private long[] ends;
    private int size = 0;

    Ranges(int expected) {
        starts = new long[expected];
        ends = new long[expected];
    }

    /** All time there is. */
    static Ranges always() {
        var always = new Ranges(1);
        always.add(Long.MIN_VALUE, Long.MAX_VALUE);
        return always;
    }

    int size() {
        return size;
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }

    /** Adds a range that starts no earlier than the one before, joined with that when it can be; nothing when empty. */
    void add(long start, long end) {
        if (start >= end) {
            return;
        }
        if (size > 0 && start <= ends[size - 1]) {
            ends[size - 1] = Math.max(ends[size - 1], end);
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2 + 1);
            ends = Arrays.copyOf(ends, size * 2 + 1);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** What lies in both. */
    Ranges and(Ranges other) {
        var both = new Ranges(size + other.size);
        int mine = 0;
        int theirs = 0;
        while (mine < size && theirs < other.size) {
            both.add(Math.max(starts[mine], other.starts[theirs]), Math.min(ends[mine], other.ends[theirs]));
            if (ends[mine] < other.ends[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return both;
    }
}
