package care.tend.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * PostgreSQL for the tests of this JVM, with the roles of a real installation. The migrations run once, into a
 * template; each class gets a copy of it.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "tend_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** The name of a new database with every table and no row. */
    public static String fresh() {
        var name = "tend_" + COPIES.incrementAndGet();
        execute("postgres", "create database " + name + " template " + TEMPLATE + " owner tend_owner");
        return name;
    }

    /** A pool on {@code database} as the application sees it: owns nothing, cannot bypass row-level security. */
    public static HikariDataSource application(String database, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(database, "tend_app"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** Runs {@code sql} as the owner of the tables, to look behind or to take a control away. */
    public static void asOwner(String database, String sql) {
        run(url(database, "tend_owner"), sql);
    }

    /** The one number that {@code sql} answers, over the rows of all tenants. */
    public static long countAsOwner(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database, "postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Address of {@code database} for {@code user}; the test server asks for no password. */
    public static String url(String database, String user) {
        return SERVER.getJdbcUrl(user, database);
    }

    private static EmbeddedPostgres start() {
        try {
            // closed by its own shutdown hook at the end of the JVM
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
            run(server.getJdbcUrl("postgres", "postgres"), """
                    create role tend_owner login;
                    create role tend_app login nosuperuser nobypassrls;
                    """);
            run(server.getJdbcUrl("postgres", "postgres"), "create database " + TEMPLATE + " owner tend_owner");
            Flyway.configure()
                    .dataSource(server.getJdbcUrl("tend_owner", TEMPLATE), "tend_owner", "")
                    .locations("classpath:db/migration")
                    .defaultSchema("platform")
                    .createSchemas(true)
                    .placeholders(Map.of("application", "tend_app"))
                    .load()
                    .migrate();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void execute(String database, String sql) {
        run(SERVER.getJdbcUrl("postgres", database), sql);
    }

    private static void run(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
