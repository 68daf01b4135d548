package care.tend.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which dates of a series an act is about; never one that has begun, is over or was cancelled. */
public enum SeriesScope {
    /** The one named and those after it. */
    FOLLOWING,
    ALL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static SeriesScope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
