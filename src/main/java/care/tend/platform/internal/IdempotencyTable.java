package care.tend.platform.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.platform.Later;
import care.tend.platform.Pipeline;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.idempotency}. */
@Repository
public class IdempotencyTable {

    /** An answer kept from before. */
    public record Kept(String requestHash, String answer) {}

    private final JdbcClient jdbc;
    private final Later later;

    IdempotencyTable(JdbcClient jdbc, Later later) {
        this.jdbc = jdbc;
        this.later = later;
    }

    /** One for the first to come; whoever comes second waits here until the first has committed or failed. */
    public IntSupplier begin(Pipeline opening, String scope, String key, String requestHash, Instant at) {
        return opening.write("""
                insert into platform.idempotency (scope, key, request_hash, created_at)
                values (?, ?, ?, ?) on conflict do nothing
                """, scope, key, requestHash, utc(at));
    }

    /** Leaves with the end of its transaction. */
    public void finish(String scope, String key, String answer) {
        later.write("update platform.idempotency set answer = ? where scope = ? and key = ?", answer, scope, key);
    }

    public Kept read(String scope, String key) {
        return jdbc.sql("select request_hash, answer from platform.idempotency where scope = :scope and key = :key")
                .param("scope", scope)
                .param("key", key)
                .query((row, n) -> new Kept(row.getString("request_hash"), row.getString("answer")))
                .single();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from platform.idempotency where created_at < :before")
                .param("before", utc(before))
                .update();
    }
}
