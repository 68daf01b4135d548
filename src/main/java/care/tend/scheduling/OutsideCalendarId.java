package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A calendar elsewhere whose busy times are kept free here. */
public record OutsideCalendarId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "out";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static OutsideCalendarId of(String text) {
        return new OutsideCalendarId(TypedId.parse("out", text));
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
