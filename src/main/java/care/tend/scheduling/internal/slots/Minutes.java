package care.tend.scheduling.internal.slots;

/** Bounds of the whole numbers a question may carry, wide enough for every sense and narrow enough not to overflow. */
public final class Minutes {

    /** The largest number of minutes, bookings or days: what every JSON reader keeps exactly. */
    public static final long MOST = (1L << 53) - 1;

    private Minutes() {}

    static void check(long number, long least) {
        if (number < least || number > MOST) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + MOST);
        }
    }
}
