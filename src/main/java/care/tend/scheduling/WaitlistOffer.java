package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * A freed time that is kept for somebody on the waitlist until they answer.
 *
 * @param hold by which it is kept
 * @param expiresAt when the next in rank is asked
 */
public record WaitlistOffer(
        WaitlistOfferId id,
        WaitlistEntryId entry,
        HoldId hold,
        ProviderId provider,
        TimeRange period,
        Instant madeAt,
        Instant expiresAt,
        State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        TAKEN,
        /** They did not want it. */
        PASSED,
        /** They did not answer in time. */
        LAPSED,
        /** They were taken off the list before they answered; put back, they may be asked again. */
        WITHDRAWN;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it can be taken at {@code now}. */
    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
