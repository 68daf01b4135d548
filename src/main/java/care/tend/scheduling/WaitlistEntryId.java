package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A wish on the waitlist. */
public record WaitlistEntryId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "wle";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static WaitlistEntryId of(String text) {
        return new WaitlistEntryId(TypedId.parse("wle", text));
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
