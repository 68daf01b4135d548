package care.tend.catalogue;

import care.tend.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a policy looks at.
 *
 * @param start of the appointment
 * @param now when it is decided
 * @param price as agreed; empty when none was named
 * @param hasGrace whether this client was never let off a fee here
 * @param moves how often its guest has moved it
 * @param noShows how often this client stayed away in the last twelve months
 */
public record Circumstances(
        Instant start, Instant now, Optional<Money> price, boolean hasGrace, int moves, int noShows) {}
