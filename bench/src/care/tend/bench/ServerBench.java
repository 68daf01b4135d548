package care.tend.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server as its clients see it, on its own database with everything durable, and the bare insert beside it: one
 * row of the same width into a table with the same indexes and the same rule against overlaps, each committed by
 * itself, over connections that are open already.
 */
final class ServerBench {

    private static final int CLIENTS = 8;
    private static final int EACH = 100;
    private static final int PAIRS = 5;

    private ServerBench() {}

    static void run(Product.Build build) throws Exception {
        var place = Files.createTempDirectory("tend-bench");
        try (var server = Product.start(build, place, true, "--demo")) {
            var owner = Shop.owner(server, place.resolve("keys"));
            var first = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2);
            var shop = new Shop(owner, first);
            var next = new AtomicInteger();
            book(owner, shop, next, 200); // until it is compiled
            besideTheInsert(server, owner, shop, next);
            crowds(owner, new Api(server.origin()), shop, next, first);
            System.out.printf("resident after it all: %d MB%n", server.residentMegabytes());
        }
    }

    private static void besideTheInsert(Product server, Api owner, Shop shop, AtomicInteger next) throws Exception {
        var password = server.secret("database-superuser");
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(DriverManager.getConnection(server.databaseUrl() + "postgres", "postgres", password));
        }
        prepare(connections.getFirst());
        var ratios = new double[PAIRS];
        var http = new double[PAIRS];
        var bare = new double[PAIRS];
        insert(connections, shop, 0);
        for (int pair = 0; pair < PAIRS; pair++) {
            double load = Bench.load();
            double processor = server.processorSeconds();
            http[pair] = book(owner, shop, next, EACH);
            processor = server.processorSeconds() - processor;
            bare[pair] = insert(connections, shop, (pair + 1) * CLIENTS * EACH);
            ratios[pair] = http[pair] / bare[pair];
            System.out.printf(
                    "%d bookings by %d clients: HTTP %.2f s (processor of the JVM %.2f s), bare insert %.2f s, ratio %.1f, load %.1f%n",
                    CLIENTS * EACH, CLIENTS, http[pair], processor, bare[pair], ratios[pair], load);
        }
        System.out.printf(
                "median: HTTP %.2f ms a booking, bare insert %.2f ms, ratio %.1f%n",
                StartBench.median(http) * 1000 / (CLIENTS * EACH),
                StartBench.median(bare) * 1000 / (CLIENTS * EACH),
                StartBench.median(ratios));
        for (var connection : connections) {
            connection.close();
        }
    }

    private static double book(Api owner, Shop shop, AtomicInteger next, int each) throws Exception {
        return Load.working(CLIENTS, each, i -> () -> booked(owner, shop, next.getAndIncrement()));
    }

    private static boolean booked(Api owner, Shop shop, int n) {
        var answer = owner.post(
                shop.business() + "/appointments", shop.booking(n), "Idempotency-Key", UUID.randomUUID().toString());
        if (answer.status() != 201) {
            System.out.println(answer);
        }
        return answer.status() == 201;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("""
                    create table bare (
                        id uuid primary key, business_id uuid not null, location_id uuid not null, service_id uuid not null,
                        provider_id uuid not null, client_id uuid not null, starts_at timestamptz not null,
                        ends_at timestamptz not null, status text not null, service_name jsonb not null, note text not null,
                        language text not null, via text not null, link_hash bytea not null unique,
                        created_at timestamptz not null,
                        exclude using gist (provider_id with =, tstzrange(starts_at, ends_at) with &&))
                    """);
            statement.execute("create index on bare (business_id, starts_at)");
            statement.execute("create index on bare (business_id, client_id, starts_at)");
        }
    }

    private static double insert(ArrayList<Connection> connections, Shop shop, int first) throws Exception {
        var statements = new ArrayList<PreparedStatement>();
        for (var connection : connections) {
            statements.add(connection.prepareStatement("""
                    insert into bare values (?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?::jsonb, '', 'en', 'workspace', ?, now())
                    """));
        }
        return Load.working(CLIENTS, EACH, i -> () -> {
            var row = statements.get(i / EACH);
            int n = first + i;
            var start = shop.start(n);
            row.setObject(1, UUID.randomUUID());
            for (int column = 2; column <= 4; column++) {
                row.setObject(column, new UUID(0, column));
            }
            row.setObject(5, new UUID(1, n % Shop.PROVIDERS));
            row.setObject(6, new UUID(2, 0));
            row.setTimestamp(7, Timestamp.from(start));
            row.setTimestamp(8, Timestamp.from(start.plusSeconds(900)));
            row.setString(9, "{\"en\": \"Check-up\"}");
            row.setBytes(10, Api.JSON.writeValueAsBytes(UUID.randomUUID()));
            return row.executeUpdate() == 1;
        });
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

    private static void tell(String what, Load.Result result) {
        System.out.printf("%s: %s, load %.1f%n", what, result, Bench.load());
    }
}
