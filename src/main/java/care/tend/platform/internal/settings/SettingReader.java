package care.tend.platform.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads named variables, and gathers what is wrong with all of them instead of stopping at the first. */
public final class SettingReader {

    private final Function<String, @Nullable String> variables;
    private final List<String> faults = new ArrayList<>();

    public SettingReader(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    /** The value of {@code name}, or of {@code fallback} when it is absent, blank or wrong. */
    public <T> T read(String name, String fallback, String expected, Function<String, T> parse) {
        return text(name)
                .flatMap(text -> attempt(name, "is \"" + text + "\"", expected, text, parse))
                .orElseGet(() -> parse.apply(fallback));
    }

    /** As {@link #read}, for a value that is a secret: it is never repeated. */
    public <T> Optional<T> readSecret(String name, String expected, Function<String, T> parse) {
        return text(name).flatMap(text -> attempt(name, "cannot be read (value not shown)", expected, text, parse));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Adds a fault that concerns several variables. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    private <T> Optional<T> attempt(
            String name, String found, String expected, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException refused) {
            faults.add("%s %s: expected %s".formatted(name, found, expected));
            return Optional.empty();
        }
    }
}
