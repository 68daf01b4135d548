package care.tend.business;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Equal things of a business, any of which will do. */
public record PoolId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "pol";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static PoolId of(String text) {
        return new PoolId(TypedId.parse("pol", text));
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
