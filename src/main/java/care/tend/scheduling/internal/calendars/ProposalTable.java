package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.Proposal;
import care.tend.scheduling.Proposal.Source;
import care.tend.scheduling.Proposal.Wish;
import care.tend.scheduling.ProposalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.proposal}. */
@Repository
public class ProposalTable {

    /** One holds as long as its appointment is as it was when it was found. */
    private static final String LIVING = """
            a.status in ('pending', 'booked') and a.starts_at = p.starts_at and a.ends_at = p.ends_at
            """;

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of appointments that are still ahead, and not decided; by their start. */
    public List<Proposal> open(BusinessId business, Instant now) {
        return jdbc.sql("""
                        select p.*, a.provider_id, lower(p.period) as wished_from, upper(p.period) as wished_to
                        from scheduling.proposal p
                        join scheduling.appointment a on a.business_id = :business and a.id = p.appointment_id
                        where p.business_id = :business and p.kept_at is null and a.starts_at > :now and
                        """ + LIVING + "order by a.starts_at, p.id")
                .param("business", business.value())
                .param("now", utc(now))
                .query((row, n) -> new Proposal(
                        new ProposalId(row.getObject("id", UUID.class)),
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        row.getObject("connection_id", UUID.class) == null ? Source.CLIENT : Source.CALENDAR,
                        Wish.of(row.getString("wish")),
                        wished(row),
                        row.getString("comment"),
                        instant(row, "found_at")))
                .list();
    }

    /** Whether somebody has yet to decide about it: until then the copy elsewhere stays as it is. */
    boolean isOpen(BusinessId business, CalendarConnectionId connection, AppointmentId appointment) {
        return jdbc.sql("""
                        select p.id from scheduling.proposal p
                        join scheduling.appointment a on a.business_id = :business and a.id = p.appointment_id
                        where p.business_id = :business and p.connection_id = :connection
                          and p.appointment_id = :appointment and p.kept_at is null and
                        """ + LIVING)
                .param("business", business.value())
                .param("connection", connection.value())
                .param("appointment", appointment.value())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /** What is newer takes the place of what was found before, and is to be decided anew. */
    public void put(
            BusinessId business,
            ProposalId id,
            AppointmentId appointment,
            @Nullable CalendarConnectionId connection,
            TimeRange was,
            Wish wish,
            @Nullable TimeRange period,
            String comment,
            Instant now) {
        jdbc.sql("""
                        insert into scheduling.proposal as p (id, business_id, appointment_id, connection_id, wish,
                            starts_at, ends_at, period, comment, found_at)
                        values (:id, :business, :appointment, :connection, :wish, :starts, :ends,
                            case when :from::timestamptz is not null
                                 then tstzrange(:from::timestamptz, :to::timestamptz) end, :comment, :now)
                        on conflict (business_id, appointment_id, connection_id) do update
                        set wish = excluded.wish, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            period = excluded.period, comment = excluded.comment, found_at = excluded.found_at,
                            kept_at = null
                        """)
                .param("id", id.value())
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("connection", connection == null ? null : connection.value())
                .param("wish", wish.word())
                .param("starts", utc(was.start()))
                .param("ends", utc(was.end()))
                .param("from", period == null ? null : utc(period.start()))
                .param("to", period == null ? null : utc(period.end()))
                .param("comment", comment)
                .param("now", utc(now))
                .update();
    }

    /** It was taken back where it was made. */
    public boolean withdraw(BusinessId business, AppointmentId appointment, @Nullable CalendarConnectionId connection) {
        return jdbc.sql("""
                        delete from scheduling.proposal
                        where business_id = :business and appointment_id = :appointment
                          and connection_id is not distinct from :connection::uuid
                        """)
                        .param("business", business.value())
                        .param("appointment", appointment.value())
                        .param("connection", connection == null ? null : connection.value())
                        .update()
                > 0;
    }

    /** Of which appointment it is, and by whose connection; none for a client's reply. */
    public record Kept(AppointmentId appointment, Optional<CalendarConnectionId> connection) {}

    /** @param at null to take the decision back */
    public Optional<Kept> keep(BusinessId business, ProposalId proposal, @Nullable Instant at) {
        return jdbc.sql("""
                        update scheduling.proposal set kept_at = :at where business_id = :business and id = :id
                        returning appointment_id, connection_id
                        """)
                .param("at", at == null ? null : utc(at))
                .param("business", business.value())
                .param("id", proposal.value())
                .query((row, n) -> new Kept(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        Optional.ofNullable(row.getObject("connection_id", UUID.class))
                                .map(CalendarConnectionId::new)))
                .optional();
    }

    private static Optional<TimeRange> wished(ResultSet row) throws SQLException {
        var from = instantOrNull(row, "wished_from");
        var to = instantOrNull(row, "wished_to");
        return from == null || to == null ? Optional.empty() : Optional.of(new TimeRange(from, to));
    }
}
