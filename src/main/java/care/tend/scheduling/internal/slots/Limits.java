package care.tend.scheduling.internal.slots;

import java.util.OptionalLong;

/**
 * The most one host takes on in one local day, by the start of each booking.
 *
 * @param maxBookingsPerDay how many bookings; empty is no limit
 * @param maxMinutesPerDay how many minutes of bookings, without buffers; empty is no limit
 */
public record Limits(OptionalLong maxBookingsPerDay, OptionalLong maxMinutesPerDay) {

    /** No limit of either sort. */
    public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty());

    public Limits {
        maxBookingsPerDay.ifPresent(most -> Minutes.check(most, 0));
        maxMinutesPerDay.ifPresent(most -> Minutes.check(most, 0));
    }
}
