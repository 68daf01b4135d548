package care.tend.notifications.internal;

import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import java.util.HashMap;
import java.util.Map;

/** The words of one reader, with what an appointment has to fill them. */
record Say(Messages messages, Language language, Formats formats, Map<String, Object> values) {
    String of(String id) {
        return messages.text(language, "notifications." + id, values);
    }

    Say with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Say(messages, language, formats, Map.copyOf(more));
    }
}
