package care.tend.scheduling;

import care.tend.catalogue.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * For a class somebody missed, another one of the same service.
 *
 * @param missed the place they had
 * @param expiresAt the other class begins before then
 * @param used the place they took for it; empty while it can be used
 */
public record Makeup(AttendanceId missed, ServiceId service, Instant expiresAt, Optional<AttendanceId> used) {

    public boolean isOpen(Instant now) {
        return used.isEmpty() && now.isBefore(expiresAt);
    }
}
