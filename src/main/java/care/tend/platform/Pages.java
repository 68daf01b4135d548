package care.tend.platform;

import care.tend.platform.internal.web.Assets;
import care.tend.platform.internal.web.HeadersFilter;
import care.tend.platform.internal.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the pages a visitor sees first: HTML from templates, in the reader's language, working without script. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Templates templates;
    private final Messages messages;
    private final Assets assets;
    private final String site;

    Pages(
            Templates templates,
            Messages messages,
            Assets assets,
            @Value("${tend.url:http://localhost:8080}") String site) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /**
     * The language of this reader among {@code offered}: asked for in the address, chosen earlier, or asked for by
     * their browser.
     *
     * @param offered not empty; the first is spoken to those who understand none
     */
    public Language language(HttpServletRequest request, List<Language> offered) {
        return ReaderLanguage.among(request, offered);
    }

    /** What surrounds a page titled {@code title}. A language chosen in the address is remembered in a cookie. */
    public PageFrame frame(
            HttpServletRequest request, HttpServletResponse response, List<Language> offered, String title) {
        var language = language(request, offered);
        if (isAskedFor(request, offered)) {
            remember(response, language);
        }
        var path = pathWithoutLanguage(request);
        return new PageFrame(
                new Phrases(messages, language),
                Objects.toString(request.getAttribute(HeadersFilter.NONCE), ""),
                site,
                path,
                tongues(offered, language, path),
                title,
                null,
                null,
                null,
                null,
                null,
                assets.address("src/public/public.css"),
                assets.address("src/public/public.ts"),
                assets.fonts(language));
    }

    /** The messages of the reader's language among {@code offered}. */
    public Phrases words(HttpServletRequest request, List<Language> offered) {
        return new Phrases(messages, language(request, offered));
    }

    /** The page that {@code template} makes of {@code page}, its view. */
    public ResponseEntity<String> answer(HttpStatus status, String template, PageFrame frame, Object page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().code())
                .body(templates.render(template, Map.of("frame", frame, "page", page)));
    }

    /** Where the browser finds what {@code source} of the web client became; null when it was not built. */
    public @Nullable String asset(String source) {
        return assets.address(source);
    }

    /** Origin of this installation, without a slash at the end. */
    public String site() {
        return site;
    }

    /** In the address itself: one that came another way is meant for this page only. */
    private static boolean isAskedFor(HttpServletRequest request, List<Language> offered) {
        var query = request.getQueryString();
        return query != null
                && query.contains("lang=")
                && Language.of(request.getParameter("lang"))
                        .filter(offered::contains)
                        .isPresent();
    }

    private void remember(HttpServletResponse response, Language language) {
        var cookie = ResponseCookie.from(ReaderLanguage.COOKIE, language.code())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(site.startsWith("https:"))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static List<PageFrame.Tongue> tongues(List<Language> offered, Language current, String path) {
        return offered.stream()
                .map(l -> new PageFrame.Tongue(
                        l, path + (path.contains("?") ? "&" : "?") + "lang=" + l.code(), null, l == current))
                .toList();
    }

    /**
     * Only the query is kept: what was posted does not belong into an address. And only one slash in front: after two a
     * browser reads the name of another host.
     */
    private static String pathWithoutLanguage(HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("^[/\\\\]+", "/");
        var query = withoutLanguage(request.getQueryString());
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String withoutLanguage(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(p -> !p.isEmpty() && !p.startsWith("lang="))
                        .collect(Collectors.joining("&"));
    }
}
