package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.RestId;
import care.tend.scheduling.internal.hours.Closures;
import care.tend.scheduling.internal.hours.Cycle;
import care.tend.scheduling.internal.hours.Plans;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendar;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendars;
import care.tend.scheduling.internal.slots.LocalRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all rules about when people work, in one statement however many they are; others put their own rows beneath it
 * and read them in the same breath.
 */
@Component
public class PlanRows {

    /**
     * {@code a} and {@code b} are seconds of the wall clock for hours and since 1970 for rests, days since 1970 for
     * dates. Several ranges come as arrays of both.
     */
    private static final String SQL = """
            select 'week' as sort, provider_id as who, location_id as place, extract(epoch from starts)::bigint as a,
                   extract(epoch from ends)::bigint as b, day::int as day, week::int as week, '' as text,
                   null::bigint[] as starts, null::bigint[] as ends
            from scheduling.weekly_hours where business_id = :business {who}
            union all
            select 'cycle', provider_id, null, weeks, monday - date '1970-01-01', 0, 0, '', null, null
            from scheduling.cycle where business_id = :business {who}
            union all
            select 'date', provider_id, location_id, 0, 0, date - date '1970-01-01', 0, '',
                   array(select extract(epoch from starts[i])::bigint from generate_subscripts(starts, 1) i order by i),
                   array(select extract(epoch from ends[i])::bigint from generate_subscripts(ends, 1) i order by i)
            from scheduling.override where business_id = :business {who} and date between :first and :last
            union all
            select 'off', provider_id, null, first_day - date '1970-01-01', last_day - date '1970-01-01', 0, 0, reason,
                   null, null
            from scheduling.time_off
            where business_id = :business {who} and last_day >= :first and first_day <= :last
            union all
            select 'roster', provider_id, null, first_day - date '1970-01-01', last_day - date '1970-01-01', 0, 0, '',
                   null, null
            from scheduling.roster
            where business_id = :business {who} and published_at is not null
              and last_day >= :first and first_day <= :last
            union all
            select 'shift', r.provider_id, s.location_id, extract(epoch from s.starts)::bigint,
                   extract(epoch from s.ends)::bigint, s.date - date '1970-01-01', 0, '', null, null
            from scheduling.roster r
            join scheduling.shift s on s.business_id = r.business_id and s.roster_id = r.id
            where r.business_id = :business {who} and r.published_at is not null and s.date between :first and :last
            union all
            select 'holidays', null, null, substitutes::int, 0, 0, 0, code, null, null
            from scheduling.holiday_set where business_id = :business
            union all
            select 'choice', null, null, open::int, date - date '1970-01-01', 0, 0, '', null, null
            from scheduling.holiday_choice where business_id = :business and date between :first and :last
            union all
            select 'rest', provider_id, location_id, extract(epoch from starts_at)::bigint,
                   extract(epoch from ends_at)::bigint, 0, 0, id::text, null, null
            from scheduling.rest where business_id = :business and ends_at > :now
            """;

    /** Of everybody. Asks for {@code business}, {@code first}, {@code last} and {@code now}. */
    static final String OF_ALL = SQL.replace("{who}", "");

    /** Only of those in the array {@code providers}. */
    static final String OF_SOME = SQL.replace("{who}", "and provider_id = any(:providers)");

    private final JdbcClient jdbc;
    private final HolidayCalendars holidays;

    PlanRows(JdbcClient jdbc, HolidayCalendars holidays) {
        this.jdbc = jdbc;
        this.holidays = holidays;
    }

    /** Everybody's rules for {@code window}, and nothing else. */
    public Plans read(BusinessId business, TimeRange window, Instant now) {
        var reading = new Reading(window);
        jdbc.sql(OF_ALL)
                .param("business", business.value())
                .param("first", reading.plans.first())
                .param("last", reading.plans.last())
                .param("now", utc(now))
                .query(row -> {
                    reading.enter(row);
                });
        return reading.plans();
    }

    Reading reading(TimeRange window) {
        return new Reading(window);
    }

    /** Rows that become rules, one by one. */
    final class Reading {

        private final Plans plans;
        private final Set<LocalDate> open = new HashSet<>();
        private final Set<LocalDate> closed = new HashSet<>();
        private @Nullable String code;
        private boolean substitutes;

        private Reading(TimeRange window) {
            plans = new Plans(window);
        }

        LocalDate first() {
            return plans.first();
        }

        LocalDate last() {
            return plans.last();
        }

        /** False when the row is none of ours. */
        boolean enter(ResultSet row) throws SQLException {
            switch (row.getString("sort")) {
                case "holidays" -> {
                    code = row.getString("text");
                    substitutes = row.getLong("a") == 1;
                }
                case "choice" -> (row.getLong("a") == 1 ? open : closed).add(date(row, "b"));
                case "rest" -> plans.rests(rest(row));
                case "week", "cycle", "date", "off", "roster", "shift" -> ofSomebody(row);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void ofSomebody(ResultSet row) throws SQLException {
            var plan = plans.of(new ProviderId(row.getObject("who", UUID.class)));
            switch (row.getString("sort")) {
                case "week" -> plan.keeps(row.getInt("week"), place(row), DayOfWeek.of(row.getInt("day")), range(row));
                case "cycle" -> plan.cycle(new Cycle(row.getInt("a"), date(row, "b")));
                case "date" -> plan.onDate(date(row, "day"), place(row), ranges(row));
                case "off" -> plan.off(date(row, "a"), date(row, "b"), row.getString("text"));
                case "roster" -> plan.roster(date(row, "a"), date(row, "b"));
                default -> plan.shift(date(row, "day"), place(row), range(row));
            }
        }

        /** What was read, once all rows are in. */
        Plans plans() {
            var dates = new HashSet<>(closed);
            if (code != null) {
                holidays.of(code).stream()
                        .flatMap(calendar -> calendar.between(plans.first(), plans.last()).stream())
                        .filter(day -> substitutes || !day.substitute())
                        .map(HolidayCalendar.Day::date)
                        .forEach(dates::add);
            }
            dates.removeAll(open);
            plans.closed(new Closures(dates));
            return plans;
        }
    }

    private static BookingRest rest(ResultSet row) throws SQLException {
        return new BookingRest(
                new RestId(UUID.fromString(row.getString("text"))),
                RestTable.location(row.getObject("place", UUID.class)),
                RestTable.provider(row.getObject("who", UUID.class)),
                Instant.ofEpochSecond(row.getLong("a")),
                Instant.ofEpochSecond(row.getLong("b")));
    }

    private static List<LocalRange> ranges(ResultSet row) throws SQLException {
        var starts = seconds(row, "starts");
        var ends = seconds(row, "ends");
        var ranges = new ArrayList<LocalRange>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new LocalRange(time(starts[i]), time(ends[i])));
        }
        return ranges;
    }

    static Long[] seconds(ResultSet row, String column) throws SQLException {
        return (Long[]) row.getArray(column).getArray();
    }

    private static LocationId place(ResultSet row) throws SQLException {
        return new LocationId(row.getObject("place", UUID.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong(column));
    }

    private static LocalRange range(ResultSet row) throws SQLException {
        return new LocalRange(time(row.getLong("a")), time(row.getLong("b")));
    }

    private static LocalTime time(long second) {
        return LocalTime.ofSecondOfDay(second % (24 * 3600)); // PostgreSQL writes midnight as 24:00 too
    }
}
