package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which visitors are offered nothing. The business's own people book as ever, and what a visitor keeps for
 * the moment is still theirs to finish.
 *
 * @param location null for all
 * @param provider null for all
 * @param until it ends by itself then
 */
public record BookingRest(
        RestId id, @Nullable LocationId location, @Nullable ProviderId provider, Instant from, Instant until) {

    /** Whether it keeps {@code somebody} at {@code place} from visitors at {@code now}. */
    public boolean covers(LocationId place, ProviderId somebody, Instant now) {
        return !now.isBefore(from)
                && now.isBefore(until)
                && (location == null || location.equals(place))
                && (provider == null || provider.equals(somebody));
    }
}
