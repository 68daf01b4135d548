package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.internal.slots.LocalRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who works when, of the whole business, in one statement: a calendar asks it every time it is opened. */
@Repository
public class RotaTable {

    /**
     * Rows of four sorts. {@code a} and {@code b} are seconds: of the wall clock for hours, since 1970 for time taken;
     * days since 1970 for days off. The ranges of a date come as arrays.
     */
    private static final String SQL = """
            select 'week' as sort, provider_id, location_id, day as day, extract(epoch from starts)::bigint as a,
                   extract(epoch from ends)::bigint as b, '' as text, null::time[] as starts, null::time[] as ends
            from scheduling.weekly_hours where business_id = :business
            union all
            select 'date', provider_id, location_id, date - date '1970-01-01', 0, 0, '', starts, ends
            from scheduling.override
            where business_id = :business and date between (:from::timestamptz)::date - 2 and (:to::timestamptz)::date + 2
            union all
            select 'off', provider_id, null, 0, first_day - date '1970-01-01', last_day - date '1970-01-01', reason,
                   null, null
            from scheduling.time_off
            where business_id = :business and last_day >= (:from::timestamptz)::date - 2
              and first_day <= (:to::timestamptz)::date + 2
            union all
            select 'taken', resource_id, null, 0, extract(epoch from starts)::bigint,
                   extract(epoch from ends)::bigint, kind, null, null
            from scheduling.claim
            where business_id = :business and active and starts < :to and ends > :from
              and kind in ('hold', 'block', 'import') and (expires_at is null or expires_at > :now)
            order by 1, 2, 5
            """;

    private final JdbcClient jdbc;

    RotaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that touches {@code window}. */
    public Rota read(BusinessId business, TimeRange window, Instant now) {
        var rota = new Rota();
        jdbc.sql(SQL)
                .param("business", business.value())
                .param("from", utc(window.start()))
                .param("to", utc(window.end()))
                .param("now", utc(now))
                .query(row -> {
                    enter(rota, row);
                });
        return rota;
    }

    private static void enter(Rota rota, ResultSet row) throws SQLException {
        var provider = new ProviderId(row.getObject("provider_id", UUID.class));
        switch (row.getString("sort")) {
            case "week" -> rota.weekly(provider, location(row), DayOfWeek.of(row.getInt("day")), range(row));
            case "date" -> date(rota, provider, row);
            case "off" ->
                rota.off(
                        provider,
                        LocalDate.ofEpochDay(row.getLong("a")),
                        LocalDate.ofEpochDay(row.getLong("b")),
                        row.getString("text"));
            default ->
                rota.taken(new Rota.Taken(
                        row.getString("text"),
                        provider,
                        new TimeRange(
                                Instant.ofEpochSecond(row.getLong("a")), Instant.ofEpochSecond(row.getLong("b")))));
        }
    }

    private static void date(Rota rota, ProviderId provider, ResultSet row) throws SQLException {
        var starts = (java.sql.Time[]) row.getArray("starts").getArray();
        var ends = (java.sql.Time[]) row.getArray("ends").getArray();
        var ranges = new ArrayList<LocalRange>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new LocalRange(starts[i].toLocalTime(), ends[i].toLocalTime()));
        }
        rota.override(provider, location(row), LocalDate.ofEpochDay(row.getLong("day")), ranges);
    }

    private static LocationId location(ResultSet row) throws SQLException {
        return new LocationId(row.getObject("location_id", UUID.class));
    }

    private static LocalRange range(ResultSet row) throws SQLException {
        return new LocalRange(time(row.getLong("a")), time(row.getLong("b")));
    }

    private static LocalTime time(long second) {
        return LocalTime.ofSecondOfDay(second % (24 * 3600)); // PostgreSQL writes midnight as 24:00 too
    }
}
