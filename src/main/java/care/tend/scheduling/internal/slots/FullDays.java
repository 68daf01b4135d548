package care.tend.scheduling.internal.slots;

import java.util.BitSet;

/**
 * The local days on which a host's limits refuse one more slot. Bookings and slots count on the host's local day on
 * which they start, overnight ones too, and with their whole elapsed length; external busy times do not count.
 */
final class FullDays {

    private final LocalDays days;
    private final long firstDay;
    private final BitSet full = new BitSet();

    private FullDays(LocalDays days, long firstDay) {
        this.days = days;
        this.firstDay = firstDay;
    }

    /** The full days of a host, for starts between the seconds {@code from} and {@code until}. */
    static FullDays of(Host host, ServiceTimes service, ZoneClock clock, long from, long until) {
        var limits = service.limits();
        var days = clock.days();
        if (limits.equals(Limits.NONE)) {
            return new FullDays(days, 0);
        }
        var tally = new DayTally(days, days.of(from) - 1, days.of(until) + 1);
        host.busy().stream().filter(Busy::isBooking).map(Busy::span).forEach(tally::count);
        var fullDays = new FullDays(days, tally.firstDay());
        long bookings = limits.maxBookingsPerDay().orElse(Long.MAX_VALUE);
        long minutes = limits.maxMinutesPerDay().orElse(Long.MAX_VALUE / Seconds.MINUTE);
        for (int day = 0; day < tally.size(); day++) {
            fullDays.full.set(day, !tally.hasRoom(day, service.durationSeconds(), bookings, minutes * Seconds.MINUTE));
        }
        return fullDays;
    }

    boolean isEmpty() {
        return full.isEmpty();
    }

    /** Of these starts, those at which a slot exceeds no limit of its day. */
    long[] leave(long[] starts) {
        var left = new Longs();
        for (long start : starts) {
            if (!full.get((int) (days.of(start) - firstDay))) {
                left.add(start);
            }
        }
        return left.toArray();
    }
}
