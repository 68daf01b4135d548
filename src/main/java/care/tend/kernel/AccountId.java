package care.tend.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An account: a person who can sign in, one for the whole platform. */
public record AccountId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "acc";
    }

    /** Reads the public form; {@link NotFound} when it is none. */
    @JsonCreator
    public static AccountId of(String text) {
        return new AccountId(TypedId.parse("acc", text));
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
