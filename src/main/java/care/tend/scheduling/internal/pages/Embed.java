package care.tend.scheduling.internal.pages;

import care.tend.business.Accent;
import care.tend.platform.Language;
import care.tend.platform.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How another site shows the booking pages in a frame. The address carries it from page to page,
 * {@code /e/<business>/<look>/book}: words of the look stand between dots, in any order, and what is not understood is
 * left out. No cookie could carry it, since browsers keep those of a frame on another site away from it.
 *
 * @param home path before {@code /book}
 * @param kind {@code inline} grows with what it shows, {@code dialog} scrolls
 * @param theme {@code light} or {@code dark}; empty follows the reader's system
 * @param accent {@code #RRGGBB}; empty for the business's own
 * @param radius of cards in pixels; empty for our own
 */
record Embed(
        String home,
        String kind,
        Optional<Language> language,
        Optional<String> theme,
        Optional<String> accent,
        Optional<Integer> radius) {

    private static final String ATTRIBUTE = "tend.embed";
    private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");
    private static final Pattern RADIUS = Pattern.compile("r\\d{1,2}");
    private static final int ROUNDEST = 28;

    static Embed read(String home, String look) {
        var words = Arrays.asList(look.split("\\.", -1));
        return new Embed(
                home,
                words.contains("dialog") ? "dialog" : "inline",
                words.stream().flatMap(word -> Language.of(word).stream()).findFirst(),
                first(words, List.of("light", "dark")::contains),
                first(words, COLOUR.asMatchPredicate()).map(hex -> "#" + hex),
                first(words, RADIUS.asMatchPredicate())
                        .map(word -> Math.min(ROUNDEST, Integer.parseInt(word.substring(1)))));
    }

    private static Optional<String> first(List<String> words, Predicate<String> fits) {
        return words.stream().filter(fits).findFirst();
    }

    static Optional<Embed> of(HttpServletRequest request) {
        return Optional.ofNullable((Embed) request.getAttribute(ATTRIBUTE));
    }

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    PageFrame.Look look(@Nullable String script) {
        return new PageFrame.Look(theme.orElse(null), kind, script);
    }

    /** Declarations that stand after the sheet: the accent made legible as any business's, and how round things are. */
    String style(Accent own) {
        var shown = accent.map(Accent::of).orElse(own);
        return (theme.equals(Optional.of("dark")) ? shown.darkStyle() : shown.style())
                + radius.map(Embed::rounded).orElse("");
    }

    private static String rounded(int cards) {
        return ":root{--r-2:%dpx;--r-3:%dpx;--r-4:%dpx;--r-slot:%dpx}"
                .formatted(cards * 3 / 8, cards * 5 / 8, cards, cards * 3 / 4);
    }
}
