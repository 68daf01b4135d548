package care.tend.platform;

import care.tend.platform.internal.outbox.OutboxTable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Effects on the outside world. What is put here leaves if and only if the surrounding transaction commits, at least
 * once; the {@link OutboxSink} of its kind makes it exactly once by the message's id.
 */
@Service
public class Outbox {

    private final OutboxTable table;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    Outbox(OutboxTable table, Ids ids, Clock clock, JsonMapper json) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Keeps {@code payload} for the sink of {@code kind}.
     *
     * @return the id under which the sink will see it, on every try
     */
    public UUID put(String kind, Object payload) {
        return put(kind, payload, clock.instant());
    }

    /** As {@link #put(String, Object)}, to leave no earlier than {@code due}. */
    public UUID put(String kind, Object payload, Instant due) {
        return put(kind, null, payload, due);
    }

    /**
     * As {@link #put(String, Object, Instant)}, behind those of the same kind and {@code line} that were put before and
     * are due: it leaves once they have left or were given up.
     */
    public UUID putInLine(String kind, String line, Object payload, Instant due) {
        return put(kind, line, payload, due);
    }

    private UUID put(String kind, @Nullable String line, Object payload, Instant due) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an effect needs the transaction of its cause");
        }
        var id = ids.next();
        table.insert(id, kind, line, json.writeValueAsString(payload), MDC.get("correlation"), clock.instant(), due);
        return id;
    }
}
