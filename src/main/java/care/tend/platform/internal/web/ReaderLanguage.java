package care.tend.platform.internal.web;

import care.tend.platform.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The language of whoever reads the answer: what they chose here, then what their browser asks for. */
public final class ReaderLanguage {

    /** Remembers a choice made on a page; holds nothing but a language code. */
    public static final String COOKIE = "tend_lang";

    private static final List<Language> ALL = List.of(Language.values());

    private ReaderLanguage() {}

    static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> Language.negotiate(request.getHeader("Accept-Language"), ALL));
    }

    /** The best of {@code offered} for this reader; what they chose earlier counts only where it is offered. */
    public static Language among(HttpServletRequest request, List<Language> offered) {
        return Language.of(request.getParameter("lang"))
                .filter(offered::contains)
                .or(() -> remembered(request).filter(offered::contains))
                .orElseGet(() -> Language.negotiate(request.getHeader("Accept-Language"), offered));
    }

    static Optional<Language> chosen(HttpServletRequest request) {
        return Language.of(request.getParameter("lang")).or(() -> remembered(request));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .flatMap(Language::of);
    }
}
