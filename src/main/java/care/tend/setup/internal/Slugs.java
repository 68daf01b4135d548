package care.tend.setup.internal;

import care.tend.business.Businesses;
import care.tend.business.Slug;
import care.tend.kernel.Invalid;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds an address for a name: "Салон «Әсем»" is at {@code salon-asem}, or at {@code salon-asem-2} when that is taken.
 */
@Component
public class Slugs {

    private static final int LONGEST = 40;
    private static final int TRIES = 30;
    private static final Pattern KAZAKH =
            Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Transliterator russian = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    private final Transliterator kazakh = Transliterator.getInstance("Kazakh-Latin/BGN; Any-Latin; Latin-ASCII");
    private final Businesses businesses;

    Slugs(Businesses businesses) {
        this.businesses = businesses;
    }

    /** Empty when the name has nothing to make an address of. */
    Optional<Slug> suggest(String name) {
        var plain = plain(name);
        var candidates = Stream.concat(
                        Stream.of(plain), IntStream.rangeClosed(2, TRIES).mapToObj(n -> cut(plain, 3) + "-" + n))
                .flatMap(text -> slug(text).stream())
                .toList();
        var taken = businesses.taken(candidates);
        return candidates.stream().filter(slug -> !taken.contains(slug)).findFirst();
    }

    boolean isFree(Slug slug) {
        return businesses.taken(List.of(slug)).isEmpty();
    }

    /** The name in lower-case Latin letters, digits and single hyphens. */
    String plain(String name) {
        var latin = KAZAKH.matcher(name).find()
                ? kazakh.transliterate(name.replace('й', 'y').replace('Й', 'Y'))
                : russian.transliterate(name);
        var words = latin.toLowerCase(Locale.ROOT)
                .replaceAll("['’ʹʺ`]", "")
                .replaceAll("&", " and ")
                .replaceAll("[^a-z0-9]+", "-");
        return cut(words.replaceAll("^-|-$", ""), 0);
    }

    /** Whole words, where the first is not too long itself. */
    private static String cut(String text, int room) {
        if (text.length() <= LONGEST - room) {
            return text;
        }
        var head = text.substring(0, LONGEST - room);
        int hyphen = head.lastIndexOf('-');
        return hyphen > 2 ? head.substring(0, hyphen) : head;
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (Invalid tooShortOrReserved) {
            return Optional.empty();
        }
    }
}
