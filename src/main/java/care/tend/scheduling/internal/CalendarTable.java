package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all that decides when providers are free, in one statement, since every look for slots and every booking asks
 * it.
 */
@Repository
class CalendarTable {

    /**
     * Rows of four sorts. {@code a} and {@code b} are seconds: of the wall clock for hours, since 1970 for busy times;
     * days since 1970 for days off. A date's override at another location closes the provider here. Claims are found by
     * when they start and end, not by whether ranges overlap: only so does row-level security let an index be used.
     */
    private static final String SQL = """
            select 'week' as sort, provider_id, day as day,
                   extract(epoch from starts)::bigint as a, extract(epoch from ends)::bigint as b, '' as kind, 0 as c, 0 as d
            from scheduling.weekly_hours
            where business_id = :business and provider_id = any(:providers) and location_id = :location
            union all
            select 'date', provider_id, date - date '1970-01-01',
                   extract(epoch from range.starts)::bigint, extract(epoch from range.ends)::bigint, '', 0, 0
            from scheduling.override o
            left join lateral unnest(o.starts, o.ends) as range (starts, ends) on o.location_id = :location
            where business_id = :business and provider_id = any(:providers)
              and date between (:from::timestamptz)::date - 2 and (:to::timestamptz)::date + 2
            union all
            select 'off', provider_id, 0, first_day - date '1970-01-01', last_day - date '1970-01-01', '', 0, 0
            from scheduling.time_off
            where business_id = :business and provider_id = any(:providers) and last_day >= (:from::timestamptz)::date - 2
            union all
            select 'busy', resource_id, 0, extract(epoch from starts)::bigint, extract(epoch from ends)::bigint,
                   kind, buffer_before, buffer_after
            from (
                select * from scheduling.claim
                where business_id = :business and resource_id = any(:providers) and active
                  and starts > :from - interval '2 days' and starts < :to and ends > :from
                  and ends - starts <= interval '2 days'
                union all
                select * from scheduling.claim
                where business_id = :business and resource_id = any(:providers) and active
                  and ends > :from and starts < :to and ends - starts > interval '2 days') claim
            where kind <> 'buffer' and (expires_at is null or expires_at > :now)
              and appointment_id is distinct from :ownAppointment and hold_id is distinct from :ownHold
            """;

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims that the asker has already, and so may take again. */
    record Own(UUID appointment, UUID hold) {

        private static final UUID NONE = new UUID(0, 0);
        static final Own NOTHING = new Own(NONE, NONE);

        static Own of(AppointmentId appointment) {
            return new Own(appointment.value(), NONE);
        }

        static Own of(HoldId hold) {
            return new Own(NONE, hold.value());
        }
    }

    /**
     * @param around the time within which claims matter; wide enough for buffers and for whole days
     * @param own what is treated as free because it is the asker's
     */
    Calendar read(
            BusinessId business,
            LocationId location,
            List<ProviderId> providers,
            TimeRange around,
            Instant now,
            Own own) {
        var days = new OverrideDays();
        var calendar = new Calendar();
        jdbc.sql(SQL)
                .param("business", business.value())
                .param("providers", providers.stream().map(ProviderId::value).toArray(UUID[]::new))
                .param("location", location.value())
                .param("from", utc(around.start()))
                .param("to", utc(around.end()))
                .param("now", utc(now))
                .param("ownAppointment", own.appointment())
                .param("ownHold", own.hold())
                .query(row -> {
                    var provider = new ProviderId(row.getObject("provider_id", UUID.class));
                    switch (row.getString("sort")) {
                        case "week" -> calendar.weekly(provider, DayOfWeek.of(row.getInt("day")), range(row));
                        case "date" -> days.add(provider, row);
                        case "off" ->
                            calendar.timeOff(
                                    provider,
                                    LocalDate.ofEpochDay(row.getLong("a")),
                                    LocalDate.ofEpochDay(row.getLong("b")));
                        default -> calendar.busy(provider, busy(row));
                    }
                });
        days.into(calendar);
        return calendar;
    }

    private static LocalRange range(ResultSet row) throws SQLException {
        return new LocalRange(time(row.getLong("a")), time(row.getLong("b")));
    }

    private static LocalTime time(long second) {
        return LocalTime.ofSecondOfDay(second % (24 * 3600)); // PostgreSQL writes midnight as 24:00 too
    }

    private static Busy busy(ResultSet row) throws SQLException {
        boolean ours = !row.getString("kind").equals("import")
                && !row.getString("kind").equals("block");
        return new Busy(
                new Span(Instant.ofEpochSecond(row.getLong("a")), Instant.ofEpochSecond(row.getLong("b"))),
                ours ? Busy.Kind.BOOKING : Busy.Kind.EXTERNAL,
                row.getInt("c"),
                row.getInt("d"));
    }

    /** Ranges of one provider's date come as rows of their own, and a closed date as one without a range. */
    private static final class OverrideDays {

        private record Day(ProviderId provider, LocalDate date) {}

        private final Map<Day, List<LocalRange>> ranges = new LinkedHashMap<>();

        void add(ProviderId provider, ResultSet row) throws SQLException {
            var day = ranges.computeIfAbsent(
                    new Day(provider, LocalDate.ofEpochDay(row.getLong("day"))), d -> new ArrayList<>());
            row.getLong("a");
            if (!row.wasNull()) {
                day.add(range(row));
            }
        }

        void into(Calendar calendar) {
            ranges.forEach((day, open) -> calendar.override(day.provider(), day.date(), open));
        }
    }
}
