package care.tend.scheduling;

import care.tend.kernel.Invalid;
import java.time.Duration;
import java.time.Instant;

/**
 * Which starts of a visit are wanted.
 *
 * @param to starts lie before it; at most 92 days after {@code from}
 */
public record VisitWish(Cart cart, Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(92);

    public VisitWish {
        if (!from.isBefore(to)) {
            throw new Invalid("to", "time.range-empty");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Invalid("to", "scheduling.window-too-long");
        }
    }
}
