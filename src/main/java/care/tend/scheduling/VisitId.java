package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What a client comes for at once. Its value is the id of its first part. */
public record VisitId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "vst";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static VisitId of(String text) {
        return new VisitId(TypedId.parse("vst", text));
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
