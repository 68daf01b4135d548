package care.tend.business;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A bookable professional of a business. */
public record ProviderId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "prv";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static ProviderId of(String text) {
        return new ProviderId(TypedId.parse("prv", text));
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
