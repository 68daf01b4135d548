package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs PostgreSQL as its parent: brings it up, brings it up again when it dies, ends it when told to. It listens on
 * 127.0.0.1 alone, on a port that stays the same as long as this object lives.
 */
final class PostgresServer implements AutoCloseable {

    /** Whether questions can be asked now. */
    enum State {
        READY,
        RESTARTING,
        STOPPED
    }

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 5;

    private final PostgresCluster cluster;
    private final Map<String, String> tuning;
    private int port;
    private volatile Process process;
    private volatile State state = State.READY;

    private PostgresServer(PostgresCluster cluster, Map<String, String> tuning) {
        this.cluster = cluster;
        this.tuning = Map.copyOf(tuning);
        this.port = freePort();
        this.process = firstStart();
        Thread.ofVirtual().name("postgres-supervisor").start(this::supervise);
    }

    /**
     * Returns when it answers.
     *
     * @throws StartRefused.PostgresFailed when it does not come up
     */
    static PostgresServer start(PostgresCluster cluster, Map<String, String> tuning) {
        return new PostgresServer(cluster, tuning);
    }

    int port() {
        return port;
    }

    State state() {
        return state;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public synchronized void close() {
        if (state != State.STOPPED) {
            state = State.STOPPED;
            cluster.stop(process.toHandle());
        }
    }

    /** Another program may take the port in between, and what a killed server held may take a moment to be let go. */
    private Process firstStart() {
        for (var attempt = 1; ; attempt++) {
            var started = launch();
            if (started.isPresent()) {
                return started.get();
            }
            if (attempt == ATTEMPTS) {
                throw new StartRefused.PostgresFailed(LogTail.reason(cluster.logFile()), cluster.logFile());
            }
            pause(pauseAfter(attempt));
            port = freePort();
        }
    }

    private void supervise() {
        for (var failures = 0; state != State.STOPPED; ) {
            var status = await(process);
            if (state == State.STOPPED) {
                return;
            }
            state = State.RESTARTING;
            log.warn("PostgreSQL ended with status {}; starting it again", status);
            failures = restart() ? 0 : failures + 1;
            if (failures > 0) {
                log.error("PostgreSQL does not start: {}", LogTail.reason(cluster.logFile()));
                pause(pauseAfter(failures));
            }
        }
    }

    private synchronized boolean restart() {
        if (state == State.STOPPED) {
            return true;
        }
        var started = launch();
        started.ifPresent(fresh -> {
            process = fresh;
            state = State.READY;
            log.info("PostgreSQL answers again");
        });
        return started.isPresent();
    }

    /** Empty when it ended before it answered. */
    private Optional<Process> launch() {
        try {
            LogTail.rotate(cluster.logFile());
            var started = cluster.command(ownSession(), "postgres", arguments())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(cluster.logFile().toFile()))
                    .start();
            while (started.isAlive()) {
                var ready = cluster.postmaster().filter(file -> file.pid() == started.pid() && file.ready());
                if (ready.isPresent()) {
                    return Optional.of(started);
                }
                started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException failed) {
            log.error("Cannot run PostgreSQL: {}", failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** A session of its own, so that Ctrl-C on the terminal reaches Tend alone, which ends PostgreSQL last. */
    private static List<String> ownSession() {
        return Commands.status(List.of("setsid", "true")) == 0
                ? List.of("setsid")
                : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or exit 127", "--");
    }

    private String[] arguments() {
        var settings = new TreeMap<>(tuning);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        settings.put("jit", "off");
        var arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments.toArray(String[]::new);
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Commands.MISSING;
        }
    }

    static Duration pauseAfter(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartRefused.PostgresFailed("no free port on 127.0.0.1", Path.of("/dev/null"));
        }
    }
}
