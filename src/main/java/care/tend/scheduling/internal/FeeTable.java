package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.Fee;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.clients.ClientId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.DecidedFee;
import care.tend.scheduling.FeeId;
import care.tend.scheduling.Initiative.Waiver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.fee}: decided once, never changed but to be let go or taken back with its cause. */
@Repository
public class FeeTable {

    private static final RowMapper<DecidedFee> FEE = (row, n) -> new DecidedFee(
            new FeeId(row.getObject("id", UUID.class)),
            new AppointmentId(row.getObject("appointment_id", UUID.class)),
            Act.of(row.getString("act")),
            Reason.of(row.getString("reason")),
            new PolicyRef(new PolicyId(row.getObject("policy_id", UUID.class)), row.getInt("policy_version")),
            rule(row),
            Optional.ofNullable(money(row, "amount_minor")),
            row.getString("plea"),
            instant(row, "decided_at"),
            waived(row));

    private final JdbcClient jdbc;

    FeeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was to be forgiven and this client was forgiven before: the unique key decides. */
    boolean insert(BusinessId business, ClientId client, DecidedFee fee) {
        var rule = fee.fee().amount();
        return jdbc.sql("""
                        insert into scheduling.fee
                            (business_id, id, appointment_id, client_id, act, reason, policy_id, policy_version, percent,
                             fixed_minor, amount_minor, currency, plea, decided_at, waived_by, waived_reason, waived_at)
                        values (:business, :id, :appointment, :client, :act, :reason, :policy, :version, :percent,
                                :fixed, :amount, :currency, :plea, :at, :waivedBy, :waivedReason, :waivedAt)
                        on conflict (business_id, client_id) where reason = 'forgiven' and voided_at is null do nothing
                        """)
                        .param("business", business.value())
                        .param("id", fee.id().value())
                        .param("appointment", fee.appointment().value())
                        .param("client", client.value())
                        .param("act", fee.act().word())
                        .param("reason", fee.reason().word())
                        .param("policy", fee.policy().policy().value())
                        .param("version", fee.policy().version())
                        .param("percent", fee.fee().percent())
                        .param("fixed", rule == null ? null : rule.minor())
                        .param("amount", fee.amount().map(Money::minor).orElse(null))
                        .param("currency", currency(fee))
                        .param("plea", fee.plea())
                        .param("at", utc(fee.decidedAt()))
                        .param("waivedBy", fee.waived().map(w -> w.by().value()).orElse(null))
                        .param(
                                "waivedReason",
                                fee.waived().map(DecidedFee.Waived::reason).orElse(null))
                        .param("waivedAt", fee.waived().map(w -> utc(w.at())).orElse(null))
                        .update()
                == 1;
    }

    /** Whether this client was let off a fee before. */
    boolean forgaveBefore(BusinessId business, ClientId client) {
        return jdbc.sql("""
                        select exists (select from scheduling.fee where business_id = :business and client_id = :client
                            and reason = 'forgiven' and voided_at is null)
                        """)
                .param("business", business.value())
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    public List<DecidedFee> of(BusinessId business, List<AppointmentId> appointments) {
        return jdbc.sql("""
                        select * from scheduling.fee
                        where business_id = :business and appointment_id = any (:appointments) and voided_at is null
                        order by decided_at, id
                        """)
                .param("business", business.value())
                .param(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(FEE)
                .list();
    }

    public Optional<DecidedFee> waive(BusinessId business, FeeId fee, Waiver waiver, Instant at) {
        jdbc.sql("""
                        update scheduling.fee
                        set waived_by = :by, waived_reason = :reason, waived_at = :at
                        where business_id = :business and id = :id and waived_at is null and voided_at is null
                        """)
                .param("by", waiver.by().value())
                .param("reason", waiver.reason())
                .param("at", utc(at))
                .param("business", business.value())
                .param("id", fee.value())
                .update();
        return jdbc.sql("select * from scheduling.fee where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", fee.value())
                .query(FEE)
                .optional();
    }

    /** Takes back what cancelling or staying away came to cost: it did not happen after all. */
    void voidEnding(BusinessId business, AppointmentId appointment, Instant at) {
        jdbc.sql("""
                        update scheduling.fee set voided_at = :at
                        where business_id = :business and appointment_id = :appointment and voided_at is null
                          and act in ('cancel', 'miss')
                        """)
                .param("at", utc(at))
                .param("business", business.value())
                .param("appointment", appointment.value())
                .update();
    }

    private static @Nullable String currency(DecidedFee fee) {
        var fixed = Optional.ofNullable(fee.fee().amount());
        return fee.amount()
                .or(() -> fixed)
                .map(money -> money.currency().getCurrencyCode())
                .orElse(null);
    }

    private static Fee rule(ResultSet row) throws SQLException {
        return new Fee(row.getObject("percent", Integer.class), money(row, "fixed_minor"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : Money.of(minor, row.getString("currency"));
    }

    private static Optional<DecidedFee.Waived> waived(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "waived_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new DecidedFee.Waived(
                        new AccountId(row.getObject("waived_by", UUID.class)), row.getString("waived_reason"), at));
    }
}
