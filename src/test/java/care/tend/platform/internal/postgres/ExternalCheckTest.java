package care.tend.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.DatabaseLogin;
import care.tend.platform.ExternalDatabase;
import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An external database, made with the very SQL the doctor prints, and then made wrong in each way that matters. */
class ExternalCheckTest {

    private static DataFolder folder;
    private static EmbeddedDatabase server;
    private static DatabaseLogin administrator;

    @BeforeAll
    static void external(@TempDir Path place) throws Exception {
        TestSoftware.shareWith(place.resolve("data"));
        folder = DataFolder.hold(place.resolve("data"));
        server = EmbeddedDatabase.start(folder, place.resolve("keys"), Map.of("shared_buffers", "16MB"));
        administrator = login(
                "postgres",
                "postgres",
                Files.readString(place.resolve("keys/database-superuser")).strip());
        ask(administrator, "drop database tend");
        ask(administrator, "drop role tend_app");
        ask(administrator, "drop role tend_owner");
        asTheDoctorSays();
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    @Test
    void what_the_doctor_prints_is_enough() throws SQLException {
        assertThatCode(() -> ExternalCheck.examine(external())).doesNotThrowAnyException();
        assertThat(ask(application(), "select datlocprovider::text from pg_database where datname = 'tend'"))
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            alter role tend_app superuser, alter role tend_app nosuperuser, is a superuser
            alter role tend_app bypassrls, alter role tend_app nobypassrls, may bypass row-level security
            grant tend_owner to tend_app, revoke tend_owner from tend_app, may act as a more powerful role
            """)
    void a_role_that_may_too_much_is_refused(String make, String undo, String why) throws SQLException {
        ask(administrator, make);
        try {
            assertThatThrownBy(() -> ExternalCheck.examine(external()))
                    .isInstanceOf(StartRefused.RoleTooPowerful.class)
                    .hasMessageContaining("tend_app")
                    .hasMessageContaining(why);
        } finally {
            ask(administrator, undo);
        }
    }

    @Test
    void a_role_that_owns_a_table_is_refused() throws SQLException {
        var inTend = new DatabaseLogin(url("tend"), administrator.user(), administrator.password());
        ask(inTend, "create table public.mine ()");
        ask(inTend, "alter table public.mine owner to tend_app");

        assertThatThrownBy(() -> ExternalCheck.examine(external()))
                .isInstanceOf(StartRefused.RoleTooPowerful.class)
                .hasMessageContaining("owns tables");
        ask(inTend, "drop table public.mine");
    }

    @Test
    void one_role_for_both_is_refused() {
        assertThatThrownBy(() -> ExternalCheck.examine(new ExternalDatabase(owner(), owner())))
                .isInstanceOf(StartRefused.RoleTooPowerful.class);
    }

    @Test
    void a_wrong_password_and_a_silent_address_are_unreachable_without_telling_secrets() {
        assertThatThrownBy(() ->
                        ExternalCheck.examine(new ExternalDatabase(login("tend", "tend_app", "hunter2"), owner())))
                .isInstanceOf(StartRefused.DatabaseUnreachable.class)
                .hasMessageContaining("TEND_DATABASE_URL")
                .hasMessageContaining("password authentication failed")
                .message()
                .doesNotContain("hunter2");
        var nowhere = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/tend", "tend_app", "hunter2");
        assertThatThrownBy(() -> ExternalCheck.examine(new ExternalDatabase(nowhere, owner())))
                .isInstanceOf(StartRefused.DatabaseUnreachable.class)
                .message()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"17, true", "18, false", "19, false"})
    void postgresql_18_is_the_oldest(int major, boolean refused) {
        if (refused) {
            assertThatThrownBy(() -> ExternalCheck.requireVersion(major, major + ".4"))
                    .isInstanceOf(StartRefused.DatabaseTooOld.class)
                    .hasMessage("the database is PostgreSQL 17.4, Tend needs 18 or newer");
        } else {
            assertThatCode(() -> ExternalCheck.requireVersion(major, major + ".0"))
                    .doesNotThrowAnyException();
        }
    }

    /** Runs the file as psql would: statements end with a semicolon, {@code \connect} changes the database. */
    private static void asTheDoctorSays() throws IOException, SQLException {
        var file =
                Objects.requireNonNull(StartRefused.class.getResourceAsStream("internal/doctor/external-postgres.sql"));
        var script = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        var parts = script.split("\\\\connect tend", -1);
        for (var statement : parts[0].split(";", -1)) {
            ask(administrator, statement);
        }
        for (var statement : parts[1].split(";", -1)) {
            ask(new DatabaseLogin(url("tend"), administrator.user(), administrator.password()), statement);
        }
    }

    private static ExternalDatabase external() {
        return new ExternalDatabase(application(), owner());
    }

    private static DatabaseLogin application() {
        return login("tend", "tend_app", "application password");
    }

    private static DatabaseLogin owner() {
        return login("tend", "tend_owner", "owner password");
    }

    private static DatabaseLogin login(String database, String user, String password) {
        return new DatabaseLogin(url(database), user, password);
    }

    private static String url(String database) {
        return server.owner().jdbcUrl().replaceFirst("[^/]*$", database);
    }

    private static String ask(DatabaseLogin login, String sql) throws SQLException {
        return TestSoftware.ask(login, sql);
    }
}
