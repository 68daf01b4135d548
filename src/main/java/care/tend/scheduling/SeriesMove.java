package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where the dates of a series shall go: as many days on from their plan as the one that was taken hold of, at its new
 * time of day. One that was moved by itself can so take the others along.
 *
 * @param appointment the one taken hold of
 * @param start where that one goes
 * @param provider who shall serve from now on; empty to leave each with whom it is
 * @param exceptions where single dates go instead; their own time leaves them where they are
 */
public record SeriesMove(
        AppointmentId appointment,
        SeriesScope scope,
        Instant start,
        Optional<ProviderId> provider,
        Map<AppointmentId, Target> exceptions) {

    /** @param outsideHours whether the business means it, also where nobody is meant to work */
    public record Target(Instant start, Optional<ProviderId> provider, boolean outsideHours) {}

    public SeriesMove {
        exceptions = Map.copyOf(exceptions);
    }
}
