package care.tend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was filled in, all of it, so that a person hears of every fault at once. A record makes one in its
 * constructor, passes its components through, and ends with {@link #refuse()}; until then a refused value may be a
 * placeholder.
 */
public final class Fields {

    private final String within;
    private final List<TendException.FieldError> errors = new ArrayList<>();

    public Fields() {
        this("");
    }

    /** @param within path of the object whose fields these are, e.g. {@code location} */
    public Fields(String within) {
        this.within = within.isEmpty() ? "" : within + ".";
    }

    /** One line that must be there: stripped, 1 to {@code max} characters. */
    public String line(String field, @Nullable String value, int max) {
        var line = optionalLine(field, value, max);
        if (line == null) {
            fault(field, "field.required");
            return "";
        }
        return line;
    }

    /** One line that may be missing; blank is missing. */
    public @Nullable String optionalLine(String field, @Nullable String value, int max) {
        var text = optionalText(field, value, max);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "field.one-line");
        }
        return text;
    }

    /** Text of several lines that may be missing; blank is missing. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        if (text.indexOf('\0') >= 0) {
            // PostgreSQL cannot keep it, and nobody types it
            fault(field, "field.unknown");
            return null;
        }
        if (text.codePointCount(0, text.length()) > max) {
            fault(field, "field.too-long", Map.of("max", max));
        }
        return text;
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            fault(field, "field.range", Map.of("min", least, "max", most));
        }
        return value;
    }

    /** As {@link #between(String, int, int, int)}, and may be missing. */
    public @Nullable Integer optionalBetween(String field, @Nullable Integer value, int least, int most) {
        return value == null ? null : (Integer) between(field, value, least, most);
    }

    /** A value that must be there; what comes back is only to be used after {@link #refuse()}. */
    @SuppressWarnings("NullAway") // refuse() keeps the record from coming into being
    public <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            fault(field, "field.required");
        }
        return value;
    }

    /** A list that must be there and holds no null; one that does not comes back without. */
    public <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            fault(field, "field.required");
            return List.of();
        }
        var given = values.stream().filter(Objects::nonNull).toList();
        if (given.size() < values.size()) {
            fault(field, "field.unknown");
        }
        return given;
    }

    /** A list that may be missing, of at most {@code most}, each once. */
    public <T> List<T> distinct(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            fault(field, "field.too-many", Map.of("max", most));
        }
        return values.stream().filter(Objects::nonNull).distinct().limit(most).toList();
    }

    /** Notes a fault of {@code field}; {@code code} is the key of its message. */
    public void fault(String field, String code) {
        fault(field, code, Map.of());
    }

    /** As {@link #fault(String, String)}, with values for the message. */
    public void fault(String field, String code, Map<String, Object> arguments) {
        errors.add(new TendException.FieldError(within + field, code, arguments));
    }

    /** @throws Invalid with every fault noted so far, if any */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
