package care.tend.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts that can be booked now, ascending.
 *
 * @param zone the location's, in which people read them
 * @param restsUntil when online booking goes on again, while it rests for everybody asked for; null when it does not
 */
public record OfferedSlots(
        ZoneId zone, List<Slot> slots, @Nullable Instant restsUntil) {
    public OfferedSlots {
        slots = List.copyOf(slots);
    }
}
