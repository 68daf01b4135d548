package care.tend.scheduling.internal.slots;

import java.util.Arrays;
import java.util.List;

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

    /** What lies in any of several. */
    static Ranges either(List<Ranges> several) {
        if (several.size() == 1) {
            return several.getFirst();
        }
        int all = several.stream().mapToInt(Ranges::size).sum();
        var starts = new long[all];
        var ends = new long[all];
        int at = 0;
        for (var ranges : several) {
            System.arraycopy(ranges.starts, 0, starts, at, ranges.size);
            System.arraycopy(ranges.ends, 0, ends, at, ranges.size);
            at += ranges.size;
        }
        Arrays.sort(starts); // each for itself, as in Taken: only how many have begun and ended matters
        Arrays.sort(ends);
        var either = new Ranges(all);
        int begun = 0;
        for (int i = 0; i < all; i++) {
            if (i + 1 == all || starts[i + 1] > ends[i]) {
                either.add(starts[begun], ends[i]);
                begun = i + 1;
            }
        }
        return either;
    }

    /** Each range beginning and ending that much later, or earlier where it is negative. */
    Ranges shifted(long startBy, long endBy) {
        var shifted = new Ranges(size);
        for (int i = 0; i < size; i++) {
            shifted.add(starts[i] + startBy, ends[i] + endBy);
        }
        return shifted;
    }

    boolean contains(long second) {
        int place = Arrays.binarySearch(starts, 0, size, second);
        int before = place >= 0 ? place : -place - 2;
        return before >= 0 && second < ends[before];
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
