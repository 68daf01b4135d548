package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * The slot somebody wants.
 *
 * @param provider empty when anyone will do; then Tend chooses whose day is emptiest
 * @param length the service's own, unless the business says otherwise
 */
public record SlotChoice(
        ServiceId service, LocationId location, Optional<ProviderId> provider, Instant start, Length length) {

    public SlotChoice(ServiceId service, LocationId location, Optional<ProviderId> provider, Instant start) {
        this(service, location, provider, start, Length.AS_OFFERED);
    }
}
