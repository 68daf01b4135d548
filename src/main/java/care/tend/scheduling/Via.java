package care.tend.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which door a booking came; all lead to the same engine. */
public enum Via {
    /** A visitor on the public page or with a booking's secret link. */
    PUBLIC,
    WORKSPACE,
    API,
    /** Made by the demonstration. */
    DEMO;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Via of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whose rules bind a booking that came this way. */
    public Rules rules() {
        return this == PUBLIC ? Rules.GUEST : Rules.STAFF;
    }
}
