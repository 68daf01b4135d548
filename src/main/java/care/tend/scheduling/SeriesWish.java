package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Appointments somebody wants again and again.
 *
 * @param provider empty when anyone will do, each time
 * @param first when it begins; the wall clock of the location then is that of every date
 * @param rule how it repeats; see {@link Recurrence}
 * @param length of each
 */
public record SeriesWish(
        ServiceId service,
        LocationId location,
        Optional<ProviderId> provider,
        Instant first,
        String rule,
        Length length) {}
