package care.tend.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one data source of the one server of a test run: points at the database of the class at hand, and counts
 * statements.
 */
public final class SwitchingDataSource extends AbstractDataSource {

    private final AtomicInteger statements = new AtomicInteger();
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

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
