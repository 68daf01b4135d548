package care.tend.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page for people, read by the layout template: language, head, menu of languages. Made by
 * {@link Pages#frame}, then told what this page is with the {@code with…} methods.
 *
 * @param nonce of this answer; whatever is inline carries it
 * @param site origin of this installation, without a slash at the end
 * @param path of this page with its query but without {@code lang}
 * @param description for search results and previews; null leaves it out
 * @param canonical path under which search engines keep this page; null keeps it out of them
 * @param style declarations of the business's accent, placed after the tokens; null leaves Tend's own
 * @param facts schema.org JSON-LD; null leaves it out
 * @param look how it is shown in a frame on another site; null for a page of its own
 * @param css address of the style sheet; null when the web part is not built
 */
public record PageFrame(
        Phrases words,
        String nonce,
        String site,
        String path,
        List<Tongue> tongues,
        String title,
        @Nullable String description,
        @Nullable String canonical,
        @Nullable String style,
        @Nullable String facts,
        @Nullable Look look,
        @Nullable String css,
        @Nullable String script,
        List<String> fonts) {

    /**
     * One entry of the menu of languages.
     *
     * @param href this page in that language
     * @param canonical absolute address for search engines; null where the page is kept out of them
     */
    public record Tongue(
            Language language, String href, @Nullable String canonical, boolean current) {}

    /**
     * How a page is shown in a frame.
     *
     * @param theme {@code light} or {@code dark}; null follows the reader's system
     * @param kind {@code inline} grows with what it shows, {@code dialog} scrolls
     * @param script that tells the page around how tall this one is; null when the web part is not built
     */
    public record Look(
            @Nullable String theme, String kind, @Nullable String script) {}

    public Language language() {
        return words.language();
    }

    /** Short name of the current language for a small button. */
    public String sign() {
        return language() == Language.KK ? "ҚАЗ" : language().code().toUpperCase(Locale.ROOT);
    }

    public PageFrame withStyle(String accentStyle) {
        return with(accentStyle, facts, look, css);
    }

    /** With a sheet of styles narrower than the one all pages share; null, where nothing was built, changes nothing. */
    public PageFrame withSheet(@Nullable String narrower) {
        return with(style, facts, look, narrower == null ? css : narrower);
    }

    public PageFrame withLook(Look shown) {
        return with(style, facts, shown, css);
    }

    public PageFrame withFacts(String jsonLd) {
        return with(style, jsonLd, look, css);
    }

    private PageFrame with(
            @Nullable String itsStyle, @Nullable String itsFacts, @Nullable Look itsLook, @Nullable String itsCss) {
        return new PageFrame(
                words,
                nonce,
                site,
                path,
                tongues,
                title,
                description,
                canonical,
                itsStyle,
                itsFacts,
                itsLook,
                itsCss,
                script,
                fonts);
    }

    /** Lets search engines keep this page under {@code path}, described so. */
    public PageFrame withCanonical(String canonicalPath, @Nullable String text) {
        var addressed = tongues.stream()
                .map(t -> new Tongue(
                        t.language(),
                        t.href(),
                        site + canonicalPath + "?lang=" + t.language().code(),
                        t.current()))
                .toList();
        return new PageFrame(
                words,
                nonce,
                site,
                path,
                addressed,
                title,
                text,
                site + canonicalPath,
                style,
                facts,
                look,
                css,
                script,
                fonts);
    }
}
