package care.tend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, signed in or not. */
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String origin;

    Api(String origin) {
        this.origin = origin;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** What it is signed in by. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).build());
    }

    Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** The same, and it must have been done. */
    JsonNode made(String path, Object body) {
        var answer = post(path, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + " " + answer);
        }
        return answer.json();
    }

    private Answer send(String method, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
