package care.tend.platform.internal.web;

import care.tend.platform.Secrets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to trust nothing but this host: no script, style or frame from elsewhere, none inline without this
 * answer's nonce, no guessing of types, no address handed on (secret links are addresses), no page in a frame elsewhere
 * but those that are made for it.
 */
@Component
@Order(5)
public class HeadersFilter extends OncePerRequestFilter {

    /** Request attribute that holds the nonce of this answer, for pages that carry a style of their own. */
    public static final String NONCE = "tend.nonce";

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; "
                    + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors %2$s";

    /** Pages that other sites may show in a frame: one can only book there, by saying who one is. */
    private static final String FRAMED = "/e/";

    /** The script by which they do so. */
    private static final String EMBED = "/embed.js";

    private final boolean https;

    HeadersFilter(@Value("${tend.url:http://localhost:8080}") String url) {
        this.https = url.startsWith("https:");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var framed = request.getRequestURI().startsWith(FRAMED);
        var nonce = Secrets.token();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce, framed ? "*" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!framed) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cross-Origin-Resource-Policy",
                framed || request.getRequestURI().equals(EMBED) ? "cross-origin" : "same-origin");
        response.setHeader(
                "Permissions-Policy", "geolocation=(self), camera=(self), microphone=(self), payment=(self)");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getRequestURI().startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
