package care.tend.platform.internal.postgres;

import care.tend.platform.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The two roles and the database, in a cluster of our own. */
final class PostgresRoles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "tend_owner";
    static final String APPLICATION = "tend_app";
    static final String DATABASE = "tend";

    private static final String CREATE_ROLE = """
            do $$ begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
                end if;
            end $$""";

    private PostgresRoles() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Whether {@code login} is let in, as it is after every start but the first. */
    static boolean opens(DatabaseLogin login) {
        try (var connection = connect(login)) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Makes roles and database as far as they are missing, and gives the roles their passwords. */
    static void prepare(DatabaseLogin superuser, DatabaseLogin owner, DatabaseLogin application) throws SQLException {
        try (var connection = connect(superuser);
                var statement = connection.createStatement()) {
            for (var login : new DatabaseLogin[] {owner, application}) {
                statement.execute(CREATE_ROLE.formatted(login.user()));
                // letters of base64 only, so there is nothing to escape
                statement.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
            }
            var present = statement
                    .executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE))
                    .next();
            if (!present) {
                statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
            }
            statement.execute("revoke all on database %s, postgres, template1 from public".formatted(DATABASE));
            statement.execute("grant connect, temporary on database %s to %s".formatted(DATABASE, APPLICATION));
        }
    }

    static Connection connect(DatabaseLogin login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", "tend");
        return DriverManager.getConnection(login.jdbcUrl(), properties);
    }
}
