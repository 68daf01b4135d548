package care.tend.business;

import java.util.Set;

/**
 * A place and who could work there.
 *
 * @param active the business's providers who can be booked at present, whether or not they keep hours at this place
 */
public record Staffing(Location location, Set<ProviderId> active) {
    public Staffing {
        active = Set.copyOf(active);
    }
}
