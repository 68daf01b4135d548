package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A busy time elsewhere that lies over an appointment here. */
public record OutsideClashId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "cla";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static OutsideClashId of(String text) {
        return new OutsideClashId(TypedId.parse("cla", text));
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
