package care.tend.platform.internal.web;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, full or out of connections from a mistake of ours. */
final class Away {

    /** Connection, resources, intervention of an operator, and failure outside of the database (PostgreSQL, app. A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Away() {}

    /** Whether nothing was kept and trying again is right. A connection lost half-way says so in many words. */
    static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof TransactionException) {
                return true;
            }
            if (cause instanceof SQLException refused && isAway(refused)) {
                return true;
            }
        }
        return false;
    }

    /** The pool names no state for a connection it has given up. */
    private static boolean isAway(SQLException refused) {
        var state = refused.getSQLState();
        return state == null || (state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
