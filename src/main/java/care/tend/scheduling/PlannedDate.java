package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One date of a series before it is booked or moved.
 *
 * @param planned when the rule puts it
 * @param period when it would be
 * @param provider who would serve: who was asked for, or the first who is able; empty when nobody is
 * @param instead what is free near it, when it is not: the same time with somebody else first; at most three
 */
public record PlannedDate(
        Instant planned,
        TimeRange period,
        Standing standing,
        Optional<ProviderId> provider,
        List<Alternative> instead) {

    /** Whether it can be had. */
    public enum Standing {
        FREE,
        /** Somebody has that time. */
        TAKEN,
        /** Nobody is meant to work then. */
        CLOSED,
        PAST;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
