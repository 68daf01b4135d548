package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.List;

/** A start at which everything the service needs is free, and who could take it, in the business's order. */
public record Slot(Instant start, List<ProviderId> providers) {
    public Slot {
        providers = List.copyOf(providers);
    }
}
