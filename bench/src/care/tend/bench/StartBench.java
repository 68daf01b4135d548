package care.tend.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a start takes and what an idle server holds, with the cache and without, five of each in turn. */
final class StartBench {

    private static final int PAIRS = 5;

    /** What ten seconds of idling leave. */
    private static final long SETTLED = 10_000;

    private record Start(double seconds, double processor, long resident, long database) {}

    private StartBench() {}

    static void run(Product.Build build) throws Exception {
        var place = Files.createTempDirectory("tend-bench");
        try (var first = Product.start(build, place, false)) {
            System.out.printf("first start, with a new database: %.1f s, load %.1f%n", first.start().toMillis() / 1000.0, Bench.load());
        }
        var without = new ArrayList<Start>();
        var with = new ArrayList<Start>();
        for (int i = 0; i < PAIRS; i++) {
            System.out.printf("load %.1f%n", Bench.load());
            without.add(once(build, place, false));
            with.add(once(build, place, true));
        }
        tell("without the cache", without);
        tell("with the cache", with);
    }

    private static Start once(Product.Build build, java.nio.file.Path place, boolean cached) throws Exception {
        try (var server = Product.start(build, place, cached)) {
            double processor = server.processorSeconds();
            Thread.sleep(SETTLED);
            return new Start(
                    server.start().toMillis() / 1000.0,
                    processor,
                    server.residentMegabytes(),
                    server.databaseMegabytes());
        }
    }

    private static void tell(String what, List<Start> starts) {
        System.out.printf(
                "%s: ready %.1f s (%.1f to %.1f), processor %.1f s, resident %.0f MB, PostgreSQL beside it %.0f MB%n",
                what,
                median(starts.stream().mapToDouble(Start::seconds).toArray()),
                starts.stream().mapToDouble(Start::seconds).min().orElse(0),
                starts.stream().mapToDouble(Start::seconds).max().orElse(0),
                median(starts.stream().mapToDouble(Start::processor).toArray()),
                median(starts.stream().mapToDouble(Start::resident).toArray()),
                median(starts.stream().mapToDouble(Start::database).toArray()));
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
