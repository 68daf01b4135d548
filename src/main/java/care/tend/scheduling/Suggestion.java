package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A free start worth pointing at.
 *
 * @param providers who could take it
 * @param why what speaks for it, at least one
 */
public record Suggestion(Instant start, List<ProviderId> providers, List<Why> why) {

    public Suggestion {
        providers = List.copyOf(providers);
        why = List.copyOf(why);
    }

    /** What speaks for a start. */
    public enum Why {
        /** It leaves the fewest gaps in somebody's day. */
        FITS,
        /** It is about when the client usually comes. */
        USUAL;

        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
