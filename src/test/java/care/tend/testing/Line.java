package care.tend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a real WebSocket, who hears what is said and waits for it. */
public final class Line implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private Line(int port, Map<String, String> headers) {
        var builder = client.newWebSocketBuilder().subprotocols("tend.v1");
        headers.forEach(builder::header);
        this.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/api/v1/live"), new Ear())
                .join();
    }

    /** Opens a line as whoever {@code http} is signed in as. */
    public static Line open(int port, Http http) {
        return open(
                port,
                http.sent("Cookie").map(cookie -> Map.of("Cookie", cookie)).orElse(Map.of()));
    }

    public static Line open(int port, Map<String, String> headers) {
        return new Line(port, headers);
    }

    /** The status with which a line was refused. */
    public static int refusal(int port, Map<String, String> headers) {
        try (var opened = open(port, headers)) {
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException answer
                    ? answer.getResponse().statusCode()
                    : 0;
        }
    }

    public Line say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public Line hello(Object... businesses) {
        return say(JSON.writeValueAsString(Map.of("op", "hello", "device", "test", "businesses", businesses)));
    }

    /** What is said next. */
    public JsonNode hear() throws InterruptedException {
        var frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(frame).as("nothing was said; closed: %s", closed).isNotNull();
        return frame;
    }

    /** What is said next and is no heartbeat. */
    public JsonNode news() throws InterruptedException {
        var frame = hear();
        while (frame.path("op").asString().equals("beat")) {
            frame = hear();
        }
        return frame;
    }

    /** Whether something was said that was not heard yet. */
    public boolean isQuiet() {
        return heard.isEmpty();
    }

    /** The code with which the server hung up; whatever it said before is heard no more. */
    public int closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            closed.completeExceptionally(fault instanceof IOException ? fault : new IllegalStateException(fault));
        }
    }
}
