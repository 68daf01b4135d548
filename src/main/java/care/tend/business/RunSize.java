package care.tend.business;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How large an animal a cage or run has room for; each class takes all smaller ones too. */
public enum RunSize {
    SMALL,
    MEDIUM,
    LARGE,
    GIANT;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunSize of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether an animal of class {@code other} has room in a run of this one. */
    public boolean holds(RunSize other) {
        return compareTo(other) >= 0;
    }
}
