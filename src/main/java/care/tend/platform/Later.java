package care.tend.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes that nothing in their transaction waits for: they leave together, in one round trip, at its end. Should the
 * transaction ask or write anything else before, they leave first: what is asked sees them.
 */
@Component
public class Later {

    private static final String PUT_OFF = Later.class.getName() + ".putOff";

    private final JdbcOperations jdbc;

    Later(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a write off; outside {@link Transactions} it is done at once. */
    public void write(String sql, @Nullable Object... values) {
        if (TransactionSynchronizationManager.getResource(PUT_OFF) instanceof Pending pending) {
            pending.writes.write(sql, values);
            return;
        }
        var alone = new Pipeline();
        alone.write(sql, values);
        alone.send(jdbc);
    }

    static void begin() {
        TransactionSynchronizationManager.bindResource(PUT_OFF, new Pending());
    }

    /**
     * Does what is still put off, and commits in the same round trip: a driver that is told to commit afterwards finds
     * nothing left to do. What fails undoes all, as a commit that fails does.
     */
    static void finish(JdbcOperations jdbc) {
        if (TransactionSynchronizationManager.getResource(PUT_OFF) instanceof Pending pending
                && !pending.writes.isEmpty()) {
            pending.writes.write("commit");
            pending.send(jdbc);
        }
    }

    static void end() {
        TransactionSynchronizationManager.unbindResourceIfPossible(PUT_OFF);
    }

    private static final class Pending {
        private Pipeline writes = new Pipeline();

        void send(JdbcOperations jdbc) {
            if (!writes.isEmpty()) {
                var leaving = writes;
                writes = new Pipeline();
                leaving.send(jdbc);
            }
        }
    }

    /** Through it every statement goes, and so none overtakes what was put off. */
    private static final class InOrder extends JdbcTemplate {

        InOrder(DataSource database) {
            super(database);
        }

        /** The last call before a statement is sent. */
        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            if (TransactionSynchronizationManager.getResource(PUT_OFF) instanceof Pending pending) {
                pending.send(this);
            }
            super.applyStatementSettings(statement);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Statements {
        @Bean
        JdbcTemplate statementsInOrder(DataSource database) {
            return new InOrder(database);
        }
    }
}
