package care.tend.scheduling.internal.web;

import care.tend.platform.Keys;
import care.tend.platform.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Recognises a visitor from the hold to the booking, and for nothing else: a signed random token that goes when the
 * browser is closed.
 */
@Component
public class VisitorCookie {

    /**
     * Request attribute of pages in a frame on another site, where no cookie comes along: the same signed token stands
     * in their forms instead.
     */
    public static final String FRAMED = "tend.framed";

    /** The field that carries it there. */
    public static final String FIELD = "visitor";

    private static final String PURPOSE = "visitor";

    private final Keys keys;
    private final boolean https;

    VisitorCookie(Keys keys, @Value("${tend.url:http://localhost:8080}") String url) {
        this.keys = keys;
        this.https = url.startsWith("https:");
    }

    /** The visitor's secret; empty when they are new here or the cookie is not ours. */
    public Optional<String> read(HttpServletRequest request) {
        if (isFramed(request)) {
            return Optional.ofNullable(request.getParameter(FIELD)).flatMap(this::open);
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .findFirst()
                        .flatMap(cookie -> open(cookie.getValue()));
    }

    public static boolean isFramed(HttpServletRequest request) {
        return request.getAttribute(FRAMED) != null;
    }

    /** What stands in for the cookie in a frame: that of the request, or a new one. */
    public String token(HttpServletRequest request) {
        return keys.sign(PURPOSE, read(request).orElseGet(Secrets::token));
    }

    /** The visitor's secret, given out now when they are new here. */
    public String readOrGive(HttpServletRequest request, HttpServletResponse response) {
        return read(request).orElseGet(() -> isFramed(request) ? Secrets.token() : give(response));
    }

    private String give(HttpServletResponse response) {
        var secret = Secrets.token();
        var cookie = ResponseCookie.from(name(), keys.sign(PURPOSE, secret))
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return secret;
    }

    private Optional<String> open(String token) {
        try {
            return Optional.of(keys.open(PURPOSE, token));
        } catch (Keys.BadSignature foreign) {
            return Optional.empty();
        }
    }

    private String name() {
        return https ? "__Host-tend-visitor" : "tend_visitor";
    }
}
