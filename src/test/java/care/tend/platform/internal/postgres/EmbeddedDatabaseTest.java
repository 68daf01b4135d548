package care.tend.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import care.tend.platform.DatabaseLogin;
import care.tend.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The supervisor against the real server, on a real folder. */
@Timeout(120)
class EmbeddedDatabaseTest {

    private static final Map<String, String> TUNING = Map.of("max_connections", "20", "shared_buffers", "16MB");

    private Path place;
    private DataFolder folder;
    private EmbeddedDatabase database;

    @BeforeEach
    void start(@TempDir Path fresh) throws IOException {
        place = fresh;
        TestSoftware.shareWith(fresh.resolve("data"));
        folder = DataFolder.hold(place.resolve("data"));
        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING);
    }

    @AfterEach
    void stop() {
        database.close();
        folder.close();
    }

    @Test
    void data_outlive_a_stop() throws Exception {
        ask(database.owner(), "create table kept as select 42 as answer");

        restart();

        assertThat(ask(database.owner(), "select answer from kept")).isEqualTo("42");
    }

    @Test
    void the_applications_role_is_plain_and_secrets_are_our_own() throws Exception {
        assertThat(
                        ask(
                                database.application(),
                                "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> ask(database.application(), "create table public.mine ()"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(database.application(), "set role tend_owner"))
                .hasMessageContaining("permission denied");
        try (var keys = Files.list(place.resolve("keys"))) {
            assertThat(keys).hasSize(3).allSatisfy(key -> assertThat(mode(key)).isEqualTo("rw-------"));
        }
        assertThat(mode(place.resolve("keys"))).isEqualTo("rwx------");
        assertThat(mode(place.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void nobody_is_let_in_without_a_password() throws IOException {
        var stranger = new DatabaseLogin(database.owner().jdbcUrl(), "tend_owner", "guess");

        assertThat(PostgresRoles.opens(stranger)).isFalse();
        assertThat(Files.readString(folder.postgres().resolve("pg_hba.conf")))
                .isEqualTo("host all all 127.0.0.1/32 scram-sha-256\n");
    }

    @Test
    void the_owner_may_create_the_extensions() throws Exception {
        for (var extension : new String[] {"btree_gist", "citext", "pg_trgm", "pgcrypto", "unaccent"}) {
            ask(database.owner(), "create extension " + extension);
        }
        assertThat(ask(database.owner(), "select count(*) from pg_extension")).isEqualTo("6");
    }

    @Test
    void it_is_started_again_when_it_dies() throws Exception {
        ask(database.owner(), "create table kept as select 42 as answer");
        var before = database.pid();
        var address = database.owner().jdbcUrl();

        Commands.status(List.of("/bin/sh", "-c", "kill -9 " + before));

        until(() -> database.pid() != before && database.answers());
        assertThat(database.owner().jdbcUrl()).isEqualTo(address);
        assertThat(ask(database.owner(), "select answer from kept")).isEqualTo("42");
    }

    @Test
    void what_a_dead_tend_left_is_stopped_first() throws Exception {
        var left = new PostgresCluster(folder, Privilege.find(), PostgresSoftware.unpack(folder.software()));
        database.close();
        // as if Tend had been killed: a server that nobody supervises
        var orphan = left.command(
                        List.of(),
                        "postgres",
                        "-D",
                        folder.postgres().toString(),
                        "-c",
                        "port=" + freePort(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        until(() -> left.postmaster().filter(PostmasterFile::ready).isPresent());

        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(ask(database.owner(), "select 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4_000_000})
    void a_stale_pid_file_is_no_obstacle_whoever_has_the_number_now(long pid) throws Exception {
        database.close();
        Files.writeString(
                folder.postgres().resolve("postmaster.pid"),
                "%d\n%s\n1795256710\n5432\n\n127.0.0.1\n 1 1\nready\n".formatted(pid, folder.postgres()));

        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING);

        assertThat(ask(database.owner(), "select 1")).isEqualTo("1");
    }

    @Test
    void lost_keys_are_made_anew_and_fit() throws Exception {
        ask(database.owner(), "create table kept as select 42 as answer");
        database.close();
        try (var keys = Files.list(place.resolve("keys"))) {
            for (var key : keys.toList()) {
                Files.delete(key);
            }
        }

        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING);

        assertThat(ask(database.owner(), "select answer from kept")).isEqualTo("42");
        assertThat(ask(database.application(), "select 1")).isEqualTo("1");
    }

    @Test
    void a_second_tend_is_told_who_holds_the_folder() {
        assertThatThrownBy(() -> DataFolder.hold(place.resolve("data")))
                .isInstanceOf(StartRefused.FolderInUse.class)
                .hasMessageStartingWith("data folder in use by another Tend (pid "
                        + ProcessHandle.current().pid() + ")");
    }

    @Test
    void too_little_space_is_said_before_anything_is_written(@TempDir Path full) {
        assertThatThrownBy(() -> DataFolder.hold(full, Long.MAX_VALUE))
                .isInstanceOf(StartRefused.DiskFull.class)
                .hasMessageContaining("MB free on the disk of");
        try (var again = DataFolder.hold(full)) {
            assertThat(again.home()).isDirectory();
        }
    }

    /** As in most containers, where root may not make a user namespace. */
    @Test
    void root_without_namespaces_uses_an_account_of_the_system() throws Exception {
        assumeThat(Privilege.find()).isInstanceOf(Privilege.UserNamespace.class);
        ask(database.owner(), "create table kept as select 42 as answer");
        database.close();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(folder.software()); // the shared one may lie where only root can go

        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING, Privilege.account());

        assertThat(ask(database.owner(), "select answer from kept")).isEqualTo("42");
        assertThat(Files.getOwner(folder.postgres()).getName()).isIn("tend", "postgres");
        restart();
        assertThat(ask(database.owner(), "select answer from kept")).isEqualTo("42");
    }

    @Test
    void data_of_another_major_version_are_not_touched() throws Exception {
        database.close();
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING))
                .isInstanceOf(StartRefused.OtherPostgres.class)
                .hasMessageContaining("holds data of PostgreSQL 17, this Tend brings PostgreSQL 18");
    }

    @Test
    void a_server_that_cannot_start_says_why() {
        database.close();

        assertThatThrownBy(() ->
                        EmbeddedDatabase.start(folder, place.resolve("keys"), Map.of("shared_buffers", "no number")))
                .isInstanceOf(StartRefused.PostgresFailed.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    private void restart() {
        database.close();
        database = EmbeddedDatabase.start(folder, place.resolve("keys"), TUNING);
    }

    private static String ask(DatabaseLogin login, String sql) throws SQLException {
        return TestSoftware.ask(login, sql);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Waits for a state of another process, which tells nobody when it is reached. */
    private static void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
