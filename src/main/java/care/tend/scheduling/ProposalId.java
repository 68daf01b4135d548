package care.tend.scheduling;

import care.tend.kernel.TypedId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What somebody wishes of an appointment, by changing their copy of it. */
public record ProposalId(UUID value) implements TypedId {

    @Override
    public String prefix() {
        return "pro";
    }

    /** Reads the public form; {@link care.tend.kernel.NotFound} when it is none. */
    @JsonCreator
    public static ProposalId of(String text) {
        return new ProposalId(TypedId.parse("pro", text));
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
