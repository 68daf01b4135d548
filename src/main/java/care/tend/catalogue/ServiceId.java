package care.tend.catalogue;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A service of a business. */
public record ServiceId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "svc";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static ServiceId of(String text) {
        return new ServiceId(TypedId.parse("svc", text));
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
