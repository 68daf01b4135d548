package care.tend;

import care.tend.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plays a short day for the JVM to watch: starts on a place of its own with examples, opens what visitors open, and
 * ends. With {@code -XX:AOTCacheOutput} the JVM keeps what it learned, and the next start is told instead of finding
 * out. Nothing of the installation is touched.
 */
final class Rehearsal {

    private static final int MOST_PAGES = 60;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final List<String> KNOWN =
            List.of("/", "/app", "/actuator/health/readiness", "/actuator/prometheus", "/api/v1/me", "/b/nobody");

    private final HttpClient visitor =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;

    private Rehearsal(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** @throws care.tend.platform.StartRefused as a start does */
    static void run() throws IOException {
        var place = Files.createTempDirectory("tend-rehearsal");
        int port = freePort();
        var settings = Settings.from(Map.of(
                "TEND_HOME", place.resolve("data").toString(),
                "TEND_KEYS", place.resolve("keys").toString(),
                "TEND_PORT", Integer.toString(port))::get);
        try {
            var server = Server.start(settings, true);
            try {
                new Rehearsal(port).visit();
            } finally {
                server.stop();
            }
        } finally {
            remove(place);
        }
    }

    /** Follows links from the front page, as far as they stay in the house. */
    private void visit() throws IOException {
        var seen = new HashSet<String>(KNOWN);
        var ahead = new ArrayDeque<String>(KNOWN);
        for (int pages = 0; pages < MOST_PAGES && !ahead.isEmpty(); pages++) {
            var links = LINK.matcher(open(ahead.removeFirst()));
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    ahead.addLast(link);
                }
            }
        }
    }

    private String open(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return visitor.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path place) {
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException ignored) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
