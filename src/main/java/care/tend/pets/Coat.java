package care.tend.pets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What it wears; decides how long a groomer needs and how its face is drawn. */
public enum Coat {
    SHORT,
    MEDIUM,
    LONG,
    WIRE,
    CURLY,
    DOUBLE,
    HAIRLESS;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Coat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
