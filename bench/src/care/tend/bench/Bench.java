package care.tend.bench;

import java.nio.file.Path;

/** {@code ./tend bench slots|booking|server|start}. Each prints lines for the table in {@code bench/README.md}. */
public final class Bench {

    private Bench() {}

    /** @param arguments what to measure, then the folder of the unpacked build and its cache */
    public static void main(String[] arguments) throws Exception {
        var build = new Product.Build(Path.of(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "booking" -> BookingBench.run(build);
            case "server" -> ServerBench.run(build);
            case "start" -> StartBench.run(build);
            default -> throw new IllegalArgumentException("bench slots, booking, server or start, not " + arguments[0]);
        }
    }

    /** The load average of the last minute: what else the machine is doing. */
    static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
