package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.OutsideClash;
import care.tend.scheduling.OutsideClashId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.outside_clash} that somebody has yet to decide about. */
@Repository
public class ClashTable {

    private final JdbcClient jdbc;

    ClashTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of appointments that are still ahead where they were when it was found; by their start. */
    public List<OutsideClash> open(BusinessId business, Instant now) {
        return jdbc.sql("""
                        select c.id, c.appointment_id, c.provider_id, c.found_at,
                               lower(c.period) as starts_at, upper(c.period) as ends_at
                        from scheduling.outside_clash c
                        join scheduling.appointment a on a.id = c.appointment_id and a.business_id = :business
                        where c.business_id = :business and c.kept_at is null and a.status in ('pending', 'booked')
                          and a.starts_at = c.starts_at and a.provider_id = c.provider_id and a.starts_at > :now
                        order by c.starts_at, c.id
                        """)
                .param("business", business.value())
                .param("now", utc(now))
                .query((row, n) -> new OutsideClash(
                        new OutsideClashId(row.getObject("id", UUID.class)),
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                        instant(row, "found_at")))
                .list();
    }

    public boolean keep(BusinessId business, OutsideClashId clash, Instant at) {
        return jdbc.sql("""
                        update scheduling.outside_clash set kept_at = :at
                        where business_id = :business and id = :id
                        """)
                        .param("at", utc(at))
                        .param("business", business.value())
                        .param("id", clash.value())
                        .update()
                == 1;
    }

    public boolean reopen(BusinessId business, OutsideClashId clash) {
        return jdbc.sql("""
                        update scheduling.outside_clash set kept_at = null
                        where business_id = :business and id = :id
                        """)
                        .param("business", business.value())
                        .param("id", clash.value())
                        .update()
                == 1;
    }
}
