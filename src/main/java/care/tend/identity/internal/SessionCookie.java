package care.tend.identity.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that carries a session's token: not for scripts, not sent along by other sites' forms. Over TLS its name
 * says that it can only come from this host ({@code __Host-}, RFC 6265bis 4.1.3.2).
 */
@Component
class SessionCookie {

    private static final Duration LIFE = Duration.ofDays(180);

    private final boolean secure;
    private final String name;

    SessionCookie(@Value("${tend.url:http://localhost:8080}") String url) {
        this.secure = url.startsWith("https:");
        this.name = secure ? "__Host-tend" : "tend";
    }

    Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    String write(String token) {
        return cookie(token, LIFE);
    }

    String clear() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }
}
