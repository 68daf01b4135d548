package care.tend.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a booking would cost if it were only an insert: committed by itself, prepared once, over connections that are
 * open, into the same PostgreSQL with the same durability. In three shapes.
 */
final class BareInsert implements AutoCloseable {

    /** What is inserted. */
    enum Shape {
        /**
         * A row as wide as an appointment into one table, with an index each for the day and the client, the unique
         * link and a rule that no provider is booked twice at a time: the least that could be called a booking.
         */
        ONE_ROW("""
                insert into bare.booking
                values (?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?::jsonb, '', 'en', 'workspace', ?, now())
                """),
        /** The appointment and its claim, into tables made like Tend's own: every column, index and constraint. */
        TWO_ROWS(Sql.TWO_ROWS),
        /**
         * Every row that a booking writes: those two, the order for its mail, the entry who did it and the answer kept
         * under its key. Likewise, in one statement: what PostgreSQL needs at the least, whoever asks it.
         */
        ALL_ROWS(Sql.ALL_ROWS);

        private final String sql;

        Shape(String sql) {
            this.sql = sql;
        }
    }

    private static final class Sql {

        private static final String WANTED = """
                with wanted (id, business, location, service, provider, client, starts, ends, name, link) as (
                    values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz,
                            ?::jsonb, ?::bytea)),
                claimed as (
                    insert into bare.claim (business_id, resource_id, period, kind, appointment_id)
                    select business, provider, tstzrange(starts, ends), 'appointment', id from wanted)
                """;

        private static final String APPOINTMENT = """
                insert into bare.appointment (id, business_id, location_id, service_id, provider_id, client_id,
                    starts_at, ends_at, status, service_name, buffer_before, buffer_after, language, via, link_hash,
                    created_at, status_changed_at)
                select id, business, location, service, provider, client, starts, ends, 'booked', name, 0, 0, 'en',
                    'workspace', link, now(), now() from wanted
                """;

        private static final String TWO_ROWS = WANTED + APPOINTMENT;

        private static final String ALL_ROWS = WANTED + """
                , ordered as (
                    insert into bare.outbox (id, kind, payload, correlation, created_at, due_at)
                    select gen_random_uuid(), 'appointment-notice', jsonb_build_object('business', business,
                        'appointment', id, 'sequence', 0, 'byGuest', false), id::text, now(), now() + interval '20 s'
                    from wanted),
                entered as (
                    insert into bare.audit (business_id, id, at, account_id, role, deed, thing, correlation)
                    select business, id, now(), client, 'owner', 'scheduling.booked', id::text, id::text from wanted),
                kept as (
                    insert into bare.idempotency (scope, key, request_hash, answer, created_at)
                    select 'book ' || business || ' ' || client, id::text, encode(link, 'hex'), repeat('answer ', 100),
                        now() from wanted)
                """ + APPOINTMENT;
    }

    /** What will be due within a minute; what waits for another day is nobody's mail. */
    private static final String DUE = """
            select count(*) from platform.outbox
            where delivered_at is null and given_up_at is null and due_at < now() + interval '1 minute'
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final Map<Shape, List<PreparedStatement>> statements = new EnumMap<>(Shape.class);

    /** @param url of Tend's own database */
    BareInsert(String url, String user, String password, int clients) throws SQLException {
        for (int i = 0; i < clients; i++) {
            connections.add(DriverManager.getConnection(url, user, password));
        }
        prepare(connections.getFirst());
        for (var shape : Shape.values()) {
            var each = new ArrayList<PreparedStatement>();
            for (var connection : connections) {
                each.add(connection.prepareStatement(shape.sql));
            }
            statements.put(shape, each);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists bare;
                    create table if not exists bare.booking (
                        id uuid primary key, business_id uuid not null, location_id uuid not null,
                        service_id uuid not null, provider_id uuid not null, client_id uuid not null,
                        starts_at timestamptz not null, ends_at timestamptz not null, status text not null,
                        service_name jsonb not null, note text not null, language text not null, via text not null,
                        link_hash bytea not null unique, created_at timestamptz not null,
                        exclude using gist (provider_id with =, tstzrange(starts_at, ends_at) with &&));
                    create index if not exists by_start on bare.booking (business_id, starts_at);
                    create index if not exists by_client on bare.booking (business_id, client_id, starts_at);
                    create table if not exists bare.appointment (like scheduling.appointment including all);
                    create table if not exists bare.claim (like scheduling.claim including all,
                        foreign key (appointment_id) references bare.appointment deferrable initially deferred);
                    create table if not exists bare.outbox (like platform.outbox including all);
                    create table if not exists bare.audit (like platform.audit including all);
                    create table if not exists bare.idempotency (like platform.idempotency including all);
                    """);
        }
    }

    /** Seconds until every client has inserted {@code each}; {@code first} is the number of the first place taken. */
    double run(Shape shape, Shop shop, int first, int each) throws Exception {
        var rows = Objects.requireNonNull(statements.get(shape));
        return Load.working(rows.size(), each, i -> () -> {
            var row = rows.get(i / each);
            var start = shop.start(first + i).atOffset(ZoneOffset.UTC);
            row.setObject(1, UUID.randomUUID());
            for (int column = 2; column <= 4; column++) {
                row.setObject(column, new UUID(0, column));
            }
            row.setObject(5, new UUID(1 + shape.ordinal(), (first + i) % Shop.PROVIDERS));
            row.setObject(6, new UUID(2, 0));
            row.setObject(7, start);
            row.setObject(8, start.plusMinutes(15));
            row.setString(9, "{\"en\": \"Check-up\"}");
            row.setBytes(10, link());
            return row.executeUpdate() == 1;
        });
    }

    /** Until Tend has nothing left to deliver. */
    void awaitMails() throws SQLException, InterruptedException {
        try (var statement = connections.getFirst().createStatement()) {
            while (true) {
                try (var rows = statement.executeQuery(DUE)) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(500);
            }
        }
    }

    private static byte[] link() {
        var link = new byte[32];
        ThreadLocalRandom.current().nextBytes(link);
        return link;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
