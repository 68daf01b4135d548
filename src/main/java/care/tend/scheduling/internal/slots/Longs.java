package care.tend.scheduling.internal.slots;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Longs {

    private long[] values = new long[16];
    private int size = 0;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
