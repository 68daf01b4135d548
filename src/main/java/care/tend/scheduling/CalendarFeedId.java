package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A calendar that other programs follow. It is no secret; its address is. */
public record CalendarFeedId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "cal";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static CalendarFeedId of(String text) {
        return new CalendarFeedId(TypedId.parse("cal", text));
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
