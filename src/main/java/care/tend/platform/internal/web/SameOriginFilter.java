package care.tend.platform.internal.web;

import care.tend.platform.AccessRefused;
import care.tend.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site asks a browser to do here in its user's name. Every browser of today says where a request
 * comes from ({@code Sec-Fetch-Site}, W3C Fetch Metadata) and an older one sends {@code Origin} with each unsafe
 * method; a client that sends neither is no browser and holds no cookie it was tricked into using.
 */
@Component
@Order(20)
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;
    private final Refusing refusing;
    private final String url;

    SameOriginFilter(Problems problems, Refusing refusing, @Value("${tend.url:http://localhost:8080}") String url) {
        this.problems = problems;
        this.url = url;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSafe(request) || fromHere(request)) {
            chain.doFilter(request, response);
        } else {
            var problem = problems.of(new AccessRefused.CrossSite(), ReaderLanguage.of(request));
            refusing.answer(problem, request, response);
        }
    }

    /** A socket is opened by GET, carries the cookie wherever it was opened from, and is no question but a line. */
    private static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }

    private boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        // behind a proxy that ends TLS, the address people know is not the one that was connected to
        return origin == null || origin.equalsIgnoreCase(url) || sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost())
                    && request.getServerPort() == port(uri)
                    && request.getScheme().equalsIgnoreCase(uri.getScheme());
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return isHttps(uri.getScheme()) ? 443 : 80;
    }

    private static boolean isHttps(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme);
    }
}
