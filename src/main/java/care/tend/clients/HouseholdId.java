package care.tend.clients;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** People who share pets. */
public record HouseholdId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "hsh";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static HouseholdId of(String text) {
        return new HouseholdId(TypedId.parse("hsh", text));
    }

    @JsonValue
    @Override
    public String text() {
        return TypedId.super.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
