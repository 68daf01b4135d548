package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Priority;
import care.tend.scheduling.PriorityTerms;
import care.tend.scheduling.Rules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows a business's premium clients on its public page, by the pass their own link left in a cookie. There is one
 * cookie for each business; in a frame on another site there is none, and everybody is a guest.
 */
@Component
public class PriorityPass {

    /** From one visit to the next, and no longer than a season. */
    private static final Duration LENGTH = Duration.ofDays(120);

    private final Priority priority;
    private final boolean https;

    PriorityPass(Priority priority, @Value("${tend.url:http://localhost:8080}") String url) {
        this.priority = priority;
        this.https = url.startsWith("https:");
    }

    /** What this visitor is given before others; nothing for most. */
    public PriorityTerms granted(BusinessId business, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null || VisitorCookie.isFramed(request)) {
            return PriorityTerms.NONE;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(business)))
                .findFirst()
                .map(cookie -> priority.granted(business, cookie.getValue()))
                .orElse(PriorityTerms.NONE);
    }

    /** By whose rules this visitor looks and books. */
    public Rules rules(BusinessId business, HttpServletRequest request) {
        return rules(granted(business, request));
    }

    /** By whose rules somebody looks who is given that. */
    public static Rules rules(PriorityTerms granted) {
        return granted.none() ? Rules.GUEST : Rules.PREMIUM;
    }

    /** Remembers the pass, or forgets what was remembered when it is of no use. */
    public void remember(BusinessId business, String pass, HttpServletResponse response) {
        boolean good = !priority.granted(business, pass).none();
        var cookie = ResponseCookie.from(name(business), good ? pass : "")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(good ? LENGTH : Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(BusinessId business) {
        return (https ? "__Host-tend-priority-" : "tend_priority_")
                + business.value().toString().replace("-", "");
    }
}
