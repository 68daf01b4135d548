package care.tend.identity.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.identity.LivingSession;
import care.tend.identity.SessionId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.MembershipQuestion;
import care.tend.platform.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code identity.session}, through the functions of its schema. */
@Repository
public class SessionTable {

    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration WHOLE = Duration.ofDays(180);

    /** A session that is alive. */
    record Living(SessionId id, AccountId account, Instant lastSeenAt) {}

    /** The same, and the role of its account in a business, which may be none. */
    record LivingMember(Living session, @Nullable String role) {}

    /** A session as its account sees it. */
    record Row(SessionId id, String device, String address, Instant createdAt, Instant lastSeenAt) {}

    private static final RowMapper<Living> LIVING = (row, n) -> new Living(
            new SessionId(row.getObject("id", UUID.class)),
            new AccountId(row.getObject("account_id", UUID.class)),
            Timestamps.instant(row, "last_seen_at"));

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            new SessionId(row.getObject("id", UUID.class)),
            row.getString("device"),
            row.getString("address"),
            Timestamps.instant(row, "created_at"),
            Timestamps.instant(row, "last_seen_at"));

    private final JdbcClient jdbc;
    private final String livingMember;

    SessionTable(JdbcClient jdbc, MembershipQuestion membership) {
        this.jdbc = jdbc;
        this.livingMember = """
                select id, account_id, last_seen_at, %s as role
                from identity.session_by_token(:token, :now, make_interval(days => :idle), make_interval(days => :whole))
                """.formatted(membership.role(":business", "account_id"));
    }

    void insert(SessionId id, AccountId account, byte[] tokenHash, String device, String address, Instant at) {
        jdbc.sql("select identity.add_session(:id, :account, :token, :device, :address, :at)")
                .param("id", id.value())
                .param("account", account.value())
                .param("token", tokenHash)
                .param("device", device)
                .param("address", address)
                .param("at", utc(at))
                .query((row, n) -> true)
                .single();
    }

    /** Needs no transaction: one statement on each request. */
    Optional<Living> living(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select id, account_id, last_seen_at
                        from identity.session_by_token(:token, :now, make_interval(days => :idle), make_interval(days => :whole))
                        """)
                .param("token", tokenHash)
                .param("now", utc(now))
                .param("idle", (int) IDLE.toDays())
                .param("whole", (int) WHOLE.toDays())
                .query(LIVING)
                .optional();
    }

    /** The same and, in one question, the role that its account has in {@code business}. */
    Optional<LivingMember> living(byte[] tokenHash, BusinessId business, Instant now) {
        return jdbc.sql(livingMember)
                .param("token", tokenHash)
                .param("now", utc(now))
                .param("idle", (int) IDLE.toDays())
                .param("whole", (int) WHOLE.toDays())
                .param("business", business.value())
                .query((row, n) ->
                        new LivingMember(Objects.requireNonNull(LIVING.mapRow(row, n)), row.getString("role")))
                .optional();
    }

    void touch(SessionId id, Instant at) {
        jdbc.sql("select identity.touch_session(:id, :at)")
                .param("id", id.value())
                .param("at", utc(at))
                .query((row, n) -> true)
                .single();
    }

    List<Row> of(AccountId account, Instant now) {
        return jdbc.sql("""
                        select id, device, address, created_at, last_seen_at
                        from identity.sessions_of(:account, :now, make_interval(days => :idle), make_interval(days => :whole))
                        """)
                .param("account", account.value())
                .param("now", utc(now))
                .param("idle", (int) IDLE.toDays())
                .param("whole", (int) WHOLE.toDays())
                .query(ROW)
                .list();
    }

    /** Needs no transaction. */
    public boolean isAlive(LivingSession session, Instant now) {
        return of(session.account(), now).stream().anyMatch(row -> row.id().equals(session.id()));
    }

    /** False when the account has no such session. */
    boolean end(AccountId account, SessionId id) {
        return jdbc.sql("select identity.end_session(:account, :id) as ended")
                .param("account", account.value())
                .param("id", id.value())
                .query((row, n) -> row.getBoolean("ended"))
                .single();
    }

    void endByToken(byte[] tokenHash) {
        jdbc.sql("select identity.end_session_by_token(:token)")
                .param("token", tokenHash)
                .query((row, n) -> true)
                .single();
    }

    /** Forgets sessions, sign-ups and resets that can no longer be used. */
    void forgetExpired(Instant now) {
        jdbc.sql("select identity.forget_expired(:now, make_interval(days => :idle), make_interval(days => :whole))")
                .param("now", utc(now))
                .param("idle", (int) IDLE.toDays())
                .param("whole", (int) WHOLE.toDays())
                .query((row, n) -> true)
                .single();
    }
}
