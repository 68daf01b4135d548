package care.tend.bench;

import static care.tend.bench.BareInsert.Shape.ALL_ROWS;
import static care.tend.bench.BareInsert.Shape.ONE_ROW;
import static care.tend.bench.BareInsert.Shape.TWO_ROWS;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Booking over HTTP beside the bare insert, in turn, by as many clients, on the same PostgreSQL: a member signed in, the
 * business's rows alone in sight, an idempotency key, the slot asked of the engine; then claim, appointment,
 * the order for the mail, the entry who did it and the answer kept under its key, all in one transaction. The mails fall
 * due twenty seconds later: a turn begins when those of the turn before have left, so that their work is in nobody's
 * figure. Beside it, as the floor: a request of the same member by the same clients that is refused before it does
 * anything, and every row that a booking writes in one statement.
 */
final class BookingBench {

    private static final int CLIENTS = 8;
    private static final int EACH = Integer.getInteger("bench.each", 250);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
    /** Until both sides are compiled: the figures are of a server that runs, not of one that starts. */
    private static final int WARM = Integer.getInteger("bench.warm", 1500);

    private BookingBench() {}

    static void run(Product.Build build) throws Exception {
        var place = Files.createTempDirectory("tend-bench");
        try (var server = Product.start(build, place, true, "--demo")) {
            var owner = Shop.owner(server, place.resolve("keys"));
            var shop = new Shop(owner, LocalDate.now(ZoneOffset.UTC).plusDays(2));
            var http = new Http(server, owner, shop);
            var password = server.secret("database-superuser");
            try (var bare = new BareInsert(server.databaseUrl() + "tend", "postgres", password, CLIENTS)) {
                http.run(WARM);
                bare.run(ONE_ROW, shop, 0, WARM);
                bare.run(TWO_ROWS, shop, 0, WARM);
                bare.run(ALL_ROWS, shop, 0, WARM);
                http.refused(WARM);
                pairs(server, http, bare, shop);
            }
        }
    }

    private static void pairs(Product server, Http http, BareInsert bare, Shop shop) throws Exception {
        var turns = new ArrayList<Turn>();
        for (int pair = 0; pair < PAIRS; pair++) {
            var turn = turn(server, http, bare, shop, CLIENTS * (WARM + pair * EACH));
            System.out.println(turn);
            turns.add(turn);
        }
        tell("HTTP", turns.stream().mapToDouble(Turn::http).toArray(), " ms");
        tell("insert of one row", turns.stream().mapToDouble(Turn::one).toArray(), " ms");
        tell("insert of two rows", turns.stream().mapToDouble(Turn::two).toArray(), " ms");
        tell("insert of every row", turns.stream().mapToDouble(Turn::all).toArray(), " ms");
        tell("HTTP, refused", turns.stream().mapToDouble(Turn::refused).toArray(), " ms");
        tell("HTTP to one row", turns.stream().mapToDouble(turn -> turn.http / turn.one).toArray(), "");
        tell("HTTP to two rows", turns.stream().mapToDouble(turn -> turn.http / turn.two).toArray(), "");
        tell("refused and every row to one row",
                turns.stream().mapToDouble(turn -> (turn.refused + turn.all) / turn.one).toArray(), "");
    }

    private static Turn turn(Product server, Http http, BareInsert bare, Shop shop, int first)
            throws Exception {
        bare.awaitMails();
        double load = Bench.load();
        double jvm = server.processorSeconds();
        double database = server.databaseSeconds();
        double own = processorSeconds();
        double booked = http.run(EACH);
        jvm = server.processorSeconds() - jvm;
        double all = server.databaseSeconds() - database;
        own = processorSeconds() - own;
        double perBooking = 1000.0 / (CLIENTS * EACH);
        return new Turn(
                booked * perBooking,
                bare.run(ONE_ROW, shop, first, EACH) * perBooking,
                bare.run(TWO_ROWS, shop, first, EACH) * perBooking,
                bare.run(ALL_ROWS, shop, first, EACH) * perBooking,
                http.refused(EACH) * perBooking,
                jvm * perBooking, all * perBooking, own * perBooking, load);
    }

    /** Milliseconds a booking: wall time of the five, and processor time of the first. */
    private record Turn(
            double http, double one, double two, double all, double refused, double jvm, double database, double generator, double load) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "HTTP %.3f ms (processor: server %.3f, PostgreSQL %.3f, clients %.3f), one row %.3f ms, two rows %.3f ms, "
                            + "every row %.3f ms, refused %.3f ms, ratios %.2f and %.2f, load %.1f",
                    http, jvm, database, generator, one, two, all, refused, http / one, http / two, load);
        }
    }

    private static void tell(String what, double[] values, String unit) {
        var sorted = java.util.Arrays.stream(values).sorted().toArray();
        System.out.printf(
                Locale.ROOT, "%s: median %.2f%s (%.2f to %.2f)%n",
                what, StartBench.median(values), unit, sorted[0], sorted[sorted.length - 1]);
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime() / 1e9;
    }

    /** Eight browsers of one member. */
    private static final class Http {

        private final List<Wire> wires = new ArrayList<>();
        private final Shop shop;
        private final AtomicInteger next = new AtomicInteger();

        Http(Product server, Api owner, Shop shop) throws IOException {
            this.shop = shop;
            for (int i = 0; i < CLIENTS; i++) {
                wires.add(new Wire(server.origin(), owner.cookie()));
            }
        }

        double run(int each) throws Exception {
            int first = next.getAndAdd(CLIENTS * each);
            for (var wire : wires) {
                wire.again();
            }
            return Load.working(CLIENTS, each, i -> () -> book(wires.get(i / each), first + i));
        }

        /** What a request costs that says nothing: who asks is found out, what is asked is read and refused. */
        double refused(int each) throws Exception {
            for (var wire : wires) {
                wire.again();
            }
            return Load.working(
                    CLIENTS, each, i -> () -> wires.get(i / each).post(shop.business() + "/appointments", "", "{}") == 422);
        }

        private boolean book(Wire wire, int n) throws IOException {
            int status = wire.post(
                    shop.business() + "/appointments", "Idempotency-Key: " + UUID.randomUUID() + "\r\n", shop.json(n));
            if (status != 201) {
                System.out.println(status + " " + wire.said());
            }
            return status == 201;
        }
    }
}
