package care.tend.access;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An account's place in a business. */
public record MemberId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "mbr";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static MemberId of(String text) {
        return new MemberId(TypedId.parse("mbr", text));
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
