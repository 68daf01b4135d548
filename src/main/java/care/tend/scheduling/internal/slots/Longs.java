package care.tend.scheduling.internal.slots;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Longs {

    private long[] values = new long[64];
    private int size = 0;

    void add(long value) {
        makeRoom(1);
        values[size++] = value;
    }

    /** Adds {@code first}, and every {@code step} after it up to {@code last}. */
    void addEvery(long step, long first, long last) {
        if (first > last) {
            return;
        }
        int more = Math.toIntExact((last - first) / step + 1);
        makeRoom(more);
        for (int i = 0; i < more; i++) {
            values[size + i] = first + i * step;
        }
        size += more;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    private void makeRoom(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, size + more));
        }
    }
}
