package care.tend.platform;

import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text in the languages somebody wrote it in; any of them may be missing. In JSON an object of language codes:
 * {@code {"ru": "Осмотр", "kk": "Қарап тексеру"}}.
 */
public record LocalText(Map<Language, String> byLanguage) {

    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        var kept = new EnumMap<Language, String>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        byLanguage = Collections.unmodifiableMap(kept);
    }

    public static LocalText of(Language language, String text) {
        return new LocalText(Map.of(language, text));
    }

    /** @throws care.tend.kernel.Invalid for a language Tend does not speak */
    @JsonCreator
    public static LocalText of(Map<String, ? extends @Nullable String> byCode) {
        var fields = new Fields();
        var texts = new EnumMap<Language, String>(Language.class);
        byCode.forEach((code, text) -> Language.of(code)
                .ifPresentOrElse(
                        language -> texts.put(language, text == null ? "" : text),
                        () -> fields.fault(code, "field.unknown")));
        fields.refuse();
        return new LocalText(texts);
    }

    @JsonValue
    public Map<String, String> byCode() {
        var codes = new TreeMap<String, String>();
        byLanguage.forEach((language, text) -> codes.put(language.code(), text));
        return codes;
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * The text for a reader: in their language, else in the first of {@code fallbacks} it was written in (a business's
     * own order), else in any; empty only when there is none at all.
     */
    public String in(Language reader, List<Language> fallbacks) {
        return in(reader)
                .or(() -> fallbacks.stream().flatMap(l -> in(l).stream()).findFirst())
                .or(() -> byLanguage.values().stream().findFirst())
                .orElse("");
    }

    /** The same, with every faulty or too long text noted in {@code fields} under its language. */
    public LocalText checked(Fields fields, String field, int max) {
        byLanguage.forEach((language, text) -> fields.optionalText(field + "." + language.code(), text, max));
        return this;
    }

    /** As the database keeps it ({@code jsonb}). */
    public String json() {
        return JsonMapper.shared().writeValueAsString(byCode());
    }

    /** What {@link #json()} wrote. */
    public static LocalText read(String json) {
        return of(JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
