package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import java.time.Instant;
import java.util.Optional;

/**
 * The slot somebody wants.
 *
 * @param provider empty when anyone will do; then Tend chooses whose day is emptiest
 * @param length the service's own, unless the business says otherwise
 * @param tailoring variant and add-ons
 */
public record SlotChoice(
        ServiceId service,
        LocationId location,
        Optional<ProviderId> provider,
        Instant start,
        Length length,
        Tailoring tailoring) {

    /** The service as it is. */
    public SlotChoice(
            ServiceId service, LocationId location, Optional<ProviderId> provider, Instant start, Length length) {
        this(service, location, provider, start, length, Tailoring.NONE);
    }

    /** The same slot for the service as somebody wants it. */
    public SlotChoice with(Tailoring wish) {
        return new SlotChoice(service, location, provider, start, length, wish);
    }

    public SlotChoice(ServiceId service, LocationId location, Optional<ProviderId> provider, Instant start) {
        this(service, location, provider, start, Length.AS_OFFERED);
    }
}
