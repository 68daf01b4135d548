package care.tend.scheduling.internal.calendars;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.OutsideCalendarId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.outside_object}: the busy times of each object of a connected calendar. */
@Repository
class ObjectTable {

    private final JdbcClient jdbc;

    ObjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tags by path. */
    Map<String, String> tags(BusinessId business, OutsideCalendarId calendar) {
        return jdbc
                .sql("""
                        select href, etag from scheduling.outside_object
                        where business_id = :business and calendar_id = :calendar
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .query((row, n) -> Map.entry(row.getString("href"), row.getString("etag")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(
            BusinessId business,
            OutsideCalendarId calendar,
            String href,
            String etag,
            List<TimeRange> busy,
            int unreadable) {
        jdbc.sql("""
                        insert into scheduling.outside_object (business_id, calendar_id, href, etag, busy, unreadable)
                        values (:business, :calendar, :href, :etag, :busy::tstzmultirange, :unreadable)
                        on conflict (business_id, calendar_id, href)
                        do update set etag = excluded.etag, busy = excluded.busy, unreadable = excluded.unreadable
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .param("href", href)
                .param("etag", etag)
                .param(
                        "busy",
                        busy.stream()
                                .map(range -> "[" + range.start() + "," + range.end() + ")")
                                .collect(Collectors.joining(",", "{", "}")))
                .param("unreadable", unreadable)
                .update();
    }

    void remove(BusinessId business, OutsideCalendarId calendar, Collection<String> hrefs) {
        if (!hrefs.isEmpty()) {
            jdbc.sql("""
                            delete from scheduling.outside_object
                            where business_id = :business and calendar_id = :calendar and href = any(:hrefs)
                            """)
                    .param("business", business.value())
                    .param("calendar", calendar.value())
                    .param("hrefs", hrefs.toArray(String[]::new))
                    .update();
        }
    }

    /** Busy times of one calendar become those of its objects; none where they do not count. */
    void merge(BusinessId business, OutsideCalendarId calendar, ProviderId provider) {
        jdbc.sql("delete from scheduling.outside_busy where business_id = :business and calendar_id = :calendar")
                .param("business", business.value())
                .param("calendar", calendar.value())
                .update();
        jdbc.sql("""
                        insert into scheduling.outside_busy (business_id, calendar_id, provider_id, period)
                        select :business, :calendar, :provider, p.period
                        from (select range_agg(b.period) as times
                              from scheduling.outside_object o, unnest(o.busy) as b (period)
                              where o.business_id = :business and o.calendar_id = :calendar) together,
                             unnest(together.times) as p (period)
                        where exists (select from scheduling.outside_calendar c
                                      where c.business_id = :business and c.id = :calendar and c.counts
                                        and c.removed_at is null)
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .param("provider", provider.value())
                .update();
    }

    /** How many there are, and how many of their entries make no sense. */
    record Count(int objects, int unreadable) {}

    Count count(BusinessId business, OutsideCalendarId calendar) {
        return jdbc.sql("""
                        select count(*) as objects, coalesce(sum(unreadable), 0) as unreadable
                        from scheduling.outside_object where business_id = :business and calendar_id = :calendar
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .query((row, n) -> new Count(row.getInt("objects"), row.getInt("unreadable")))
                .single();
    }
}
