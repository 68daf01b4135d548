package care.tend.platform.internal.postgres;

import care.tend.platform.DatabaseLogin;
import care.tend.platform.ExternalDatabase;
import care.tend.platform.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks an external database over before anything is asked of it. */
public final class ExternalCheck {

    /** {@code uuidv7()} came with it. */
    static final int LEAST_MAJOR = 18;

    private static final String TOO_POWERFUL = """
            select case
                when r.rolsuper then 'is a superuser'
                when r.rolbypassrls then 'may bypass row-level security'
                when exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p'))
                    then 'owns tables'
                when exists (select from pg_roles o where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'MEMBER')
                        and (o.rolsuper or o.rolbypassrls or o.rolname = ?))
                    then 'may act as a more powerful role'
                end
            from pg_roles r where r.rolname = current_user""";

    private ExternalCheck() {}

    /**
     * @throws StartRefused.DatabaseUnreachable when one of the roles is not let in
     * @throws StartRefused.DatabaseTooOld when it is older than PostgreSQL 18
     * @throws StartRefused.RoleTooPowerful when the application's role could pass by the isolation of tenants
     */
    public static void examine(ExternalDatabase database) {
        if (database.application().user().equals(database.owner().user())) {
            throw new StartRefused.RoleTooPowerful(
                    database.application().user(), "is the role of TEND_DATABASE_OWNER_URL as well");
        }
        try (var connection = open("TEND_DATABASE_URL", database.application())) {
            requireVersion(connection);
            requirePlainRole(connection, database);
        } catch (SQLException refused) {
            throw unreachable("TEND_DATABASE_URL", database.application(), refused);
        }
        try (var connection = open("TEND_DATABASE_OWNER_URL", database.owner())) {
            requireVersion(connection);
        } catch (SQLException refused) {
            throw unreachable("TEND_DATABASE_OWNER_URL", database.owner(), refused);
        }
    }

    private static Connection open(String setting, DatabaseLogin login) {
        try {
            return PostgresRoles.connect(login);
        } catch (SQLException refused) {
            throw unreachable(setting, login, refused);
        }
    }

    private static StartRefused unreachable(String setting, DatabaseLogin login, SQLException refused) {
        var why = String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
        return new StartRefused.DatabaseUnreachable(setting, login.toString(), why);
    }

    private static void requireVersion(Connection connection) throws SQLException {
        var found = connection.getMetaData();
        requireVersion(found.getDatabaseMajorVersion(), found.getDatabaseProductVersion());
    }

    static void requireVersion(int major, String version) {
        if (major < LEAST_MAJOR) {
            throw new StartRefused.DatabaseTooOld(version, LEAST_MAJOR);
        }
    }

    private static void requirePlainRole(Connection connection, ExternalDatabase database) throws SQLException {
        try (var query = connection.prepareStatement(TOO_POWERFUL)) {
            query.setString(1, database.owner().user());
            var answer = query.executeQuery();
            if (answer.next() && answer.getString(1) != null) {
                throw new StartRefused.RoleTooPowerful(database.application().user(), answer.getString(1));
            }
        }
    }
}
