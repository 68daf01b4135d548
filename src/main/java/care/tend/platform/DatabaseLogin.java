package care.tend.platform;

import care.tend.platform.internal.settings.UrlParts;

/**
 * One role at one database, as {@code postgresql://user:password@host[:port]/database[?sslmode=…]} names it.
 *
 * @param jdbcUrl address without user and password
 */
public record DatabaseLogin(String jdbcUrl, String user, String password) {

    private static final int PORT = 5432;

    /** @throws IllegalArgumentException when {@code text} is not of the form above */
    public static DatabaseLogin parse(String text) {
        var url = UrlParts.parse(text, "postgresql", "postgres");
        var database = url.path();
        if (database.isEmpty() || database.contains("/")) {
            throw new IllegalArgumentException("no database named");
        }
        var jdbc =
                "jdbc:postgresql://%s:%d/%s%s".formatted(url.host(), url.port().orElse(PORT), database, url.query());
        return new DatabaseLogin(
                jdbc,
                url.user().orElseThrow(() -> new IllegalArgumentException("no user named")),
                url.password().orElseThrow(() -> new IllegalArgumentException("no password")));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
