package care.tend.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a service takes place. */
public enum ServiceMode {
    IN_PERSON,
    HOME,
    VIDEO;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ServiceMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
