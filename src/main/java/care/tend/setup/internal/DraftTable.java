package care.tend.setup.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.setup.Draft;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of {@code setup.draft}: one for each account, seen by it and, while it is opened, by the business it becomes.
 */
@Repository
public class DraftTable {

    /** @param business id of the business it becomes, kept for it from the beginning */
    public record Kept(BusinessId business, Draft draft, int version, boolean isOpened) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<Kept> KEPT = (row, n) -> new Kept(
            new BusinessId(row.getObject("business_id", UUID.class)),
            JSON.readValue(row.getString("draft"), Draft.class),
            row.getInt("version"),
            row.getObject("opened_at") != null);

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Kept> find(AccountId account) {
        return jdbc.sql("select * from setup.draft where account_id = :account")
                .param("account", account.value())
                .query(KEPT)
                .optional();
    }

    /** Empty when {@code version} is no longer the newest; 0 is that of none. */
    public Optional<Kept> put(AccountId account, BusinessId business, int version, Draft draft, Instant at) {
        return jdbc.sql("""
                        insert into setup.draft as d (account_id, business_id, draft, version, updated_at)
                        values (:account, :business, cast(:draft as jsonb), 1, :at)
                        on conflict (account_id) do update
                            set business_id = excluded.business_id, draft = excluded.draft, version = d.version + 1,
                                opened_at = null, updated_at = excluded.updated_at
                            where d.version = :version
                        returning *
                        """)
                .param("account", account.value())
                .param("business", business.value())
                .param("draft", JSON.writeValueAsString(draft))
                .param("version", version)
                .param("at", utc(at))
                .query(KEPT)
                .optional();
    }

    /** In the context of the business; nobody else opens it until this transaction ends. */
    public Kept lock(BusinessId business) {
        return jdbc.sql("select * from setup.draft where business_id = :business for update")
                .param("business", business.value())
                .query(KEPT)
                .single();
    }

    /** In the context of the business. What was told lives on in the business, so it is forgotten here. */
    public void opened(BusinessId business, Instant at) {
        jdbc.sql("""
                        update setup.draft set opened_at = :at, draft = '{}', version = version + 1, updated_at = :at
                        where business_id = :business
                        """).param("business", business.value()).param("at", utc(at)).update();
    }
}
