package care.tend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The whole program as a process of its own, that can be killed and started again on what it left. */
public final class TendProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path place;
    private final Map<String, String> settings;
    private final int port;
    private volatile Process process;

    private TendProcess(Path place, Map<String, String> settings, List<String> words) throws Exception {
        this.place = place;
        this.settings = settings;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.process = launch(words);
        until(PATIENCE, () -> readiness() == 200);
    }

    /**
     * Ready when this returns.
     *
     * @param place for its data, keys and what it says
     * @param settings environment variables besides its folders and its port
     */
    public static TendProcess start(Path place, Map<String, String> settings, String... words) throws Exception {
        return new TendProcess(place, settings, List.of(words));
    }

    public int port() {
        return port;
    }

    /** kill -9. What it left runs on. */
    public void kill() throws Exception {
        signal("KILL", process.pid());
        process.waitFor();
    }

    /** kill -9 of PostgreSQL, and with it of all its helpers. */
    public void killDatabase() throws Exception {
        var database = ProcessHandle.of(postmaster());
        var all = new ArrayList<Long>();
        database.ifPresent(server -> {
            all.add(server.pid());
            server.descendants().forEach(helper -> all.add(helper.pid()));
        });
        for (var pid : all) {
            signal("KILL", pid);
        }
    }

    /** Starts it again on the same folders, and says after how long it was ready. */
    public Duration again() throws Exception {
        long before = System.nanoTime();
        process = launch(List.of());
        until(PATIENCE, () -> readiness() == 200);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** Waits until it is ready, and says how long that took. */
    public Duration untilReady() throws Exception {
        long before = System.nanoTime();
        until(PATIENCE, () -> readiness() == 200);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** 0 while nobody answers. */
    public int readiness() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    public Path pidFile() {
        return place.resolve("data/postgres/postmaster.pid");
    }

    /** Number of its process. */
    public long pid() {
        return process.pid();
    }

    /** 0 while there is none. */
    public long postmaster() throws IOException {
        return Files.exists(pidFile())
                ? Long.parseLong(Files.readString(pidFile()).lines().findFirst().orElse("0"))
                : 0;
    }

    /** A look behind, over the rows of all tenants. */
    public Connection superuser() throws SQLException, IOException {
        var port = Files.readString(pidFile()).lines().skip(3).findFirst().orElseThrow();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/tend",
                "postgres",
                Files.readString(place.resolve("keys/database-superuser")).strip());
    }

    /** What it wrote, its complaints too. */
    public String said() throws IOException {
        return Files.readString(place.resolve("tend.log"));
    }

    /** Waits for a state of another process, which tells nobody when it is reached. */
    public void until(Duration longest, Callable<Boolean> reached) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!reached.call()) {
            assertThat(System.nanoTime())
                    .as(() -> "not reached within " + longest + ", see " + place)
                    .isLessThan(end);
            assertThat(process.isAlive()).as(() -> "the server ended: " + place).isTrue();
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }

    private Process launch(List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "care.tend.Tend",
                "run"));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        place.resolve("tend.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TEND_"));
        builder.environment().put("TEND_HOME", place.resolve("data").toString());
        builder.environment().put("TEND_KEYS", place.resolve("keys").toString());
        builder.environment().put("TEND_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }
}
