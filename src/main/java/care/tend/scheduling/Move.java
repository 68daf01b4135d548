package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where an appointment shall go, or how long it shall take.
 *
 * @param end empty to take as long as it did
 * @param provider empty to stay with the same one
 * @param rules a guest's or the business's own
 * @param version the version the mover saw; empty when they did not say
 * @param initiative on whose wish, and at what price
 */
public record Move(
        Instant start,
        Optional<Instant> end,
        Optional<ProviderId> provider,
        Rules rules,
        OptionalInt version,
        Initiative initiative) {

    /** On the wish of whoever's rules bind. */
    public Move(Instant start, Optional<Instant> end, Optional<ProviderId> provider, Rules rules, OptionalInt version) {
        this(start, end, provider, rules, version, Initiative.of(rules));
    }

    /** To another time, as long as it was. */
    public Move(Instant start, Optional<ProviderId> provider, Rules rules, OptionalInt version) {
        this(start, Optional.empty(), provider, rules, version);
    }
}
