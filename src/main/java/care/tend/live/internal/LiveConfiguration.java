package care.tend.live.internal;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where the socket is, and how much of our memory one may have. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    static final String PROTOCOL = "tend.v1";

    /** Letters in one frame of a client; a buffer of that size stands by for each connection. */
    private static final int LONGEST_FRAME = 8 * 1024;

    private static final long LONGEST_SEND_MILLIS = 5_000;

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Position.class,
                        new ArraySchema()
                                .items(new Schema<>())
                                .description("Business, topic, number")
                                .example(List.of("biz_0mrnkh8gjq2tvr8bz1grx9jevm", "appointments", 7)));
    }

    private final SocketHandler handler;
    private final Handshake handshake;

    LiveConfiguration(SocketHandler handler, Handshake handshake) {
        this.handler = handler;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var plain = new Plain();
        plain.setSupportedProtocols(PROTOCOL);
        registry.addHandler(handler, "/api/v1/live")
                .setHandshakeHandler(plain)
                .addInterceptors(handshake)
                // who may ask from where is the same-origin filter's to say, for all of Tend
                .setAllowedOriginPatterns("*");
    }

    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LONGEST_FRAME);
        container.setMaxBinaryMessageBufferSize(1);
        container.setAsyncSendTimeout(LONGEST_SEND_MILLIS);
        return container;
    }

    /** No compression: its state would weigh more than all else about a connection, to save bytes of tiny frames. */
    private static final class Plain extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
