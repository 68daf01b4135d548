package care.tend.catalogue;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A variant of a service. */
public record VariantId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "var";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static VariantId of(String text) {
        return new VariantId(TypedId.parse("var", text));
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
