package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A calendar elsewhere, read at an address, whose busy times are kept free here. Only when somebody is busy is kept,
 * never with what.
 *
 * @param name as its owner calls it
 * @param host of its address; the rest is a secret
 * @param seenAt when it last answered; empty when it never did
 * @param nextLookAt when it is asked again
 * @param fault code of what kept it from being read the last time; what was read before holds until then
 * @param entries how many it has; {@code unreadable} of them make no sense and are left out
 * @param whole false when it has more than is taken in
 */
public record OutsideCalendar(
        OutsideCalendarId id,
        ProviderId provider,
        String name,
        String host,
        Instant addedAt,
        Optional<Instant> seenAt,
        Instant nextLookAt,
        Optional<String> fault,
        int entries,
        int unreadable,
        boolean whole) {}
