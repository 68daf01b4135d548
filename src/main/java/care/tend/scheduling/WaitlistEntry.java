package care.tend.scheduling;

import care.tend.clients.ClientId;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who waits for a time to be freed.
 *
 * @param appointment a later booking of theirs that comes forward
 * @param premium whether they come before the others
 * @param offer what is offered to them now
 */
public record WaitlistEntry(
        WaitlistEntryId id,
        ClientId client,
        Optional<PetId> pet,
        WaitlistWish wish,
        Optional<AppointmentId> appointment,
        boolean premium,
        Language language,
        State state,
        Instant since,
        Optional<WaitlistOffer> offer) {

    /** Where it stands. */
    public enum State {
        WAITING,
        /** An offer was taken. */
        FILLED,
        /** Taken back by them or the business, or over. */
        ENDED;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
