package care.tend.clients;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A business's record of a person it serves. */
public record ClientId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "cli";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static ClientId of(String text) {
        return new ClientId(TypedId.parse("cli", text));
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
