package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which starts are wanted.
 *
 * @param provider empty for anyone who offers the service
 * @param from first possible start
 * @param to starts lie before it; at most 92 days after {@code from}
 * @param tailoring variant and add-ons, which decide how long it takes
 */
public record SlotQuestion(
        ServiceId service,
        LocationId location,
        Optional<ProviderId> provider,
        Instant from,
        Instant to,
        Tailoring tailoring) {

    private static final Duration LONGEST = Duration.ofDays(92);

    public SlotQuestion {
        if (!from.isBefore(to)) {
            throw new Invalid("to", "time.range-empty");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Invalid("to", "scheduling.window-too-long");
        }
    }

    /** For the service as it is. */
    public SlotQuestion(
            ServiceId service, LocationId location, Optional<ProviderId> provider, Instant from, Instant to) {
        this(service, location, provider, from, to, Tailoring.NONE);
    }

    SlotQuestion between(Instant newFrom, Instant newTo) {
        return new SlotQuestion(service, location, provider, newFrom, newTo, tailoring);
    }
}
