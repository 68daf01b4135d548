package care.tend.business.internal;

import java.util.Arrays;
import java.util.Locale;

/** The letters that stand for a person where a name has no room. */
public final class Initials {

    private Initials() {}

    /** First letters of the first and the last word: {@code AS} for "Aigerim K. Sadykova". */
    public static String of(String name) {
        var words = Arrays.stream(name.strip().split("[\\s.]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT).substring(0, 1);
    }
}
