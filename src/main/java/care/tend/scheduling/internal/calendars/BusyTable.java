package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.OutsideCalendarId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Busy times from elsewhere, and the claims they become: merged over all calendars of a provider, less what is claimed
 * here. PostgreSQL's multiranges do the sums.
 */
@Repository
class BusyTable {

    /** Of one provider: what claims there should be. Buffers are claims too, and cut like any. */
    private static final String WANTED = """
            with busy as (
                select coalesce(range_agg(period), '{}'::tstzmultirange) as times from scheduling.outside_busy
                where business_id = :business and provider_id = :provider
            ), ours as (
                select coalesce(range_agg(c.period), '{}'::tstzmultirange) as times from scheduling.claim c, busy b
                where c.business_id = :business and c.resource_id = :provider and c.active and c.kind <> 'import'
                  and c.ends > lower(b.times) and c.starts < upper(b.times)
            ), wanted as (
                select w.period from busy, ours, unnest(busy.times - ours.times) as w (period)
            )
            """;

    private final JdbcClient jdbc;

    BusyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after another: two calendars of the same person are not worked out at once. */
    void queueFor(ProviderId provider) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('outside/' || :provider, 0))")
                .param("provider", provider.text())
                .query((row, n) -> true)
                .single();
    }

    /** Those of one calendar, in place of what it had. */
    void replace(BusinessId business, OutsideCalendarId calendar, ProviderId provider, List<TimeRange> busy) {
        jdbc.sql("delete from scheduling.outside_busy where business_id = :business and calendar_id = :calendar")
                .param("business", business.value())
                .param("calendar", calendar.value())
                .update();
        if (busy.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into scheduling.outside_busy (business_id, calendar_id, provider_id, period)
                        select :business, :calendar, :provider, tstzrange(starts, ends)
                        from unnest(:starts::timestamptz[], :ends::timestamptz[]) as t (starts, ends)
                        """)
                .param("business", business.value())
                .param("calendar", calendar.value())
                .param("provider", provider.value())
                .param("starts", texts(busy.stream().map(TimeRange::start).toList()))
                .param("ends", texts(busy.stream().map(TimeRange::end).toList()))
                .update();
    }

    private static String[] texts(List<Instant> instants) {
        return instants.stream().map(Instant::toString).toArray(String[]::new);
    }

    /**
     * Makes the claims what they should be.
     *
     * @return how many came or went
     */
    int claim(BusinessId business, ProviderId provider) {
        int gone = jdbc.sql(WANTED + """
                        delete from scheduling.claim c
                        where c.business_id = :business and c.resource_id = :provider and c.kind = 'import'
                          and not exists (select from wanted w where w.period = c.period)
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .update();
        int come = jdbc.sql(WANTED + """
                        insert into scheduling.claim (business_id, resource_id, period, kind)
                        select :business, :provider, w.period, 'import' from wanted w
                        where not exists (
                            select from scheduling.claim c
                            where c.business_id = :business and c.resource_id = :provider and c.kind = 'import'
                              and c.period = w.period)
                        on conflict do nothing
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .update();
        return gone + come;
    }

    /** Whether all that should be claimed is: an appointment that came between is met on the next try. */
    boolean isClaimed(BusinessId business, ProviderId provider) {
        return jdbc.sql(WANTED + """
                        select not exists (
                            select from wanted w where not exists (
                                select from scheduling.claim c
                                where c.business_id = :business and c.resource_id = :provider and c.kind = 'import'
                                  and c.period = w.period)) as claimed
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query((row, n) -> row.getBoolean("claimed"))
                .single();
    }

    /** Remembers whether anything of it is cut by what is claimed here, and so may grow back. */
    void noteCut(BusinessId business, ProviderId provider) {
        jdbc.sql(WANTED + """
                        , cut as (
                            select from busy, ours where not isempty(busy.times * ours.times)
                        ), gone as (
                            delete from scheduling.outside_cut
                            where business_id = :business and provider_id = :provider and not exists (select from cut)
                        )
                        insert into scheduling.outside_cut (business_id, provider_id)
                        select :business, :provider where exists (select from cut)
                        on conflict do nothing
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .update();
    }

    /** One whose busy times may grow back. */
    record Cut(BusinessId business, ProviderId provider) {}

    /** Needs no context, through a function. */
    List<Cut> cut() {
        return jdbc.sql("select business_id, provider_id from scheduling.outside_providers_cut()")
                .query((row, n) -> new Cut(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new ProviderId(row.getObject("provider_id", UUID.class))))
                .list();
    }

    /** Notes where busy times lie over appointments to come, and forgets where they no longer do. */
    int noteClashes(BusinessId business, ProviderId provider, Instant now) {
        return jdbc.sql("""
                        with found as (
                            select a.id, a.starts_at, range_merge(range_agg(b.period)) as period
                            from scheduling.appointment a
                            join scheduling.outside_busy b
                              on b.business_id = :business and b.provider_id = :provider
                             and b.period && tstzrange(a.starts_at, a.ends_at)
                            where a.business_id = :business and a.provider_id = :provider and a.starts_at > :now
                              and a.status in ('pending', 'booked')
                            group by a.id
                        ), gone as (
                            delete from scheduling.outside_clash c
                            where c.business_id = :business and c.provider_id = :provider
                              and not exists (select from found f where f.id = c.appointment_id)
                        )
                        insert into scheduling.outside_clash as c
                            (business_id, appointment_id, provider_id, starts_at, period, found_at)
                        select :business, id, :provider, starts_at, period, :now from found
                        on conflict (business_id, appointment_id) do update
                        set period = excluded.period, starts_at = excluded.starts_at, provider_id = excluded.provider_id,
                            kept_at = case when c.starts_at = excluded.starts_at then c.kept_at end
                        where c.period <> excluded.period or c.starts_at <> excluded.starts_at
                           or c.provider_id <> excluded.provider_id
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("now", utc(now))
                .update();
    }
}
