package care.tend.scheduling.internal.slots;

import java.time.Duration;

/** How many bookings, and how much time of them, start on each of a row of local days. */
final class DayTally {

    private static final int NANOS = 1_000_000_000;

    private final LocalDays days;
    private final long firstDay;
    private final long[] bookings;
    private final long[] seconds;
    private final long[] nanos;

    DayTally(LocalDays days, long firstDay, long lastDay) {
        this.days = days;
        this.firstDay = firstDay;
        int size = Math.toIntExact(lastDay - firstDay + 1);
        bookings = new long[size];
        seconds = new long[size];
        nanos = new long[size];
    }

    long firstDay() {
        return firstDay;
    }

    int size() {
        return bookings.length;
    }

    /**
     * Counts a booking on the day it starts on; one without length is none, and one of a day outside does not matter.
     */
    void count(Span booking) {
        long day = days.of(booking.outerStart()) - firstDay;
        if (booking.isEmpty() || day < 0 || day >= size()) {
            return;
        }
        var length = Duration.between(booking.start(), booking.end());
        bookings[(int) day]++;
        seconds[(int) day] += length.getSeconds();
        nanos[(int) day] += length.getNano();
    }

    /** Whether a day can take one more booking of {@code length} seconds without exceeding either limit. */
    boolean hasRoom(int day, long length, long mostBookings, long mostSeconds) {
        long taken = seconds[day] + Math.ceilDiv(nanos[day], NANOS);
        return bookings[day] < mostBookings && taken <= mostSeconds - length;
    }
}
