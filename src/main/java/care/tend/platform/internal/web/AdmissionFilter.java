package care.tend.platform.internal.web;

import care.tend.platform.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests as the connection pool can serve and lets a bounded number wait a bounded time. Who does not
 * get in is told when to come back, which is kinder than a time-out deep inside, and keeps the answers of the others
 * fast.
 */
@Component
@Order(10)
class AdmissionFilter extends OncePerRequestFilter {

    private final Semaphore seats;
    private final int mostWaiting;
    private final Duration longestWait;
    private final Problems problems;
    private final Refusing refusing;
    private final Counter turnedAway;

    AdmissionFilter(
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int pool,
            @Value("${tend.admission.waiting:400}") int mostWaiting,
            @Value("${tend.admission.wait:2s}") Duration longestWait,
            Problems problems,
            Refusing refusing,
            MeterRegistry metrics) {
        this.seats = new Semaphore(pool, true);
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
        this.problems = problems;
        this.refusing = refusing;
        this.turnedAway = metrics.counter("tend.admission.turned.away");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            turnAway(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            seats.release();
        }
    }

    private boolean enter() {
        if (seats.tryAcquire()) {
            return true;
        }
        if (seats.getQueueLength() >= mostWaiting) {
            return false;
        }
        try {
            return seats.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        turnedAway.increment();
        var problem = problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", Map.of(), ReaderLanguage.of(request));
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        refusing.answer(problem, request, response);
    }
}
