package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Animals of one household in one run, from the day they are brought to the day they are fetched. */
public record StayId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "sty";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static StayId of(String text) {
        return new StayId(TypedId.parse("sty", text));
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
