package care.tend.platform.internal.web;

import care.tend.platform.Secrets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name of its own that stands in every log line and effect it causes, and that a person can quote.
 * What a client sends under that name is not believed: it would let them write into our logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

    private static final int LETTERS = 12;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = Secrets.token().substring(0, LETTERS);
        try (var correlation = MDC.putCloseable("correlation", name)) {
            response.setHeader("Tend-Request", name);
            chain.doFilter(request, response);
        }
    }
}
