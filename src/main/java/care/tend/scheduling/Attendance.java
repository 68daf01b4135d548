package care.tend.scheduling;

import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's place in a class. It names nobody else: those who come see nothing of each other.
 *
 * @param enrolment the first of those that were booked together as a course; empty for one alone
 * @param seats how many come; 1 when pets are counted
 * @param price of all of them, as it was when it was booked, or of what this makes up for; empty when it is agreed on
 *     the spot
 * @param language in which they are written to
 * @param sequence rises with every change they must know of
 * @param offeredUntil how long a freed seat is kept for them; empty when none is offered
 */
public record Attendance(
        AttendanceId id,
        BusinessId business,
        ClassId session,
        Optional<AttendanceId> enrolment,
        ClientId client,
        Optional<PetId> pet,
        int seats,
        State state,
        Optional<Money> price,
        String note,
        Language language,
        Via via,
        int sequence,
        Instant createdAt,
        Optional<Instant> offeredUntil) {

    /** Where it stands. Whoever did not come had a seat all the same. */
    public enum State {
        /** Without a seat, in the list of those who want one. */
        WAITING,
        /** A seat was freed and is kept for them until they answer. */
        OFFERED,
        BOOKED,
        ATTENDED,
        MISSED,
        CANCELLED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether they want to come: have a seat, are offered one or wait for one. */
    public boolean isStanding() {
        return state == State.WAITING || state == State.OFFERED || state == State.BOOKED;
    }

    public boolean isBooked() {
        return state == State.BOOKED;
    }
}
