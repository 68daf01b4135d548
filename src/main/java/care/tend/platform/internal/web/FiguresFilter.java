package care.tend.platform.internal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps figures in the house: how much is booked and how busy we are is not for whoever comes by. They are given to who
 * asks from this machine or a private network, and asks us: what a proxy hands on comes from outside.
 */
@Component
@Order(7)
class FiguresFilter extends OncePerRequestFilter {

    private static final List<String> HANDED_ON = List.of("X-Forwarded-For", "Forwarded", "Via");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // as it is understood, not as it is written: /%61ctuator;x/prometheus leads there too
        return !request.getServletPath().startsWith("/actuator/prometheus");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HANDED_ON.stream().noneMatch(name -> request.getHeader(name) != null) && isNear(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    private static boolean isNear(String literal) {
        var address = InetAddress.ofLiteral(literal);
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    /** fc00::/7, RFC 4193, of which Java knows nothing. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }
}
