package care.tend.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Tend of its own, started as {@code ./tend run} starts it. */
final class Product implements AutoCloseable {

    private static final List<String> FLAGS = List.of(System.getProperty("tend.flags", "").split(" "));

    /** The unpacked application and the cache made of it. */
    record Build(Path folder, Path cache) {}

    private final Process process;
    private final Path place;
    private final int port;
    private final Duration start;

    private Product(Process process, Path place, int port, Duration start) {
        this.process = process;
        this.place = place;
        this.port = port;
        this.start = start;
    }

    /** On data that {@code place} has, or gets; returns when it says that it is ready. */
    static Product start(Build build, Path place, boolean cached, String... options) throws Exception {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        if (cached) {
            command.add("-XX:AOTCache=" + build.cache());
        }
        command.addAll(List.of("-jar", build.folder().resolve("tend.jar").toString(), "run"));
        command.addAll(List.of(options));
        var out = place.resolve("out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TEND_"));
        builder.environment().put("TEND_HOME", place.resolve("data").toString());
        builder.environment().put("TEND_KEYS", place.resolve("keys").toString());
        builder.environment().put("TEND_PORT", Integer.toString(port));
        Files.writeString(out, "");
        long before = System.nanoTime();
        var process = builder.start();
        while (!Files.readString(out).contains("Tend is ready")) {
            if (!process.isAlive()) {
                throw new IOException("it ended: " + Files.readString(out));
            }
            Thread.sleep(10);
        }
        return new Product(process, place, port, Duration.ofNanos(System.nanoTime() - before));
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** From the first instruction until it said that it is ready. */
    Duration start() {
        return start;
    }

    /** Seconds of processor time so far. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** Seconds of processor time of PostgreSQL so far, by the kernel's clock of 10 ms. */
    double databaseSeconds() throws IOException {
        long ticks = 0;
        for (var child : process.descendants().toList()) {
            try {
                var fields = Files.readString(Path.of("/proc/" + child.pid() + "/stat")).replaceFirst(".*\\) ", "").split(" ");
                // utime, stime, and those of children that have ended (proc(5))
                for (int field = 11; field <= 14; field++) {
                    ticks += Long.parseLong(fields[field]);
                }
            } catch (java.nio.file.NoSuchFileException ended) {
                // its parent counts it
            }
        }
        return ticks / 100.0;
    }

    /** Resident memory of the Java process, in MB. */
    long residentMegabytes() throws IOException {
        return resident(process.pid());
    }

    /** Resident memory of PostgreSQL without what its processes share, in MB. */
    long databaseMegabytes() throws IOException {
        long sum = 0;
        for (var child : process.descendants().toList()) {
            sum += field(child.pid(), "RssAnon:");
        }
        return sum / 1024;
    }

    /** Where its embedded database listens. */
    String databaseUrl() throws IOException {
        var lines = Files.readAllLines(place.resolve("data/postgres/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/";
    }

    String secret(String name) throws IOException {
        return Files.readString(place.resolve("keys").resolve(name)).strip();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static long resident(long pid) throws IOException {
        return field(pid, "VmRSS:") / 1024;
    }

    private static long field(long pid, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
