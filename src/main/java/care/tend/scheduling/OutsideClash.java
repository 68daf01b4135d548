package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import java.time.Instant;

/**
 * A busy time elsewhere that lies over an appointment here. The appointment holds; somebody decides whether it stays,
 * is moved or called off.
 *
 * @param period of the busy time
 */
public record OutsideClash(
        OutsideClashId id, AppointmentId appointment, ProviderId provider, TimeRange period, Instant foundAt) {}
