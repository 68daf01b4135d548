package care.tend.catalogue;

import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A stretch of a service. All take up its room and equipment; what else they take, their kind says. */
public record Segment(Kind kind, int minutes) {

    /** Whom a stretch keeps busy. */
    public enum Kind {
        /** The provider is at work. */
        ACTIVE,
        /** The client waits, a colour takes, a coat dries: the provider may serve somebody else. */
        UNATTENDED,
        /** The client has gone, and the place is made ready. Not part of the service's length. */
        TURNOVER;

        /** As JSON spells it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Segment {
        var fields = new Fields();
        kind = fields.needed("kind", kind);
        fields.between("minutes", minutes, 1, 1440);
        fields.refuse();
    }
}
