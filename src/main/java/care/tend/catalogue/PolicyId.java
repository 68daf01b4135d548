package care.tend.catalogue;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A policy of a business. */
public record PolicyId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "pol";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static PolicyId of(String text) {
        return new PolicyId(TypedId.parse("pol", text));
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
