package care.tend.scheduling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a calendar server and makes an old one of it: it knows no sync tokens and refuses to be asked by them.
 */
final class WithoutTokens implements AutoCloseable {

    private static final Set<String> PASSED_ON =
            Set.of("authorization", "content-type", "depth", "if-match", "if-none-match", "accept");

    private final HttpServer server;
    private final String behind;
    private final AtomicInteger multigets = new AtomicInteger();

    WithoutTokens(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.2:" + server.getAddress().getPort();
    }

    /** How often whole entries were asked for. */
    int multigets() {
        return multigets.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("sync-collection")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            if (body.contains("calendar-multiget")) {
                multigets.incrementAndGet();
            }
            var request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofString(body.replace("sync-token", "no-token")));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, values.getFirst());
                }
            });
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().firstValue("ETag").ifPresent(tag -> exchange.getResponseHeaders()
                    .set("ETag", tag));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
