package care.tend.pets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of an animal, when known. */
public enum Sex {
    FEMALE,
    MALE;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sex of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
