package care.tend.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site of somebody else: another host name and port, and a policy of its own sent with every page. */
public final class Neighbour implements AutoCloseable {

    private final HttpServer server;
    private final String policy;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    /** @param policy a content security policy */
    public Neighbour(String policy) {
        this.policy = policy;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Shows {@code text} at {@code path}; the end of the path says what it is. */
    public Neighbour with(String path, String text) {
        pages.put(path, text);
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var text = pages.get(path);
        var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        var type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html";
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(text == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
