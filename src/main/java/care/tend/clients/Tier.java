package care.tend.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a business ranks a client; premium ones may be given access earlier or elsewhere. */
public enum Tier {
    STANDARD,
    PREMIUM;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
