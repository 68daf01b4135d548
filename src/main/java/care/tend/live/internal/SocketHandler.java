package care.tend.live.internal;

import care.tend.identity.LivingSession;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.platform.TooMany;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Listens to sockets: who is there, and what they ask. */
@Component
class SocketHandler extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(SocketHandler.class);
    private static final String READER = Reader.class.getName();

    private final Readers readers;
    private final Doorkeeper doorkeeper;
    private final Channels channels;
    private final RateLimits limits;
    private final Traffic traffic;
    private final LiveThreads threads;
    private final Pen pen;
    private final JsonMapper json;
    private final Clock clock;

    SocketHandler(
            Readers readers,
            Doorkeeper doorkeeper,
            Channels channels,
            RateLimits limits,
            Traffic traffic,
            LiveThreads threads,
            Pen pen,
            JsonMapper json,
            Clock clock) {
        this.readers = readers;
        this.doorkeeper = doorkeeper;
        this.channels = channels;
        this.limits = limits;
        this.traffic = traffic;
        this.threads = threads;
        this.pen = pen;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        var session =
                (LivingSession) Objects.requireNonNull(socket.getAttributes().get(Handshake.SESSION));
        var reader = new SocketReader(session, clock.instant(), new SocketWire(socket), threads, traffic);
        socket.getAttributes().put(READER, reader);
        readers.add(reader);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        var reader = reader(socket);
        reader.heard(clock.instant());
        try {
            limits.take(Limit.LIVE_FRAME, socket.getId());
            switch (json.readValue(message.getPayload(), Asked.class)) {
                case Asked.Hello hello -> greet(reader, hello);
                case Asked.Ping ping -> reader.offer(pen.write(new Frame.Pong()));
            }
        } catch (JacksonException | TooMany misuse) {
            reader.close(CloseReason.NOT_UNDERSTOOD);
        }
    }

    private void greet(SocketReader reader, Asked.Hello hello) {
        var businesses = hello.businesses();
        if (businesses == null || !hello.isWellFormed()) {
            reader.close(CloseReason.NOT_UNDERSTOOD);
            return;
        }
        var admitted = doorkeeper.admit(reader.session(), businesses);
        if (admitted.isEmpty()) {
            reader.close(CloseReason.NOT_A_MEMBER);
            return;
        }
        reader.greet(pen.write(new Frame.Welcome(channels.epoch(), reader.listen(admitted.get()))));
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        reader(socket).heard(clock.instant());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable fault) {
        log.debug("Socket {}: {}", socket.getId(), fault.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        var reader = reader(socket);
        reader.gone();
        readers.remove(reader);
    }

    private static SocketReader reader(WebSocketSession socket) {
        return (SocketReader) Objects.requireNonNull(socket.getAttributes().get(READER));
    }
}
