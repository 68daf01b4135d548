package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kept data of PostgreSQL on disk, and what must be done with it while no server runs on it. */
final class PostgresCluster {

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final DataFolder folder;
    private final Path data;
    private final Path logFile;
    private final Privilege privilege;
    private final PostgresSoftware software;

    PostgresCluster(DataFolder folder, Privilege privilege, PostgresSoftware software) {
        this.folder = folder;
        this.data = folder.postgres();
        this.logFile = folder.log();
        this.privilege = privilege;
        this.software = software;
        OwnFiles.folder(OwnFiles.parent(logFile));
    }

    Path data() {
        return data;
    }

    Path logFile() {
        return logFile;
    }

    /**
     * Makes the cluster when there is none, and stops a server that a dead Tend left on it.
     *
     * @throws StartRefused.OtherPostgres when it was made by another major version
     */
    void ready(String superuserPassword) {
        try {
            privilege.letIn(folder.home(), folder.software());
            var version = data.resolve("PG_VERSION");
            if (Files.exists(version)) {
                var found = Files.readString(version).strip();
                if (!found.equals(Integer.toString(PostgresSoftware.MAJOR))) {
                    throw new StartRefused.OtherPostgres(data, found, PostgresSoftware.MAJOR);
                }
                clearLeftOver();
            } else {
                create(superuserPassword);
            }
            privilege.give(data);
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(data, OwnFiles.reason(refused));
        }
    }

    /** What the server's own file says, while there is one. */
    Optional<PostmasterFile> postmaster() {
        try {
            return PostmasterFile.parse(Files.readString(data.resolve("postmaster.pid")));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** A command that runs as the account PostgreSQL may run as, with nothing of our environment. */
    ProcessBuilder command(List<String> wrapper, String program, String... arguments) {
        var command = new ArrayList<>(wrapper);
        command.addAll(privilege.prefix());
        command.add(software.program(program));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        var path = Optional.ofNullable(builder.environment().get("PATH"));
        builder.environment().clear();
        path.ifPresent(folders -> builder.environment().put("PATH", folders));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /** Gives the superuser a new password without knowing the old one: whoever may write the files may do so. */
    void resetSuperuser(String password) throws IOException {
        var process = command(List.of(), "postgres", "--single", "-D", data.toString(), "postgres")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write("alter role %s password '%s'%n".formatted(PostgresRoles.SUPERUSER, password));
        }
        if (exit(process) != 0) {
            throw new StartRefused.PostgresFailed("cannot set its password", logFile);
        }
    }

    /**
     * Whole or not at all: what a first start that was cut short left behind has no PG_VERSION and nothing of value.
     */
    private void create(String superuserPassword) throws IOException {
        var draft = data.resolveSibling("postgres.new");
        PostgresSoftware.delete(draft);
        PostgresSoftware.delete(data);
        OwnFiles.folder(draft);
        privilege.give(draft);
        var password = draft.resolveSibling("postgres.password");
        OwnFiles.write(password, superuserPassword + "\n");
        privilege.give(password);
        try {
            initialize(draft, password);
        } finally {
            Files.deleteIfExists(password);
        }
        var entrance = draft.resolve("pg_hba.conf");
        OwnFiles.write(entrance, "host all all 127.0.0.1/32 scram-sha-256\n");
        privilege.give(entrance);
        Files.move(draft, data);
    }

    private void initialize(Path folder, Path password) throws IOException {
        var output = Files.createTempFile(OwnFiles.parent(logFile), "initdb", ".log");
        try {
            var arguments = new String[] {
                "--pgdata=" + folder,
                "--username=" + PostgresRoles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"
            };
            var process = command(List.of(), "initdb", arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (exit(process) != 0) {
                throw new StartRefused.PostgresFailed(LogTail.reason(output), logFile);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private void clearLeftOver() throws IOException {
        var left = postmaster();
        var server = left.flatMap(file -> ProcessHandle.of(file.pid())).filter(this::servesOurData);
        if (server.isPresent()) {
            log.info(
                    "Stopping the PostgreSQL an earlier Tend left behind (pid {})",
                    server.get().pid());
            stop(server.get());
        }
        // whoever has that number now is no server of ours
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private boolean servesOurData(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(false);
    }

    /** Ends a server: first politely to the disk (open transactions are rolled back), then less so. */
    void stop(ProcessHandle server) {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            Commands.status(List.of("/bin/sh", "-c", "kill -" + signal + " " + server.pid()));
            if (hasEnded(server)) {
                return;
            }
        }
    }

    /** Looks often: of a process that is not its child the JVM would notice only after a third of a second, or more. */
    private static boolean hasEnded(ProcessHandle server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && !isZombie(server)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Whether it has ended and nobody asked how: in a container without an init, orphans stay like that for good. */
    private static boolean isZombie(ProcessHandle server) {
        try {
            var said = Files.readString(Path.of("/proc", Long.toString(server.pid()), "stat"));
            return said.startsWith("Z", said.lastIndexOf(')') + 2);
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return Commands.MISSING;
        }
    }
}
