package care.tend.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an appointment stands; the words are FHIR's (Appointment.status), and {@link #READY_TO_PAY} is ours: to FHIR it
 * is still arrived. Every step can be taken back, so that a slip of the finger at the front desk is mended where it
 * happened.
 */
public enum Status {
    PENDING,
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    IN_PROGRESS,
    /** They have been seen to, and have not left yet. */
    READY_TO_PAY,
    FULFILLED,
    CANCELLED,
    NOSHOW;

    /** The word as the database and the API write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What it may become by a member's hand, in the order of a usual day. Cancelling has its own act. */
    public Set<Status> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(BOOKED);
            case BOOKED -> EnumSet.of(ARRIVED, CHECKED_IN, IN_PROGRESS, NOSHOW);
            case ARRIVED -> EnumSet.of(BOOKED, CHECKED_IN, IN_PROGRESS, NOSHOW);
            case CHECKED_IN -> EnumSet.of(BOOKED, ARRIVED, IN_PROGRESS, READY_TO_PAY, FULFILLED);
            case IN_PROGRESS -> EnumSet.of(CHECKED_IN, ARRIVED, READY_TO_PAY, FULFILLED);
            case READY_TO_PAY -> EnumSet.of(CHECKED_IN, IN_PROGRESS, FULFILLED);
            case FULFILLED -> EnumSet.of(CHECKED_IN, IN_PROGRESS, READY_TO_PAY);
            case NOSHOW -> EnumSet.of(BOOKED, ARRIVED);
            case CANCELLED -> EnumSet.of(BOOKED);
        };
    }

    /** Whether it keeps its provider's time. */
    public boolean holdsTime() {
        return this != CANCELLED && this != NOSHOW;
    }

    /** Whether it can still be moved or cancelled: it was promised and has not begun. */
    public boolean isAhead() {
        return this == PENDING || this == BOOKED || this == ARRIVED;
    }
}
