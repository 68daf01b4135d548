package care.tend.discovery.internal;

import care.tend.business.Businesses;
import care.tend.platform.Readdressed;
import care.tend.platform.Transactions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a business's page to whoever comes by its own host name: {@code vet.example/book} is {@code /b/vet/book}. Only
 * names whose ownership was proved count; all others are ours.
 */
@Component
@Order(25)
class DomainFilter extends OncePerRequestFilter {

    /** What every host has at the same address. */
    private static final List<String> SHARED =
            List.of("/b/", "/assets/", "/embed.js", "/api/", "/app", "/actuator", "/favicon", "/robots.txt", "/error");

    private static final int MOST_KEPT = 10_000;

    private final Cache<String, Optional<String>> slugs = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Businesses businesses;
    private final Transactions transactions;
    private final String own;

    DomainFilter(
            Businesses businesses, Transactions transactions, @Value("${tend.url:http://localhost:8080}") String url) {
        this.businesses = businesses;
        this.transactions = transactions;
        this.own = String.valueOf(URI.create(url).getHost());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var host = request.getServerName();
        boolean name = host.indexOf('.') > 0 && !host.matches("[0-9.]+");
        return !name || host.equalsIgnoreCase(own) || SHARED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slug = slugs.get(request.getServerName().toLowerCase(Locale.ROOT), this::slug);
        chain.doFilter(slug.<HttpServletRequest>map(s -> inside(request, s)).orElse(request), response);
    }

    private Optional<String> slug(String host) {
        return transactions.plain(() -> businesses
                .byDomain(host)
                .flatMap(id -> businesses.named(List.of(id)).values().stream().findFirst())
                .map(name -> name.slug()));
    }

    /** The same request at the address of the business. */
    private static HttpServletRequest inside(HttpServletRequest request, String slug) {
        var uri = request.getRequestURI();
        return new Readdressed(request, "/b/" + slug + (uri.equals("/") ? "" : uri));
    }
}
