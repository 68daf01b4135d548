package care.tend.scheduling.internal.stays;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ResourceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.StayId;
import care.tend.scheduling.internal.stays.Runs.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The time that stays take of runs, in {@code scheduling.claim} like all time: whether two clash is the exclusion
 * constraint's to say, also where one of them is no stay.
 */
@Repository
class StayClaims {

    /** Nobody's own, so that nothing is left out. */
    private static final StayId NONE = new StayId(new UUID(0, 0));

    private final JdbcClient jdbc;

    StayClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a run with the time in which it is made ready, all or nothing. A claim in the way that belongs to an
     * unfinished transaction is waited for; a hold in the way that has run out is cleared.
     *
     * @return false when somebody has it
     */
    boolean take(BusinessId business, StayId stay, ResourceId run, TimeRange period, int bufferAfter, Instant now) {
        int rows = bufferAfter > 0 ? 2 : 1;
        if (insert(business, stay, run, period, bufferAfter) == rows) {
            return true;
        }
        release(business, stay);
        if (clearExpired(business, run, period, bufferAfter, now) == 0) {
            return false;
        }
        if (insert(business, stay, run, period, bufferAfter) == rows) {
            return true;
        }
        release(business, stay);
        return false;
    }

    private int insert(BusinessId business, StayId stay, ResourceId run, TimeRange period, int bufferAfter) {
        return jdbc.sql("""
                        insert into scheduling.claim
                            (business_id, resource_id, period, lane, kind, stay_id, buffer_after, counted)
                        select :business, :run, period, lane, kind, :stay, after, counted
                        from (
                            select 1 as place, tstzrange(:start::timestamptz, :end::timestamptz) as period,
                                   int8range(null, null) as lane, 'stay'::text as kind, :after::integer as after,
                                   true as counted
                            union all
                            select 2, tstzrange(:end::timestamptz, :end::timestamptz + make_interval(mins => :after)),
                                   int8range(l, l + 1), 'buffer', 0, false
                            from (select nextval('scheduling.buffer_lane') as l where :after > 0) b) wanted
                        order by place
                        on conflict do nothing
                        """)
                .param("business", business.value())
                .param("run", run.value())
                .param("stay", stay.value())
                .param("start", period.start().toString())
                .param("end", period.end().toString())
                .param("after", bufferAfter)
                .update();
    }

    private int clearExpired(BusinessId business, ResourceId run, TimeRange period, int bufferAfter, Instant now) {
        return jdbc.sql("""
                        with late as (
                            select hold_id, appointment_id from scheduling.claim
                            where business_id = :business and resource_id = :run and active and expires_at <= :now
                              and starts < :end::timestamptz + make_interval(mins => :after)
                              and ends > :start::timestamptz),
                        holds as (
                            delete from scheduling.hold where business_id = :business
                              and id in (select hold_id from late) returning 1),
                        lapsed as (
                            delete from scheduling.claim where business_id = :business
                              and appointment_id in (select appointment_id from late) returning 1)
                        select (select count(*) from holds) + (select count(*) from lapsed)
                        """)
                .param("business", business.value())
                .param("run", run.value())
                .param("start", period.start().toString())
                .param("end", period.end().toString())
                .param("after", bufferAfter)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    void release(BusinessId business, StayId stay) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and stay_id = :stay")
                .param("business", business.value())
                .param("stay", stay.value())
                .update();
    }

    /** They left: what was still to come of it is free at once. */
    void endAt(BusinessId business, StayId stay, Instant end) {
        jdbc.sql("""
                        delete from scheduling.claim
                        where business_id = :business and stay_id = :stay and (kind = 'buffer' or starts >= :end)
                        """)
                .param("business", business.value())
                .param("stay", stay.value())
                .param("end", utc(end))
                .update();
        jdbc.sql("""
                        update scheduling.claim set period = tstzrange(starts, :end)
                        where business_id = :business and stay_id = :stay and ends > :end
                        """)
                .param("business", business.value())
                .param("stay", stay.value())
                .param("end", utc(end))
                .update();
    }

    /** What is taken of each run in {@code window}, by whatever; one question. */
    Map<ResourceId, List<Taken>> taken(
            BusinessId business, Collection<ResourceId> runs, TimeRange window, Instant now) {
        return taken(business, runs, window, now, NONE);
    }

    /** @param own the stay that may take its own time again */
    Map<ResourceId, List<Taken>> taken(
            BusinessId business, Collection<ResourceId> runs, TimeRange window, Instant now, StayId own) {
        var taken = new HashMap<ResourceId, List<Taken>>();
        jdbc.sql("""
                        select resource_id, starts, ends, kind = 'buffer' as buffer from scheduling.claim
                        where business_id = :business and resource_id = any(:runs) and active
                          and starts < :to and ends > :from and (expires_at is null or expires_at > :now)
                          and stay_id is distinct from :own
                        """)
                .param("business", business.value())
                .param("runs", runs.stream().map(ResourceId::value).toArray(UUID[]::new))
                .param("from", utc(window.start()))
                .param("to", utc(window.end()))
                .param("now", utc(now))
                .param("own", own.value())
                .query(row -> {
                    taken.computeIfAbsent(
                                    new ResourceId(row.getObject("resource_id", UUID.class)), r -> new ArrayList<>())
                            .add(new Taken(instant(row, "starts"), instant(row, "ends"), row.getBoolean("buffer")));
                });
        return taken;
    }
}
