package care.tend.live.internal;

import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket as Spring knows it. One writes at a time: a socket takes no two frames at once. */
final class SocketWire implements Wire {

    private final WebSocketSession socket;

    SocketWire(WebSocketSession socket) {
        this.socket = socket;
    }

    @Override
    public void send(String text) throws IOException {
        try {
            synchronized (this) {
                socket.sendMessage(new TextMessage(text));
            }
        } catch (IllegalStateException closing) {
            throw new IOException(closing);
        }
    }

    @Override
    public void ping() throws IOException {
        try {
            synchronized (this) {
                socket.sendMessage(new PingMessage());
            }
        } catch (IllegalStateException closing) {
            throw new IOException(closing);
        }
    }

    @Override
    public void close(CloseReason reason) {
        try {
            socket.close(new CloseStatus(reason.code(), reason.words()));
        } catch (IOException gone) {
            // closed already, by the other end
        }
    }
}
