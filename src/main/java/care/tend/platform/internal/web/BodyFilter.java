package care.tend.platform.internal.web;

import care.tend.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what a request carries before it is given a seat, so that a client who dictates a letter a second costs a
 * thread that waits, and not a seat that others need. Small, within a time, and bounded for everybody together.
 */
@Component
@Order(8)
class BodyFilter extends OncePerRequestFilter {

    /** More than any operation reads. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final long MOST_BYTES_AT_ONCE = 64L * 1024 * 1024;
    private static final int PIECE = 8 * 1024;

    private final Duration longest;
    private final Problems problems;
    private final Refusing refusing;
    private final AtomicLong held = new AtomicLong();

    BodyFilter(@Value("${tend.body.time:15s}") Duration longest, Problems problems, Refusing refusing) {
        this.longest = longest;
        this.problems = problems;
        this.refusing = refusing;
    }

    /** Why a body was not taken. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final HttpStatus status;

        Refused(HttpStatus status) {
            super(status.toString());
            this.status = status;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long taken = 0;
        try {
            if (isForm(request)) {
                // read whole, bounded and kept by the container at the first question
                request.getParameterMap();
                chain.doFilter(request, response);
                return;
            }
            var body = new ByteArrayOutputStream();
            try {
                read(request, body);
            } finally {
                taken = body.size();
            }
            chain.doFilter(new RequestWithBody(request, body.toByteArray()), response);
        } catch (Refused refused) {
            refuse(refused.status, request, response);
        } finally {
            held.addAndGet(-taken);
        }
    }

    private void read(HttpServletRequest request, ByteArrayOutputStream body) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        long end = System.nanoTime() + longest.toNanos();
        var piece = new byte[PIECE];
        try {
            var from = request.getInputStream();
            for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
                body.write(piece, 0, n);
                long everybody = held.addAndGet(n);
                if (body.size() > MOST_BYTES) {
                    throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
                }
                if (everybody > MOST_BYTES_AT_ONCE) {
                    throw new Refused(HttpStatus.SERVICE_UNAVAILABLE);
                }
                if (System.nanoTime() > end) {
                    throw new Refused(HttpStatus.REQUEST_TIMEOUT);
                }
            }
        } catch (SocketTimeoutException silent) {
            throw new Refused(HttpStatus.REQUEST_TIMEOUT);
        }
    }

    /** Says why, and hangs up: what else is on the way is not waited for. */
    private void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        var code = status == HttpStatus.SERVICE_UNAVAILABLE ? "busy" : "http." + status.value();
        refusing.answer(problems.of(status, code, Map.of(), ReaderLanguage.of(request)), request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
