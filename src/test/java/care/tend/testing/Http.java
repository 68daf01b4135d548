package care.tend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody at a client of their own: keeps cookies, speaks JSON or forms, follows nothing by itself. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Http(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** An answer. {@link #json()} is missing rather than null where there is nothing. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        }

        /** The stable code of a problem. */
        public String code() {
            return json().path("code").asString("");
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** Sends {@code name} with every request from now on. */
    public Http with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Http without(String name) {
        headers.remove(name);
        return this;
    }

    /** What is sent under {@code name} with every request. */
    public Optional<String> sent(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts a form as a browser without JavaScript does. */
    public Answer form(String path, Map<String, String> fields) {
        var text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text.toString())));
    }

    private Answer json(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
