package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.OutsideCalendar;
import care.tend.scheduling.OutsideCalendarId;
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

/** Rows of {@code scheduling.outside_calendar}. */
@Repository
public class OutsideTable {

    private static final RowMapper<OutsideCalendar> CALENDAR = (row, n) -> calendar(row);

    private final JdbcClient jdbc;

    OutsideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is to be looked at. */
    public record Due(BusinessId business, OutsideCalendarId calendar) {}

    /**
     * What is needed to look at it.
     *
     * @param address sealed
     * @param readAt when its content was last taken in
     * @param connection by which it is reached; null for one that anybody with its address reads
     * @param syncToken of a connected one, when its server gives any; {@code ctag} likewise
     */
    public record Source(
            OutsideCalendar calendar,
            String address,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant readAt,
            int failures,
            @Nullable CalendarConnectionId connection,
            @Nullable String syncToken,
            @Nullable String ctag) {}

    /** A calendar of a connection. */
    public record Connected(
            OutsideCalendar state, String address, boolean counts, boolean receives, boolean writable) {}

    /** Needs no context, through a function. */
    public List<Due> due(Instant now, int most) {
        return jdbc.sql("select business_id, calendar_id from scheduling.outside_calendars_due(:now, :most)")
                .param("now", utc(now))
                .param("most", most)
                .query((row, n) -> new Due(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new OutsideCalendarId(row.getObject("calendar_id", UUID.class))))
                .list();
    }

    public List<OutsideCalendar> of(BusinessId business, ProviderId provider) {
        return jdbc.sql("""
                        select * from scheduling.outside_calendar
                        where business_id = :business and provider_id = :provider and removed_at is null
                          and connection_id is null
                        order by id
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query(CALENDAR)
                .list();
    }

    public Optional<Source> source(BusinessId business, OutsideCalendarId calendar) {
        return jdbc.sql("""
                        select * from scheduling.outside_calendar
                        where business_id = :business and id = :id and removed_at is null
                        """)
                .param("business", business.value())
                .param("id", calendar.value())
                .query((row, n) -> new Source(
                        calendar(row),
                        row.getString("address"),
                        row.getString("etag"),
                        row.getString("last_modified"),
                        instantOrNull(row, "read_at"),
                        row.getInt("failures"),
                        connection(row),
                        row.getString("sync_token"),
                        row.getString("ctag")))
                .optional();
    }

    /** Those of a connection, in the order they were found. */
    public List<Connected> of(BusinessId business, CalendarConnectionId connection) {
        return jdbc.sql("""
                        select * from scheduling.outside_calendar
                        where business_id = :business and connection_id = :connection and removed_at is null
                        order by id
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .query((row, n) -> new Connected(
                        calendar(row),
                        row.getString("address"),
                        row.getBoolean("counts"),
                        row.getBoolean("receives"),
                        row.getBoolean("writable")))
                .list();
    }

    /** One that was found at a connection. */
    public void insert(BusinessId business, Connected calendar, CalendarConnectionId connection, AccountId by) {
        insert(business, calendar.state(), by, calendar.address());
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set connection_id = :connection, counts = :counts, writable = :writable
                        where business_id = :business and id = :id
                        """)
                .param("connection", connection.value())
                .param("counts", calendar.counts())
                .param("writable", calendar.writable())
                .param("business", business.value())
                .param("id", calendar.state().id().value())
                .update();
    }

    /** A connected one answered with what changed. */
    void synced(
            BusinessId business,
            OutsideCalendarId calendar,
            @Nullable String token,
            @Nullable String ctag,
            ObjectTable.Count count,
            boolean whole,
            boolean anew,
            Instant at,
            Instant next) {
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set sync_token = :token, ctag = :ctag, read_at = case when :anew then :at else read_at end,
                            seen_at = :at, next_look_at = :next, failures = 0, fault = null, entries = :entries,
                            unreadable = :unreadable, whole = :whole
                        where business_id = :business and id = :id
                        """)
                .param("token", token)
                .param("ctag", ctag)
                .param("anew", anew)
                .param("at", utc(at))
                .param("next", utc(next))
                .param("entries", count.objects())
                .param("unreadable", count.unreadable())
                .param("whole", whole)
                .param("business", business.value())
                .param("id", calendar.value())
                .update();
    }

    public void insert(BusinessId business, OutsideCalendar calendar, AccountId by, String address) {
        jdbc.sql("""
                        insert into scheduling.outside_calendar
                            (id, business_id, provider_id, added_by, name, address, host, added_at, next_look_at)
                        values (:id, :business, :provider, :by, :name, :address, :host, :at, :next)
                        """)
                .param("id", calendar.id().value())
                .param("business", business.value())
                .param("provider", calendar.provider().value())
                .param("by", by.value())
                .param("name", calendar.name())
                .param("address", address)
                .param("host", calendar.host())
                .param("at", utc(calendar.addedAt()))
                .param("next", utc(calendar.nextLookAt()))
                .update();
    }

    /** It answered with what it has. */
    void read(BusinessId business, OutsideCalendarId calendar, Looked looked, Instant at, Instant next) {
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set etag = :etag, last_modified = :modified, read_at = :at, seen_at = :at, next_look_at = :next,
                            failures = 0, fault = null, entries = :entries, unreadable = :unreadable, whole = :whole
                        where business_id = :business and id = :id
                        """)
                .param("etag", looked.etag())
                .param("modified", looked.lastModified())
                .param("at", utc(at))
                .param("next", utc(next))
                .param("entries", looked.times().entries())
                .param("unreadable", looked.times().unreadable())
                .param("whole", looked.times().whole())
                .param("business", business.value())
                .param("id", calendar.value())
                .update();
    }

    /** It answered that nothing changed. */
    void same(BusinessId business, OutsideCalendarId calendar, Instant at, Instant next) {
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set seen_at = :at, next_look_at = :next, failures = 0, fault = null
                        where business_id = :business and id = :id
                        """)
                .param("at", utc(at))
                .param("next", utc(next))
                .param("business", business.value())
                .param("id", calendar.value())
                .update();
    }

    void failed(BusinessId business, OutsideCalendarId calendar, String fault, Instant next) {
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set failures = failures + 1, fault = :fault, next_look_at = :next
                        where business_id = :business and id = :id
                        """)
                .param("fault", fault)
                .param("next", utc(next))
                .param("business", business.value())
                .param("id", calendar.value())
                .update();
    }

    /** False when {@code provider} has none such, or it belongs to a connection. */
    public boolean remove(BusinessId business, ProviderId provider, OutsideCalendarId calendar, Instant at) {
        return jdbc.sql("""
                        update scheduling.outside_calendar set removed_at = :at, read_at = null
                        where business_id = :business and id = :id and provider_id = :provider and removed_at is null
                          and connection_id is null
                        """)
                        .param("at", utc(at))
                        .param("business", business.value())
                        .param("id", calendar.value())
                        .param("provider", provider.value())
                        .update()
                == 1;
    }

    /** False when it was removed before {@code since}. */
    public boolean restore(
            BusinessId business, ProviderId provider, OutsideCalendarId calendar, Instant since, Instant now) {
        return jdbc.sql("""
                        update scheduling.outside_calendar set removed_at = null, next_look_at = :now
                        where business_id = :business and id = :id and provider_id = :provider and removed_at >= :since
                          and connection_id is null
                        """)
                        .param("now", utc(now))
                        .param("business", business.value())
                        .param("id", calendar.value())
                        .param("provider", provider.value())
                        .param("since", utc(since))
                        .update()
                == 1;
    }

    /** Those that were removed before. Needs no context, through a function. */
    public void forget(Instant before) {
        jdbc.sql("select scheduling.forget_outside_calendars(:before)")
                .param("before", utc(before))
                .query((row, n) -> true)
                .single();
    }

    private static @Nullable CalendarConnectionId connection(ResultSet row) throws SQLException {
        var id = row.getObject("connection_id", UUID.class);
        return id == null ? null : new CalendarConnectionId(id);
    }

    private static OutsideCalendar calendar(ResultSet row) throws SQLException {
        return new OutsideCalendar(
                new OutsideCalendarId(row.getObject("id", UUID.class)),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getString("name"),
                row.getString("host"),
                instant(row, "added_at"),
                Optional.ofNullable(instantOrNull(row, "seen_at")),
                instant(row, "next_look_at"),
                Optional.ofNullable(row.getString("fault")),
                row.getInt("entries"),
                row.getInt("unreadable"),
                row.getBoolean("whole"));
    }
}
