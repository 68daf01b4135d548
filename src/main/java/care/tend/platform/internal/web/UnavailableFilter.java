package care.tend.platform.internal.web;

import care.tend.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks whoever comes while the database is away to come again, also where that is noticed before any operation: at the
 * look at who is signed in.
 */
@Component
@Order(15)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UnavailableFilter.class);

    private final Problems problems;
    private final Refusing refusing;

    UnavailableFilter(Problems problems, Refusing refusing) {
        this.problems = problems;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException away) {
            if (response.isCommitted() || !Away.isCauseOf(away)) {
                throw away;
            }
            log.warn("Unavailable: {}", away.toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            var problem =
                    problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of(), ReaderLanguage.of(request));
            refusing.answer(problem, request, response);
        }
    }
}
