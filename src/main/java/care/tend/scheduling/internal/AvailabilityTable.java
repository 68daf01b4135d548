package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.HoursOverride;
import care.tend.scheduling.HoursPattern;
import care.tend.scheduling.TimeOff;
import care.tend.scheduling.TimeOffId;
import care.tend.scheduling.WeeklyHours;
import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.weekly_hours}, {@code override} and {@code time_off}. */
@Repository
public class AvailabilityTable {

    private static final RowMapper<WeeklyHours> WEEKLY = (row, n) -> new WeeklyHours(
            new LocationId(row.getObject("location_id", UUID.class)),
            row.getInt("week"),
            days(row.getArray("days")),
            row.getObject("starts", LocalTime.class),
            row.getObject("ends", LocalTime.class));

    private static final RowMapper<HoursOverride> OVERRIDE = (row, n) -> new HoursOverride(
            row.getObject("date", LocalDate.class),
            new LocationId(row.getObject("location_id", UUID.class)),
            ranges(row.getArray("starts"), row.getArray("ends")));

    private static final RowMapper<TimeOff> TIME_OFF = (row, n) -> new TimeOff(
            new TimeOffId(row.getObject("id", UUID.class)),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("reason"));

    private final JdbcClient jdbc;

    AvailabilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WeeklyHours> weekly(BusinessId business, ProviderId provider) {
        return jdbc.sql("""
                        select location_id, week, starts, ends, array_agg(day order by day) as days
                        from scheduling.weekly_hours where business_id = :business and provider_id = :provider
                        group by location_id, week, starts, ends order by week, min(day), starts
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query(WEEKLY)
                .list();
    }

    public HoursPattern pattern(BusinessId business, ProviderId provider) {
        var hours = weekly(business, provider);
        return jdbc.sql("""
                        select weeks, monday from scheduling.cycle
                        where business_id = :business and provider_id = :provider
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query((row, n) ->
                        new HoursPattern(row.getInt("weeks"), row.getObject("monday", LocalDate.class), hours))
                .optional()
                .orElseGet(() -> HoursPattern.everyWeek(hours));
    }

    public void replaceWeekly(BusinessId business, ProviderId provider, HoursPattern pattern) {
        jdbc.sql("delete from scheduling.weekly_hours where business_id = :business and provider_id = :provider")
                .param("business", business.value())
                .param("provider", provider.value())
                .update();
        pattern.hours().forEach(range -> insert(business, provider, range));
        turn(business, provider, pattern);
    }

    private void insert(BusinessId business, ProviderId provider, WeeklyHours range) {
        jdbc.sql("""
                        insert into scheduling.weekly_hours
                            (business_id, provider_id, location_id, week, day, starts, ends)
                        select :business, :provider, :location, :week, unnest(:days::int[]), :starts, :ends
                        on conflict (business_id, provider_id, location_id, week, day, starts)
                        do update set ends = excluded.ends
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("location", range.location().value())
                .param("week", range.week())
                .param("days", range.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("starts", range.start())
                .param("ends", range.end())
                .update();
    }

    /** Weeks that are all alike need no row. */
    private void turn(BusinessId business, ProviderId provider, HoursPattern pattern) {
        jdbc.sql("delete from scheduling.cycle where business_id = :business and provider_id = :provider")
                .param("business", business.value())
                .param("provider", provider.value())
                .update();
        if (pattern.weeks() == 1) {
            return;
        }
        jdbc.sql("""
                        insert into scheduling.cycle (business_id, provider_id, weeks, monday)
                        values (:business, :provider, :weeks, :monday)
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("weeks", pattern.weeks())
                .param("monday", pattern.monday())
                .update();
    }

    public Optional<HoursOverride> override(BusinessId business, ProviderId provider, LocalDate date) {
        return jdbc.sql("""
                        select date, location_id, starts, ends from scheduling.override
                        where business_id = :business and provider_id = :provider and date = :date
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("date", date)
                .query(OVERRIDE)
                .optional();
    }

    public List<HoursOverride> overrides(BusinessId business, ProviderId provider, LocalDate from) {
        return jdbc.sql("""
                        select date, location_id, starts, ends from scheduling.override
                        where business_id = :business and provider_id = :provider and date >= :from
                        order by date limit 500
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("from", from)
                .query(OVERRIDE)
                .list();
    }

    public void putOverride(BusinessId business, ProviderId provider, HoursOverride override) {
        jdbc.sql("""
                        insert into scheduling.override (business_id, provider_id, date, location_id, starts, ends)
                        values (:business, :provider, :date, :location, :starts::time[], :ends::time[])
                        on conflict (business_id, provider_id, date) do update
                        set location_id = excluded.location_id, starts = excluded.starts, ends = excluded.ends
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("date", override.date())
                .param("location", override.location().value())
                .param("starts", times(override, HoursOverride.Range::start))
                .param("ends", times(override, HoursOverride.Range::end))
                .update();
    }

    public void deleteOverride(BusinessId business, ProviderId provider, LocalDate date) {
        jdbc.sql("""
                        delete from scheduling.override
                        where business_id = :business and provider_id = :provider and date = :date
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("date", date)
                .update();
    }

    public List<TimeOff> timeOff(BusinessId business, ProviderId provider, LocalDate notEndedBefore) {
        return jdbc.sql("""
                        select id, first_day, last_day, reason from scheduling.time_off
                        where business_id = :business and provider_id = :provider and last_day >= :day order by first_day
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("day", notEndedBefore)
                .query(TIME_OFF)
                .list();
    }

    public void insertTimeOff(BusinessId business, ProviderId provider, TimeOff timeOff) {
        jdbc.sql("""
                        insert into scheduling.time_off (id, business_id, provider_id, first_day, last_day, reason)
                        values (:id, :business, :provider, :from, :to, :reason)
                        """)
                .param("id", timeOff.id().value())
                .param("business", business.value())
                .param("provider", provider.value())
                .param("from", timeOff.from())
                .param("to", timeOff.to())
                .param("reason", timeOff.reason())
                .update();
    }

    /** False when there was none. */
    public boolean deleteTimeOff(BusinessId business, ProviderId provider, TimeOffId timeOff) {
        return jdbc.sql("""
                        delete from scheduling.time_off
                        where business_id = :business and provider_id = :provider and id = :id
                        """)
                        .param("business", business.value())
                        .param("provider", provider.value())
                        .param("id", timeOff.value())
                        .update()
                == 1;
    }

    private static List<DayOfWeek> days(Array days) throws SQLException {
        return Arrays.stream((Number[]) days.getArray())
                .map(day -> DayOfWeek.of(day.intValue()))
                .toList();
    }

    private static List<HoursOverride.Range> ranges(Array starts, Array ends) throws SQLException {
        var from = (java.sql.Time[]) starts.getArray();
        var to = (java.sql.Time[]) ends.getArray();
        var ranges = new ArrayList<HoursOverride.Range>(from.length);
        for (int i = 0; i < from.length; i++) {
            ranges.add(new HoursOverride.Range(from[i].toLocalTime(), to[i].toLocalTime()));
        }
        return ranges;
    }

    private static String[] times(HoursOverride override, Function<HoursOverride.Range, LocalTime> part) {
        return override.ranges().stream().map(part).map(LocalTime::toString).toArray(String[]::new);
    }
}
