package care.tend.live.internal;

import care.tend.identity.LivingSessions;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.platform.TooMany;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * The door of the socket: for whoever is signed in. That no other site opens it in their name is seen to before, like
 * for every request that does something.
 */
@Component
class Handshake implements HandshakeInterceptor {

    static final String SESSION = "session";

    private final Readers readers;
    private final RateLimits limits;

    Handshake(Readers readers, RateLimits limits) {
        this.readers = readers;
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var session = LivingSessions.on(((ServletServerHttpRequest) request).getServletRequest());
        if (session.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        var account = session.get().account();
        try {
            limits.take(Limit.LIVE_CONNECTION, account.text());
            readers.check(account);
        } catch (TooMany refused) {
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
            return false;
        }
        attributes.put(SESSION, session.get());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {}
}
