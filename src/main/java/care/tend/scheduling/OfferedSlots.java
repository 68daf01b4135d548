package care.tend.scheduling;

import java.time.ZoneId;
import java.util.List;

/**
 * Starts that can be booked now, ascending.
 *
 * @param zone the location's, in which people read them
 */
public record OfferedSlots(ZoneId zone, List<Slot> slots) {
    public OfferedSlots {
        slots = List.copyOf(slots);
    }
}
