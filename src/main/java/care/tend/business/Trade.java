package care.tend.business;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a business does for a living; decides defaults and whether animals come with the people. */
public enum Trade {
    VET,
    GROOMING,
    TRAINING,
    SALON,
    CONSULTING,
    SHELTER,
    KENNEL;

    /** As JSON and the database spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Trade of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether its clients usually come with a pet. */
    public boolean withPets() {
        return switch (this) {
            case VET, GROOMING, TRAINING, SHELTER, KENNEL -> true;
            case SALON, CONSULTING -> false;
        };
    }
}
