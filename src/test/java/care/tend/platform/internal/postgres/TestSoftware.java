package care.tend.platform.internal.postgres;

import care.tend.platform.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/** What the tests of the supervisor share. */
final class TestSoftware {

    private TestSoftware() {}

    /** PostgreSQL is unpacked once for all of them: that takes longer than the rest of a start. */
    static void shareWith(Path home) throws IOException {
        var unpacked =
                Files.createDirectories(Path.of("target", "postgres-software").toAbsolutePath());
        Files.createSymbolicLink(Files.createDirectory(home).resolve("software"), unpacked);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    /** The first value of the first row; empty when {@code sql} has none. */
    static String ask(DatabaseLogin login, String sql) throws SQLException {
        try (var connection = PostgresRoles.connect(login);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql) || !statement.getResultSet().next()) {
                return "";
            }
            return statement.getResultSet().getString(1);
        }
    }
}
