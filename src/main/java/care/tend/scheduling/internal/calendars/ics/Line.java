package care.tend.scheduling.internal.calendars.ics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One content line (RFC 5545 3.1), unfolded.
 *
 * @param name in upper case
 * @param parameters by name in upper case; of several values the text as it stands
 * @param value as it stands, escapes and all
 */
record Line(String name, Map<String, String> parameters, String value) {

    /** Empty for what is no content line. */
    static Optional<Line> read(String text) {
        int colon = outsideQuotes(text, 0, ':');
        if (colon <= 0) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        int at = outsideQuotes(text.substring(0, colon), 0, ';');
        var name = text.substring(0, at < 0 ? colon : at);
        while (at >= 0 && at < colon) {
            int next = outsideQuotes(text.substring(0, colon), at + 1, ';');
            var part = text.substring(at + 1, next < 0 ? colon : next);
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        unquoted(part.substring(equals + 1)));
            }
            at = next;
        }
        return Optional.of(new Line(name.strip().toUpperCase(Locale.ROOT), parameters, text.substring(colon + 1)));
    }

    Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static int outsideQuotes(String text, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
