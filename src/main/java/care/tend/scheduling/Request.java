package care.tend.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * That an appointment was asked for, and somebody answers before it is promised.
 *
 * @param decideBy when it lapses without an answer, no later than its start
 * @param answer empty while it waits
 */
public record Request(Instant decideBy, Optional<Answer> answer) {

    /** How long a request waits that was entered for a service which promises at once. */
    public static final Duration USUAL_WAIT = Duration.ofDays(1);

    /** A fresh one. It waits no longer than to its start. */
    public static Request of(Instant askedAt, Duration patience, Instant start) {
        var by = askedAt.plus(patience);
        return new Request(by.isBefore(start) ? by : start, Optional.empty());
    }

    /** What became of it. */
    public enum Answer {
        APPROVED,
        DECLINED,
        /** Nobody answered in time. */
        LAPSED,
        /** Its guest thought better of it. */
        WITHDRAWN;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Answer of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it can still be answered at {@code now}. */
    public boolean isOpen(Instant now) {
        return answer.isEmpty() && now.isBefore(decideBy);
    }
}
