package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An account at a calendar server elsewhere. */
public record CalendarConnectionId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "con";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static CalendarConnectionId of(String text) {
        return new CalendarConnectionId(TypedId.parse("con", text));
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
