package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An offer to somebody on the waitlist. */
public record WaitlistOfferId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "wof";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static WaitlistOfferId of(String text) {
        return new WaitlistOfferId(TypedId.parse("wof", text));
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
