package care.tend.identity.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.AccountId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of {@code identity.first_link}, through functions. */
@Repository
public class FirstLinkTable {

    private final JdbcClient jdbc;

    FirstLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody has an account. */
    public boolean offer(byte[] tokenHash, Instant at) {
        return jdbc.sql("select identity.offer_first_link(:token, :at)")
                .param("token", tokenHash)
                .param("at", utc(at))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public boolean isAwaited() {
        return jdbc.sql("select identity.first_link_awaited()")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public boolean opens(byte[] tokenHash) {
        return jdbc.sql("select identity.first_link_opens(:token)")
                .param("token", tokenHash)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Opens once: the second to come finds nothing. */
    public boolean take(byte[] tokenHash, AccountId account, Instant at) {
        return jdbc.sql("select identity.take_first_link(:token, :account, :at)")
                .param("token", tokenHash)
                .param("account", account.value())
                .param("at", utc(at))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public boolean isFounder(AccountId account) {
        return jdbc.sql("select identity.is_founder(:account)")
                .param("account", account.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
