package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which appointments of a day are wanted. The day is local at the location, or at the business's first one.
 *
 * @param location empty for all
 * @param provider empty for all
 */
public record DayQuestion(LocalDate day, Optional<LocationId> location, Optional<ProviderId> provider) {}
