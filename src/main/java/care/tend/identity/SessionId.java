package care.tend.identity;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A place where somebody is signed in. Not the secret that proves it. */
public record SessionId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "ses";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static SessionId of(String text) {
        return new SessionId(TypedId.parse("ses", text));
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
