package care.tend.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything said to people, in each language: ICU text under explicit ids, from the files the web client uses too. A
 * missing id is a defect and fails loudly; the tests keep the languages complete.
 */
@Component
public class Messages {

    private record Key(Language language, String id) {}

    private final Map<Key, String> texts;
    private final Map<Key, MessageFormat> parsed = new ConcurrentHashMap<>();

    Messages() {
        var all = new HashMap<Key, String>();
        for (var language : Language.values()) {
            load(language).forEach((id, text) -> all.put(new Key(language, id), text));
        }
        this.texts = Map.copyOf(all);
    }

    public boolean has(Language language, String id) {
        return texts.containsKey(new Key(language, id));
    }

    /** The text of {@code id}, with no values to fill in. */
    public String text(Language language, String id) {
        return text(language, id, Map.of());
    }

    /**
     * The text of {@code id} with {@code values} filled in by ICU's rules for the language (plurals, selects). Dates,
     * times and money are passed in as text already formatted, since their zone and currency are not the language's to
     * choose.
     */
    public String text(Language language, String id, Map<String, ?> values) {
        // MessageFormat keeps scratch state while it formats; a clone is cheaper than a lock under load
        return parsed.computeIfAbsent(new Key(language, id), this::parse)
                .clone()
                .format(new HashMap<>(values));
    }

    private MessageFormat parse(Key key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no message " + key.id() + " in " + key.language().code());
        }
        return new MessageFormat(text, key.language().locale());
    }

    private static Map<String, String> load(Language language) {
        var all = new HashMap<String, String>();
        var json = JsonMapper.shared();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/" + language.code() + "/*.json");
            for (var file : files) {
                try (var in = file.getInputStream()) {
                    all.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}
