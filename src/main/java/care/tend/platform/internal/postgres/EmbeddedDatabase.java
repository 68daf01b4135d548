package care.tend.platform.internal.postgres;

import care.tend.platform.DatabaseLogin;
import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL of our own on a held folder, with its roles and its database, ready to be asked. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final DatabaseLogin application;
    private final DatabaseLogin owner;

    private EmbeddedDatabase(PostgresServer server, DatabaseLogin application, DatabaseLogin owner) {
        this.server = server;
        this.application = application;
        this.owner = owner;
    }

    /**
     * Brings it up, on data kept from before if there are any.
     *
     * @param keys folder of the random passwords of its roles
     * @param tuning settings of PostgreSQL that differ from its defaults
     */
    public static EmbeddedDatabase start(DataFolder folder, Path keys, Map<String, String> tuning) {
        return start(folder, keys, tuning, Privilege.find());
    }

    static EmbeddedDatabase start(DataFolder folder, Path keys, Map<String, String> tuning, Privilege privilege) {
        var software = PostgresSoftware.unpack(folder.software());
        var cluster = new PostgresCluster(folder, privilege, software);
        var superuserPassword = OwnFiles.secret(keys.resolve("database-superuser"));
        cluster.ready(superuserPassword);
        var server = PostgresServer.start(cluster, tuning);
        try {
            return prepared(cluster, server, keys, superuserPassword, tuning);
        } catch (SQLException | IOException refused) {
            server.close();
            throw new StartRefused.PostgresFailed(String.valueOf(refused.getMessage()), cluster.logFile());
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }

    public DatabaseLogin application() {
        return application;
    }

    public DatabaseLogin owner() {
        return owner;
    }

    /** Whether questions can be asked now; false while it is being started again. */
    public boolean answers() {
        return server.state() == PostgresServer.State.READY;
    }

    /** Number of its process, which changes when it is started again. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
    }

    private static EmbeddedDatabase prepared(
            PostgresCluster cluster,
            PostgresServer first,
            Path keys,
            String superuserPassword,
            Map<String, String> tuning)
            throws SQLException, IOException {
        var server = first;
        var database = logins(server, keys);
        if (PostgresRoles.opens(database.application) && PostgresRoles.opens(database.owner)) {
            return database;
        }
        var superuser = superuser(server, superuserPassword);
        if (!PostgresRoles.opens(superuser)) {
            // the keys were lost or came from elsewhere: the data are ours all the same
            server.close();
            cluster.resetSuperuser(superuserPassword);
            server = PostgresServer.start(cluster, tuning);
            database = logins(server, keys);
            superuser = superuser(server, superuserPassword);
        }
        PostgresRoles.prepare(superuser, database.owner, database.application);
        return database;
    }

    private static DatabaseLogin superuser(PostgresServer server, String password) {
        return new DatabaseLogin(PostgresRoles.url(server.port(), "postgres"), PostgresRoles.SUPERUSER, password);
    }

    private static EmbeddedDatabase logins(PostgresServer server, Path keys) {
        var url = PostgresRoles.url(server.port(), PostgresRoles.DATABASE);
        return new EmbeddedDatabase(
                server,
                new DatabaseLogin(
                        url, PostgresRoles.APPLICATION, OwnFiles.secret(keys.resolve("database-application"))),
                new DatabaseLogin(url, PostgresRoles.OWNER, OwnFiles.secret(keys.resolve("database-owner"))));
    }
}
