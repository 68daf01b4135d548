package care.tend.platform;

import care.tend.kernel.TendException;
import java.util.HashMap;
import java.util.Map;

/** What is said to one reader: the messages of their language. Templates hold one of these. */
public record Phrases(Messages messages, Language language) {

    public String say(String id) {
        return messages.text(language, id);
    }

    /** The text of {@code id} with one value filled in. */
    public String say(String id, String name, Object value) {
        return messages.text(language, id, Map.of(name, value));
    }

    /** The text of {@code id} with values filled in: name, value, name, value. */
    public String say(String id, Object... pairs) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return messages.text(language, id, values);
    }

    /** Message texts of refused fields, by field; the first of each. */
    public Map<String, String> faults(TendException refusal) {
        var faults = new HashMap<String, String>();
        refusal.fields()
                .forEach(f ->
                        faults.putIfAbsent(f.field(), messages.text(language, "problem." + f.code(), f.arguments())));
        return faults;
    }
}
