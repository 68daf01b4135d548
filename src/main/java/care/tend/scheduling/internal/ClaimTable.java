package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.HoldId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code scheduling.claim}: all that occupies time. Whether two claims clash is the exclusion constraint's to
 * say; code here only asks and is told.
 */
@Repository
public class ClaimTable {

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Time to take on one provider's day.
     *
     * @param hold set for a hold, and then {@code expiresAt} too
     * @param appointment set for an appointment
     */
    record Wanted(
            ProviderId provider,
            TimeRange period,
            int bufferBefore,
            int bufferAfter,
            @Nullable HoldId hold,
            @Nullable AppointmentId appointment,
            @Nullable Instant expiresAt) {

        int rows() {
            return 1 + (bufferBefore > 0 ? 1 : 0) + (bufferAfter > 0 ? 1 : 0);
        }
    }

    /**
     * Takes the time with its buffers, all or nothing. A claim in the way that belongs to an unfinished transaction is
     * waited for; a hold in the way that has run out is cleared.
     *
     * @return false when somebody has it
     */
    boolean take(BusinessId business, Wanted wanted, Instant now) {
        if (insert(business, wanted) == wanted.rows()) {
            return true;
        }
        release(business, wanted);
        if (clearExpired(business, wanted, now) == 0) {
            return false;
        }
        if (insert(business, wanted) == wanted.rows()) {
            return true;
        }
        release(business, wanted);
        return false;
    }

    /** Waits until no other transaction books this service, and lets none until this one has ended. */
    void queueFor(ServiceId service) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:service, 0))")
                .param("service", service.text())
                .query((row, n) -> true)
                .single();
    }

    /** Core time first: of two that want the same, one waits at once, and none holds what the other needs. */
    private int insert(BusinessId business, Wanted wanted) {
        return jdbc.sql("""
                        insert into scheduling.claim
                            (business_id, resource_id, period, lane, kind, hold_id, appointment_id,
                             buffer_before, buffer_after, expires_at)
                        select :business, :resource, period, lane, kind, :hold::uuid, :appointment::uuid,
                               case when kind = 'buffer' then 0 else :before end,
                               case when kind = 'buffer' then 0 else :after end, :expires::timestamptz
                        from (
                            select 1 as place, tstzrange(:start, :end) as period, int8range(null, null) as lane,
                                   case when :hold::uuid is null then 'appointment' else 'hold' end as kind
                            union all
                            select 2, tstzrange(:start - make_interval(mins => :before), :start),
                                   int8range(l, l + 1), 'buffer'
                            from nextval('scheduling.buffer_lane') l where :before > 0
                            union all
                            select 3, tstzrange(:end, :end + make_interval(mins => :after)),
                                   int8range(l, l + 1), 'buffer'
                            from nextval('scheduling.buffer_lane') l where :after > 0
                            order by 1
                        ) wanted
                        on conflict do nothing
                        """)
                .param("business", business.value())
                .param("resource", wanted.provider().value())
                .param("hold", wanted.hold() == null ? null : wanted.hold().value())
                .param(
                        "appointment",
                        wanted.appointment() == null
                                ? null
                                : wanted.appointment().value())
                .param("start", utc(wanted.period().start()))
                .param("end", utc(wanted.period().end()))
                .param("before", wanted.bufferBefore())
                .param("after", wanted.bufferAfter())
                .param("expires", wanted.expiresAt() == null ? null : utc(wanted.expiresAt()))
                .update();
    }

    private void release(BusinessId business, Wanted wanted) {
        if (wanted.hold() != null) {
            releaseHold(business, wanted.hold());
        }
        if (wanted.appointment() != null) {
            release(business, wanted.appointment());
        }
    }

    private int clearExpired(BusinessId business, Wanted wanted, Instant now) {
        return jdbc.sql("""
                        delete from scheduling.hold h using scheduling.claim c
                        where c.business_id = :business and c.resource_id = :resource and c.active
                          and c.starts < :end and c.ends > :start and c.expires_at <= :now and h.id = c.hold_id
                        """)
                .param("business", business.value())
                .param("resource", wanted.provider().value())
                .param("start", utc(wanted.period().start().minusSeconds(60L * wanted.bufferBefore())))
                .param("end", utc(wanted.period().end().plusSeconds(60L * wanted.bufferAfter())))
                .param("now", utc(now))
                .update();
    }

    /** A hold becomes a booking: the same claims under another name, so nobody can slip between. */
    void turnInto(BusinessId business, HoldId hold, AppointmentId appointment) {
        jdbc.sql("""
                        with gone as (delete from scheduling.hold where business_id = :business and id = :hold),
                             given as (update scheduling.assigned set hold_id = null, appointment_id = :appointment
                                       where business_id = :business and hold_id = :hold)
                        update scheduling.claim
                        set hold_id = null, appointment_id = :appointment, expires_at = null,
                            kind = case kind when 'hold' then 'appointment' else kind end
                        where business_id = :business and hold_id = :hold
                        """)
                .param("appointment", appointment.value())
                .param("business", business.value())
                .param("hold", hold.value())
                .update();
    }

    void release(BusinessId business, AppointmentId appointment) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and appointment_id = :appointment")
                .param("business", business.value())
                .param("appointment", appointment.value())
                .update();
    }

    void releaseHold(BusinessId business, HoldId hold) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and hold_id = :hold")
                .param("business", business.value())
                .param("hold", hold.value())
                .update();
    }
}
