package care.tend.bench;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The server as crowds of its clients see it, on its own database with everything durable. */
final class ServerBench {

    private static final int CLIENTS = 8;

    private ServerBench() {}

    static void run(Product.Build build) throws Exception {
        var place = Files.createTempDirectory("tend-bench");
        try (var server = Product.start(build, place, true, "--demo")) {
            var owner = Shop.owner(server, place.resolve("keys"));
            var first = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2);
            var shop = new Shop(owner, first);
            var next = new AtomicInteger();
            Load.working(CLIENTS, 200, i -> () -> booked(owner, shop, next.getAndIncrement())); // until it is compiled
            if (!Boolean.getBoolean("bench.month")) {
                crowds(owner, new Api(server.origin()), shop, next, first);
            }
            month(server, owner, first);
            System.out.printf("resident after it all: %d MB%n", server.residentMegabytes());
        }
    }

    private static boolean booked(Api owner, Shop shop, int n) {
        var answer = owner.post(
                shop.business() + "/appointments", shop.booking(n), "Idempotency-Key", UUID.randomUUID().toString());
        if (answer.status() != 201) {
            System.out.println(answer);
        }
        return answer.status() == 201;
    }

    /** As crowds come: each request is timed from when it was due. */
    private static void crowds(Api owner, Api visitor, Shop shop, AtomicInteger next, LocalDate first)
            throws InterruptedException {
        var time = Duration.ofSeconds(10);
        for (int rate : new int[] {20, 50, 100}) {
            tell("free slots of a day, 40 providers, %d/s".formatted(rate),
                    Load.arriving(rate, time, i -> visitor.get(shop.slots(first.plusDays(20), 1)).status() == 200));
        }
        tell("free slots of a month, 40 providers, 10/s",
                Load.arriving(10, time, i -> visitor.get(shop.slots(first, 30)).status() == 200));
        for (int rate : new int[] {20, 50, 100}) {
            tell("booking, %d/s".formatted(rate),
                    Load.arriving(rate, time, i -> booked(owner, shop, next.getAndIncrement())));
        }
        int booked = owner.get(shop.calendar(first, 30)).json().path("appointments").size();
        tell("month view of 40 providers with %d appointments, 2/s".formatted(booked),
                Load.arriving(2, time, i -> owner.get(shop.calendar(first, 30)).status() == 200));
        int today = owner.get(shop.calendar(first, 1)).json().path("appointments").size();
        tell("day view of 40 providers with %d appointments, 10/s".formatted(today),
                Load.arriving(10, time, i -> owner.get(shop.calendar(first, 1)).status() == 200));
    }

    /** A month of sixty people with fifty thousand bookings, one look at a time; no answer is kept between two. */
    private static void month(Product server, Api owner, LocalDate first) throws Exception {
        var full = new Shop(owner, first, "full", 60);
        var visitor = new Api(server.origin());
        try (var connection = DriverManager.getConnection(
                        server.databaseUrl() + "tend", "postgres", server.secret("database-superuser"));
                var statement = connection.createStatement()) {
            int booked = statement.executeUpdate(full.filling(30, 28));
            statement.execute("analyze scheduling.claim");
            statement.execute("analyze scheduling.appointment");
            for (int looks : new int[] {20, 100}) {
                var took = new double[looks];
                int offered = 0;
                for (int i = 0; i < looks; i++) {
                    long before = System.nanoTime();
                    var answer = visitor.get(full.slots(first, 30));
                    took[i] = (System.nanoTime() - before) / 1e6;
                    offered = answer.json().path("slots").size();
                }
                java.util.Arrays.sort(took);
                System.out.printf(
                        "free slots of a month, 60 providers, %d bookings, %d starts: %d looks, p50 %.1f ms, p95 %.1f ms, "
                                + "max %.1f ms, load %.1f%n",
                        booked, offered, looks, took[looks / 2], took[looks * 95 / 100 - 1], took[looks - 1],
                        Bench.load());
            }
            tell("free slots of a month, 60 providers, 50 400 bookings, 2/s",
                    Load.arriving(2, Duration.ofSeconds(20), i -> visitor.get(full.slots(first, 30)).status() == 200));
            tell("month of the workspace, 60 providers, 50 400 appointments, 2/s",
                    Load.arriving(2, Duration.ofSeconds(20), i -> owner.get(full.month(first, 30)).status() == 200));
            tell("calendar of a month, 60 providers, 50 400 appointments, 1/s",
                    Load.arriving(1, Duration.ofSeconds(10), i -> owner.get(full.calendar(first, 30)).status() == 200));
        }
    }

    private static void tell(String what, Load.Result result) {
        System.out.printf("%s: %s, load %.1f%n", what, result, Bench.load());
    }
}
