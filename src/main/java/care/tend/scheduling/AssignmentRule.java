package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.Invalid;
import java.util.Map;

/**
 * How a service's bookings are given out when the client has no wish.
 *
 * @param weights how many turns a person has where others have one, 0 to 9; who is not named has one, who has none
 *     takes a booking only when nobody else can
 */
public record AssignmentRule(AssignmentMode mode, Map<ProviderId, Integer> weights) {

    private static final int MOST = 9;

    public static final AssignmentRule DEFAULT = new AssignmentRule(AssignmentMode.EMPTIEST, Map.of());

    public AssignmentRule {
        weights = Map.copyOf(weights);
        if (weights.values().stream().anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new Invalid("weights", "field.range", Map.of("min", 0, "max", MOST));
        }
    }

    public int weight(ProviderId provider) {
        return weights.getOrDefault(provider, 1);
    }
}
