package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ResourceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.ClassId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what rooms and equipment are taken by. */
@Repository
public class UseTable {

    private final JdbcClient jdbc;

    UseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing, taken for a while.
     *
     * @param kind of what takes it, as claims call it
     * @param appointment empty for all else
     * @param session the class; empty for all else
     */
    public record Use(
            ResourceId thing,
            TimeRange period,
            String kind,
            Optional<AppointmentId> appointment,
            Optional<ClassId> session) {}

    /** All that touches {@code window}, by thing and start. What one appointment takes in a row is one use. */
    public List<Use> read(BusinessId business, Collection<ResourceId> things, TimeRange window, Instant now) {
        return jdbc.sql("""
                        select resource_id, kind, appointment_id, session_id,
                               lower(stretch) as starts_at, upper(stretch) as ends_at
                        from (select resource_id, min(kind) as kind, appointment_id, session_id,
                                     unnest(range_agg(tstzrange(starts, ends))) as stretch
                              from scheduling.claim
                              where business_id = :business and active and resource_id = any (:things)
                                and starts < :to and ends > :from and (expires_at is null or expires_at > :now)
                              group by resource_id, appointment_id, session_id, hold_id,
                                       coalesce(appointment_id, session_id, hold_id, id)) as taken
                        order by resource_id, starts_at
                        """)
                .param("business", business.value())
                .param("things", things.stream().map(ResourceId::value).toArray(UUID[]::new))
                .param("from", utc(window.start()))
                .param("to", utc(window.end()))
                .param("now", utc(now))
                .query((row, n) -> use(row))
                .list();
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("appointment_id", UUID.class)).map(AppointmentId::new),
                Optional.ofNullable(row.getObject("session_id", UUID.class)).map(ClassId::new));
    }
}
