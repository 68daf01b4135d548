package care.tend.pets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of animal. */
public enum Species {
    DOG,
    CAT,
    RABBIT,
    BIRD,
    HORSE,
    RODENT,
    REPTILE,
    OTHER;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Species of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
