package care.tend.setup;

import care.tend.kernel.Invalid;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A screen of the set-up, in order. */
public enum Step {
    PLACE,
    HOURS,
    PEOPLE,
    SERVICES,
    LOOK;

    /** @throws Invalid naming {@code through} when there is no such step */
    public static Step of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("through", "field.unknown"));
    }

    /** As JSON spells it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
