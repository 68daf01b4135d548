package care.tend.platform.internal.outbox;

import static care.tend.platform.Timestamps.utc;

import care.tend.platform.Later;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.outbox}. */
@Repository
public class OutboxTable {

    /** One effect that is due. {@code attempt} counts from 1. */
    record Due(UUID id, String payload, @Nullable String correlation, int attempt) {}

    private static final RowMapper<Due> DUE = (row, n) -> new Due(
            row.getObject("id", UUID.class),
            row.getString("payload"),
            row.getString("correlation"),
            row.getInt("attempts"));

    private final JdbcClient jdbc;
    private final Later later;

    OutboxTable(JdbcClient jdbc, Later later) {
        this.jdbc = jdbc;
        this.later = later;
    }

    /** Leaves with the end of its transaction. */
    public void insert(
            UUID id,
            String kind,
            @Nullable String line,
            String payload,
            @Nullable String correlation,
            Instant at,
            Instant due) {
        later.write("""
                insert into platform.outbox (id, kind, line, payload, correlation, created_at, due_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                """, id, kind, line, payload, correlation, utc(at), utc(due));
    }

    /**
     * Takes what is due and puts it off by {@code lease}, so that no other node takes it while this one delivers. Of a
     * line only the first: the next waits until that one has left or was given up.
     *
     * @param under those that this node is delivering; after a long absence of the database their lease may be over
     */
    List<Due> take(String kind, Collection<UUID> under, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from platform.outbox mine
                            where kind = :kind and due_at <= :now and delivered_at is null and given_up_at is null
                              and id <> all(:under)
                              and not exists (
                                  select 1 from platform.outbox earlier
                                  where earlier.line = mine.line and earlier.kind = mine.kind and earlier.id < mine.id
                                    and earlier.delivered_at is null and earlier.given_up_at is null
                                    and (earlier.attempts > 0 or earlier.due_at <= :now))
                            order by due_at, id limit :most for update skip locked)
                        update platform.outbox o set attempts = attempts + 1, due_at = :leased
                        from due where o.id = due.id
                        returning o.id, o.payload::text as payload, o.correlation, o.attempts
                        """)
                .param("kind", kind)
                .param("under", under.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("leased", utc(now.plus(lease)))
                .param("most", most)
                .query(DUE)
                .list();
    }

    /** Puts off again what is still being delivered. */
    void renew(Collection<UUID> ids, Instant leased) {
        jdbc.sql("update platform.outbox set due_at = :leased where id = any(:ids) and delivered_at is null")
                .param("leased", utc(leased))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void delivered(UUID id, Instant at) {
        jdbc.sql("update platform.outbox set delivered_at = :at, last_error = null where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void failed(UUID id, String error, Instant again) {
        jdbc.sql("update platform.outbox set due_at = :again, last_error = :error where id = :id")
                .param("again", utc(again))
                .param("error", error)
                .param("id", id)
                .update();
    }

    void givenUp(UUID id, String error, Instant at) {
        jdbc.sql("update platform.outbox set given_up_at = :at, last_error = :error where id = :id")
                .param("at", utc(at))
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** When the oldest effect that has not left, and is not put off on purpose, was made. */
    Optional<Instant> oldestWaiting(Instant now) {
        return jdbc.sql("""
                        select min(created_at) from platform.outbox
                        where delivered_at is null and given_up_at is null and (attempts > 0 or due_at <= :now)
                        """)
                .param("now", utc(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    int forgetDelivered(Instant before) {
        return jdbc.sql("delete from platform.outbox where delivered_at < :before")
                .param("before", utc(before))
                .update();
    }
}
