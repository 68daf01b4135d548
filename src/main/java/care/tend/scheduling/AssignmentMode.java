package care.tend.scheduling;

import care.tend.kernel.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Who takes a booking when the client has no wish. */
public enum AssignmentMode {
    /** Whose day is emptiest. */
    EMPTIEST,
    /** The first of the service's list who is free. */
    FIRST,
    /** Whose turn it is: who has had least of the last 30 days' bookings for their weight. */
    TURNS;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static AssignmentMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("mode", "field.unknown"));
    }
}
