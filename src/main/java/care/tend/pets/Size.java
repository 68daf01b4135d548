package care.tend.pets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How big it is among its kind, grown up. */
public enum Size {
    TOY,
    SMALL,
    MEDIUM,
    LARGE,
    GIANT;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Size of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
