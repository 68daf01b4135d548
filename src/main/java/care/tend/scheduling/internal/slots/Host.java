package care.tend.scheduling.internal.slots;

import java.time.ZoneId;
import java.util.List;

/**
 * Somebody or something that can be booked.
 *
 * @param id what answers call the host
 * @param zone whose wall clock the hours are told by, and whose days limits count
 * @param required with {@link Assignment#ANY}: must be free whoever else serves; means nothing elsewhere
 * @param availability when it may be booked at all
 * @param busy what is taken already, in any order
 */
public record Host(String id, ZoneId zone, boolean required, Availability availability, List<Busy> busy) {

    public Host {
        busy = List.copyOf(busy);
    }
}
