package care.tend.platform;

import care.tend.kernel.Stale;
import org.jspecify.annotations.Nullable;

/** The version of a thing as HTTP speaks of it: {@code ETag} out, {@code If-Match} in (RFC 9110, 8.8.3 and 13.1.1). */
public final class Edition {

    private Edition() {}

    /** The {@code ETag} of {@code version}. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Goes on when the caller edits what is there now. Without {@code If-Match} the caller did not ask to be guarded.
     *
     * @throws Stale when none of the tags sent is the current one
     */
    public static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var current = tag(version);
        for (var tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(current)) {
                return;
            }
        }
        throw new Stale();
    }
}
