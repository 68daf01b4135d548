package care.tend.business;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A room, table, cage, vehicle or piece of equipment of a business. */
public record ResourceId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "res";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static ResourceId of(String text) {
        return new ResourceId(TypedId.parse("res", text));
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
