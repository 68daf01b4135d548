package care.tend.business;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing a resource is. */
public enum ResourceKind {
    ROOM,
    TABLE,
    CAGE,
    VEHICLE,
    EQUIPMENT;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ResourceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
