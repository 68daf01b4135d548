package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody's place in a class: theirs, or their pet's. */
public record AttendanceId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "att";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static AttendanceId of(String text) {
        return new AttendanceId(TypedId.parse("att", text));
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
