package care.tend.business;

import java.util.Map;

/**
 * A place, whose it is, and who could work there: what every booking asks, in one answer.
 *
 * @param slug the business's address
 * @param active names of the business's providers who can be booked at present, whether or not they keep hours at this
 *     place
 */
public record Staffing(String slug, Location location, Map<ProviderId, String> active) {
    public Staffing {
        active = Map.copyOf(active);
    }
}
