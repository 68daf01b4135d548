package care.tend.catalogue;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An add-on of a service. */
public record AddOnId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "add";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static AddOnId of(String text) {
        return new AddOnId(TypedId.parse("add", text));
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
