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
 */
public record SlotChoice(ServiceId service, LocationId location, Optional<ProviderId> provider, Instant start) {}
