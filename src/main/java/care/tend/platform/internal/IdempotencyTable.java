package care.tend.platform.internal;

import static care.tend.platform.Timestamps.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.idempotency}. */
@Repository
public class IdempotencyTable {

    /** An answer kept from before. */
    public record Kept(String requestHash, String answer) {}

    private final JdbcClient jdbc;

    IdempotencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the first to come; whoever comes second waits here until the first has committed or failed. */
    public boolean begin(String scope, String key, String requestHash, Instant at) {
        return jdbc.sql("""
                        insert into platform.idempotency (scope, key, request_hash, created_at)
                        values (:scope, :key, :hash, :at) on conflict do nothing
                        """)
                        .param("scope", scope)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    public void finish(String scope, String key, String answer) {
        jdbc.sql("update platform.idempotency set answer = :answer where scope = :scope and key = :key")
                .param("scope", scope)
                .param("key", key)
                .param("answer", answer)
                .update();
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
