package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Radicale, a calendar server of others, from Debian: a process of its own with one account and no calendars. */
final class Radicale implements AutoCloseable {

    static final String USER = "asel";
    static final String PASSWORD = "correct horse";

    private static final String HOST = "127.0.0.2"; // which Tend may ask
    private static final Pattern HREF = Pattern.compile("<href>(/asel/[^<]*\\.ics)</href>");

    private final int port;
    private final Path settings;
    private Process process;

    /** @param folder empty */
    Radicale(Path folder) throws IOException {
        port = freePort();
        var users = folder.resolve("users");
        Files.writeString(users, USER + ":" + PASSWORD + "\n");
        settings = folder.resolve("config");
        Files.writeString(settings, """
                [server]
                hosts = %s:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                [logging]
                level = info
                """.formatted(HOST, port, users, folder.resolve("collections")));
        process = start();
    }

    private Process start() throws IOException {
        var started = new ProcessBuilder("radicale", "--config", settings.toString())
                .redirectErrorStream(true)
                .start();
        started.getOutputStream().close();
        awaitReady(started.inputReader());
        return started;
    }

    /** It answers nobody until it is resumed. */
    void pause() {
        stop();
    }

    void resume() throws IOException {
        process = start();
    }

    /** Passes over the test where ./tend test runs without it. */
    static void assumeWanted() {
        var without = Objects.requireNonNullElse(System.getenv("TEND_WITHOUT"), "");
        Assumptions.assumeFalse(List.of(without.split(",", -1)).contains("radicale"), "left out by --without");
    }

    String address() {
        return "http://" + HOST + ":" + port;
    }

    /** A calendar of that name, as a program makes one. */
    void makeCalendar(String name) {
        var made = send("MKCALENDAR", "/asel/" + name + "/", """
                <c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
                <d:displayname>%s</d:displayname>
                <c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>
                </d:prop></d:set></c:mkcalendar>
                """.formatted(name));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    /** Writes an entry of its owner's, or overwrites one. */
    void put(String path, String text) {
        var put = send("PUT", path, text);
        assertThat(put.statusCode()).as(put.body()).isIn(201, 204);
    }

    String get(String path) {
        return send("GET", path, "").body();
    }

    void delete(String path) {
        assertThat(send("DELETE", path, "").statusCode()).isIn(200, 204);
    }

    /** The paths of all entries in a calendar. */
    List<String> entries(String calendar) {
        var listed = send(
                        "PROPFIND",
                        "/asel/" + calendar + "/",
                        "<d:propfind xmlns:d=\"DAV:\"><d:prop><d:getetag/></d:prop></d:propfind>")
                .body();
        var found = new ArrayList<String>();
        var form = HREF.matcher(listed);
        while (form.find()) {
            found.add(form.group(1));
        }
        return found;
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var both = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
                .header("Content-Type", method.equals("PUT") ? "text/calendar; charset=utf-8" : "application/xml")
                .header("Depth", "1")
                .method(method, BodyPublishers.ofString(body))
                .build();
        // it speaks HTTP/1.0: no connection serves twice
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void awaitReady(BufferedReader said) throws IOException {
        var all = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("ready")) {
                // what it says from now on nobody needs, but it must not wait for a reader
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new AssertionError("radicale did not start:\n" + all);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
