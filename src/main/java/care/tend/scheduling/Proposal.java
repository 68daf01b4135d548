package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wishes of an appointment by changing their copy of it, or by answering the mail about it. The
 * appointment holds; somebody decides.
 *
 * @param source who wishes it
 * @param period where it shall be; empty for any other wish
 * @param comment what a client wrote; may be empty
 */
public record Proposal(
        ProposalId id,
        AppointmentId appointment,
        ProviderId provider,
        Source source,
        Wish wish,
        Optional<TimeRange> period,
        String comment,
        Instant foundAt) {

    /** Whose copy was changed. */
    public enum Source {
        /** A provider's connected calendar. */
        CALENDAR,
        /** The client's own, who answered by mail. */
        CLIENT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wished. */
    public enum Wish {
        /** To take place at another time. */
        MOVE,
        /** Not to take place. */
        CANCEL,
        /** Something that no appointment can be: a whole day, a series. */
        UNCLEAR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As the database spells it. */
        public static Wish of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
