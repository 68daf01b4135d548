package care.tend.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A business: the tenant that owns rows. */
public record BusinessId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "biz";
    }

    /** Reads the public form; {@link NotFound} when it is none. */
    @JsonCreator
    public static BusinessId of(String text) {
        return new BusinessId(TypedId.parse("biz", text));
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
