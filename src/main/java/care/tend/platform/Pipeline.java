package care.tend.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Statements that travel to the database together and are answered together: one round trip, carried out in order, the
 * first that fails ends the transaction. What one of them finds, the next cannot be made of. Values stand for question
 * marks, in order.
 */
public final class Pipeline {

    /** One of them, and what became of it. */
    private static final class Step {
        private final String sql;
        private final List<@Nullable Object> values;
        private final @Nullable ResultSetExtractor<?> reader;
        private @Nullable Object answer;
        private boolean answered;

        Step(String sql, @Nullable Object[] values, @Nullable ResultSetExtractor<?> reader) {
            this.sql = sql;
            this.values = Arrays.asList(values);
            this.reader = reader;
        }

        Object answer() {
            if (!answered) {
                throw new IllegalStateException("it has not been sent");
            }
            return Objects.requireNonNull(answer);
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** Asks; {@code reader} finds the cursor before the first row and answers something. */
    public <T> Supplier<T> ask(String sql, ResultSetExtractor<T> reader, @Nullable Object... values) {
        var step = add(sql, values, reader);
        @SuppressWarnings("unchecked") // it is what the reader made
        Supplier<T> answer = () -> (T) step.answer();
        return answer;
    }

    /** Writes; the answer is how many rows it touched. */
    public IntSupplier write(String sql, @Nullable Object... values) {
        var step = add(sql, values, null);
        return () -> (Integer) step.answer();
    }

    /**
     * Has each statement of the transaction planned once, whatever its values: for work whose statements find the same
     * few rows by the same indexes each time. PostgreSQL would plan the long ones anew for every question.
     */
    public void planOnce() {
        var unused = ask("select set_config('plan_cache_mode', 'force_generic_plan', true)", row -> true);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    private Step add(String sql, @Nullable Object[] values, @Nullable ResultSetExtractor<?> reader) {
        var step = new Step(sql.strip(), values, reader);
        steps.add(step);
        return step;
    }

    /** Sends all that was added, and knows the answers then. */
    void send(JdbcOperations jdbc) {
        if (steps.isEmpty()) {
            return;
        }
        var together = steps.stream().map(step -> step.sql).collect(Collectors.joining(";\n"));
        jdbc.execute(together, (PreparedStatement statement) -> {
            bind(statement);
            boolean rows = statement.execute();
            for (var step : steps) {
                read(statement, step, rows);
                rows = statement.getMoreResults();
            }
            return true;
        });
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (var step : steps) {
            for (var value : step.values) {
                if (value == null) {
                    statement.setNull(place++, Types.NULL);
                } else {
                    statement.setObject(place++, value);
                }
            }
        }
    }

    private static void read(PreparedStatement statement, Step step, boolean rows) throws SQLException {
        if (rows) {
            try (ResultSet result = statement.getResultSet()) {
                step.answer = step.reader == null ? Integer.valueOf(0) : step.reader.extractData(result);
            }
        } else {
            step.answer = statement.getUpdateCount();
        }
        step.answered = true;
    }
}
