package care.tend;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a process of its own, from the first start to the last signal. */
@Timeout(240)
class ServerRunTest {

    private static final int TERMINATED = 128 + 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path place;
    private int port;
    private Process server;

    @BeforeEach
    void start(@TempDir Path fresh) throws Exception {
        place = fresh;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = tend("run");
        until(() -> readiness() == 200);
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    @Test
    void it_serves_recovers_and_leaves_nothing_behind() throws Exception {
        assertThat(said("run.out")).contains("Tend is ready at http://localhost:" + port);

        var second = tend("run");
        assertThat(second.waitFor()).isEqualTo(22);
        assertThat(said("run.err")).startsWith("tend: data folder in use by another Tend (pid " + server.pid() + ")");

        var database = postmaster();
        signal("KILL", database);
        until(() -> postmaster() != database && readiness() == 200);

        signal("TERM", server.pid());
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(TERMINATED);
        assertThat(place.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_starts_on_what_a_killed_one_left() throws Exception {
        var orphan = postmaster();
        server.destroyForcibly().waitFor();

        server = tend("run");
        until(() -> readiness() == 200);

        assertThat(ProcessHandle.of(orphan)).isEmpty();
    }

    private Process tend(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "care.tend.Tend"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectOutput(place.resolve(words[0] + ".out").toFile())
                .redirectError(place.resolve(words[0] + ".err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TEND_"));
        builder.environment().put("TEND_HOME", place.resolve("data").toString());
        builder.environment().put("TEND_KEYS", place.resolve("keys").toString());
        builder.environment().put("TEND_PORT", Integer.toString(port));
        return builder.start();
    }

    /** 0 while nobody answers. */
    private int readiness() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** 0 while there is none. */
    private long postmaster() throws IOException {
        var file = place.resolve("data/postgres/postmaster.pid");
        return Files.exists(file)
                ? Long.parseLong(Files.readString(file).lines().findFirst().orElse("0"))
                : 0;
    }

    private String said(String file) throws IOException {
        return Files.readString(place.resolve(file));
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    /** Waits for a state of another process, which tells nobody when it is reached. */
    private void until(Callable<Boolean> reached) throws Exception {
        while (!reached.call()) {
            assertThat(server.isAlive()).as(() -> "the server ended: " + place).isTrue();
            Thread.sleep(50);
        }
    }
}
