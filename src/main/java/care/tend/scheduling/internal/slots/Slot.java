package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.util.List;

/**
 * A start at which everything is free.
 *
 * @param hosts ids of those who can take it, in the order of the question, the required ones last
 */
public record Slot(Instant start, List<String> hosts) {

    public Slot {
        hosts = List.copyOf(hosts);
    }
}
