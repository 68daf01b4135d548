package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.List;

/**
 * A start at which everything the service needs is free, and who could take it, in the business's order.
 *
 * @param suggested whether it leaves the fewest gaps in somebody's day; a hint, no more
 */
public record Slot(Instant start, List<ProviderId> providers, boolean suggested) {
    public Slot {
        providers = List.copyOf(providers);
    }
}
