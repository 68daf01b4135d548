package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.OutsideCalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.calendar_copy}: appointments as they were written into calendars elsewhere. */
@Repository
public class CopyTable {

    private static final RowMapper<Copy> COPY = (row, n) -> new Copy(
            new CalendarConnectionId(row.getObject("connection_id", UUID.class)),
            new AppointmentId(row.getObject("appointment_id", UUID.class)),
            new OutsideCalendarId(row.getObject("calendar_id", UUID.class)),
            row.getString("href"),
            row.getString("etag"),
            row.getString("written"),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")));

    private final JdbcClient jdbc;

    CopyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row.
     *
     * @param href its path at the server
     * @param etag null when it is not there any more
     * @param written hash of its text; null when it is to be written again
     * @param period as it was written
     */
    public record Copy(
            CalendarConnectionId connection,
            AppointmentId appointment,
            OutsideCalendarId calendar,
            String href,
            @Nullable String etag,
            @Nullable String written,
            TimeRange period) {}

    Optional<Copy> read(BusinessId business, CalendarConnectionId connection, AppointmentId appointment) {
        return jdbc.sql("""
                        select * from scheduling.calendar_copy
                        where business_id = :business and connection_id = :connection and appointment_id = :appointment
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .param("appointment", appointment.value())
                .query(COPY)
                .optional();
    }

    List<Copy> in(BusinessId business, OutsideCalendarId calendar) {
        return jdbc.sql("""
                        select * from scheduling.calendar_copy
                        where business_id = :business and calendar_id = :calendar
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .query(COPY)
                .list();
    }

    void put(BusinessId business, Copy copy) {
        jdbc.sql("""
                        insert into scheduling.calendar_copy
                            (business_id, connection_id, appointment_id, calendar_id, href, etag, written, starts_at, ends_at)
                        values (:business, :connection, :appointment, :calendar, :href, :etag, :written, :starts, :ends)
                        on conflict (business_id, connection_id, appointment_id)
                        do update set calendar_id = excluded.calendar_id, href = excluded.href, etag = excluded.etag,
                            written = excluded.written, starts_at = excluded.starts_at, ends_at = excluded.ends_at
                        """)
                .param("business", business.value())
                .param("connection", copy.connection().value())
                .param("appointment", copy.appointment().value())
                .param("calendar", copy.calendar().value())
                .param("href", copy.href())
                .param("etag", copy.etag())
                .param("written", copy.written())
                .param("starts", utc(copy.period().start()))
                .param("ends", utc(copy.period().end()))
                .update();
    }

    /** It stands there under another tag now, or under none. */
    void setTag(BusinessId business, Copy copy, @Nullable String etag) {
        jdbc.sql("""
                        update scheduling.calendar_copy set etag = :etag
                        where business_id = :business and connection_id = :connection and appointment_id = :appointment
                        """)
                .param("etag", etag)
                .param("business", business.value())
                .param("connection", copy.connection().value())
                .param("appointment", copy.appointment().value())
                .update();
    }

    /** It is to be written again, as it is here. */
    public void spoil(BusinessId business, CalendarConnectionId connection, AppointmentId appointment) {
        jdbc.sql("""
                        update scheduling.calendar_copy set written = null
                        where business_id = :business and connection_id = :connection and appointment_id = :appointment
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .param("appointment", appointment.value())
                .update();
    }

    void remove(BusinessId business, CalendarConnectionId connection, AppointmentId appointment) {
        jdbc.sql("""
                        delete from scheduling.calendar_copy
                        where business_id = :business and connection_id = :connection and appointment_id = :appointment
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .param("appointment", appointment.value())
                .update();
    }

    /** Those that are written somewhere, or should be: to come, of whoever the connection belongs to. */
    public List<AppointmentId> concerned(BusinessId business, CalendarConnectionId connection, Instant now) {
        return jdbc.sql("""
                        select a.id from scheduling.appointment a
                        join scheduling.calendar_connection c on c.business_id = :business and c.id = :connection
                        where a.business_id = :business and a.starts_at > :now
                          and (a.provider_id = c.provider_id
                               or exists (select from scheduling.claim m where m.business_id = :business
                                          and m.appointment_id = a.id and m.resource_id = c.provider_id))
                        union
                        select k.appointment_id from scheduling.calendar_copy k
                        join scheduling.appointment a on a.business_id = :business and a.id = k.appointment_id
                        where k.business_id = :business and k.connection_id = :connection and a.ends_at > :now
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .param("now", utc(now))
                .query((row, n) -> new AppointmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
