package care.tend.scheduling.internal.series;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Recurrence;
import care.tend.scheduling.Series;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.series} and its dates. */
@Repository
public class SeriesTable {

    private final JdbcClient jdbc;

    SeriesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dates where the rule puts each appointment */
    public void insert(
            BusinessId business, SeriesId id, Recurrence recurrence, Map<AppointmentId, Instant> dates, Instant now) {
        jdbc.sql("""
                        insert into scheduling.series (id, business_id, rule, zone, created_at)
                        values (:id, :business, :rule, :zone, :now)
                        """)
                .param("id", id.value())
                .param("business", business.value())
                .param("rule", recurrence.rule())
                .param("zone", recurrence.zone().getId())
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        insert into scheduling.series_date (appointment_id, business_id, series_id, planned_at)
                        select appointment, :business, :series, planned
                        from unnest(:appointments, :planned::timestamptz[]) as date (appointment, planned)
                        """)
                .param("business", business.value())
                .param("series", id.value())
                .param("appointments", ids(dates))
                .param("planned", moments(dates))
                .update();
    }

    /** The series an appointment belongs to; empty when it stands alone. */
    public Optional<SeriesId> of(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("""
                        select series_id from scheduling.series_date
                        where business_id = :business and appointment_id = :appointment
                        """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query((row, n) -> new SeriesId(row.getObject("series_id", UUID.class)))
                .optional();
    }

    public Optional<Series> read(BusinessId business, SeriesId id) {
        return jdbc.sql("select rule, zone from scheduling.series where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query((row, n) ->
                        new Series(id, row.getString("rule"), ZoneId.of(row.getString("zone")), dates(business, id)))
                .optional();
    }

    /** Nobody else moves or cancels it before this transaction ends. */
    public void lock(BusinessId business, SeriesId id) {
        jdbc.sql("select id from scheduling.series where business_id = :business and id = :id for update")
                .param("business", business.value())
                .param("id", id.value())
                .query((row, n) -> true)
                .optional();
    }

    private List<Series.Date> dates(BusinessId business, SeriesId id) {
        return jdbc.sql("""
                        select d.appointment_id, d.planned_at, a.starts_at, a.ends_at, a.provider_id, a.status
                        from scheduling.series_date d join scheduling.appointment a on a.id = d.appointment_id
                        where d.business_id = :business and d.series_id = :series
                        order by d.planned_at
                        """)
                .param("business", business.value())
                .param("series", id.value())
                .query((row, n) -> new Series.Date(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        instant(row, "planned_at"),
                        new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        Status.of(row.getString("status"))))
                .list();
    }

    /** Puts the plan elsewhere; the appointments themselves are moved by themselves. */
    public void plan(BusinessId business, Map<AppointmentId, Instant> planned) {
        jdbc.sql("""
                        update scheduling.series_date d set planned_at = date.planned
                        from unnest(:appointments, :planned::timestamptz[]) as date (appointment, planned)
                        where d.business_id = :business and d.appointment_id = date.appointment
                        """)
                .param("business", business.value())
                .param("appointments", ids(planned))
                .param("planned", moments(planned))
                .update();
    }

    private static UUID[] ids(Map<AppointmentId, Instant> dates) {
        return dates.keySet().stream().map(AppointmentId::value).toArray(UUID[]::new);
    }

    private static String[] moments(Map<AppointmentId, Instant> dates) {
        return dates.values().stream().map(Instant::toString).toArray(String[]::new);
    }
}
