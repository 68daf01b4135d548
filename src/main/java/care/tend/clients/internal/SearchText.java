package care.tend.clients.internal;

import care.tend.clients.ClientDetails;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched: lower case, no accents, and the Kazakh letters that many keyboards lack as the Russian ones
 * people type in their place, so that "Алия" finds "Әлия".
 */
public record SearchText(String folded, String sortName) {

    private static final int MOST_WORDS = 6;
    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String RUSSIAN = "агкноуухие";

    /** What a client is found and ordered by. */
    public static SearchText of(ClientDetails details) {
        var folded = Stream.of(details.name(), details.email(), details.phone())
                .filter(Objects::nonNull)
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
        return new SearchText(folded, details.name().toLowerCase(Locale.ROOT));
    }

    /** The parts of a query, each of which must occur; digits of a phone number are joined whatever stands between. */
    public static List<String> words(@Nullable String query) {
        if (query == null) {
            return List.of();
        }
        var joined = query.indexOf('\0') >= 0 ? query.replace("\0", "") : query;
        var phone = joined.replaceAll("[\\s().-]+", "");
        if (phone.matches("\\+?\\d{4,15}")) {
            return List.of(phone);
        }
        return Arrays.stream(fold(joined).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String fold(String text) {
        var plain = new StringBuilder();
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = KAZAKH.indexOf(letter);
            plain.append(at < 0 ? letter : RUSSIAN.charAt(at));
        }
        // й decomposes into и and a breve; both sides are folded alike, so it does no harm
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
