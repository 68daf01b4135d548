package care.tend.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one data source of the one server of a test run: points at the database of the class at hand, and counts
 * statements.
 */
public final class SwitchingDataSource extends AbstractDataSource {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile @Nullable HikariDataSource target;
    private volatile String database = "";

    /** Goes on with a fresh database: for the next class, or after one was spoilt on purpose. */
    public void next() {
        var before = target;
        database = TestDatabase.fresh();
        target = TestDatabase.application(database, 10);
        if (before != null) {
            before.close();
        }
    }

    public String database() {
        return database;
    }

    /** How many statements were sent since the last call. */
    public int statementsSinceLastAsked() {
        return statements.getAndSet(0);
    }

    /** How often it was asked since the last call: statements that travel together are one time. */
    public int roundTripsSinceLastAsked() {
        return roundTrips.getAndSet(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (target == null) {
            next();
        }
        return counting(Objects.requireNonNull(target).getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("the application has one role");
    }

    /** Several may travel together. The commit that travels with the last is none, as it is none by itself. */
    private static int count(String together) {
        return (int) Pattern.compile(";\\s")
                .splitAsStream(together)
                .filter(one -> !one.strip().equals("commit"))
                .count();
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.addAndGet(count((String) arguments[0]));
                        roundTrips.incrementAndGet();
                    } else if (method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                        roundTrips.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
