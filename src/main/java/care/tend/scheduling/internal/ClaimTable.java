package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.HoldId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code scheduling.claim}: all that occupies time. Whether two claims clash is the exclusion constraint's to
 * say; code here only asks and is told.
 */
@Repository
public class ClaimTable {

    private static final String WANTED = """
            with whose as (select ?::uuid as business, ?::uuid as hold, ?::timestamptz as expires, ?::uuid as session),
            span as (
                select resource, starts::timestamptz as starts, ends::timestamptz as ends, before, after, counted,
                       appointment
                from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::boolean[], ?::uuid[])
                    as s (resource, starts, ends, before, after, counted, appointment))
            """;

    /**
     * By resource, and core time first: of two that want the same, one waits at once, and none holds what the other
     * needs.
     */
    private static final String INSERT = """
            insert into scheduling.claim
                (business_id, resource_id, period, lane, kind, hold_id, appointment_id,
                 buffer_before, buffer_after, counted, expires_at, session_id)
            select business, resource, period, lane,
                   case when place > 1 then 'buffer' when session is not null then 'class'
                        when hold is null then 'appointment' else 'hold' end,
                   hold, appointment, before, after, counted, expires, session
            from whose, (
                select resource, 1 as place, tstzrange(starts, ends) as period,
                       int8range(null, null) as lane, appointment, before, after, counted
                from span
                union all
                select resource, 2, tstzrange(starts - make_interval(mins => before), starts),
                       int8range(l, l + 1), appointment, 0, 0, false
                from (select *, nextval('scheduling.buffer_lane') as l from span where before > 0) b
                union all
                select resource, 3, tstzrange(ends, ends + make_interval(mins => after)),
                       int8range(l, l + 1), appointment, 0, 0, false
                from (select *, nextval('scheduling.buffer_lane') as l from span where after > 0) b
            ) wanted
            order by resource, place, period
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Time of somebody or of something.
     *
     * @param resource provider or thing
     * @param bufferBefore minutes kept free before it, as {@code bufferAfter} after it
     * @param counted whether a day's limit counts it: not the later stretches of what is counted already
     */
    record Span(UUID resource, TimeRange period, int bufferBefore, int bufferAfter, boolean counted) {
        int rows() {
            return 1 + (bufferBefore > 0 ? 1 : 0) + (bufferAfter > 0 ? 1 : 0);
        }

        Span without(boolean before, boolean after) {
            return new Span(resource, period, before ? 0 : bufferBefore, after ? 0 : bufferAfter, counted);
        }
    }

    record Claim(Span span, Claimant claimant) {}

    /** Time to take, all or nothing. */
    record Wanted(List<Claim> claims) {
        Wanted {
            claims = List.copyOf(claims);
        }

        static Wanted of(List<Span> spans, Claimant claimant) {
            return new Wanted(
                    spans.stream().map(span -> new Claim(span, claimant)).toList());
        }

        int rows() {
            return claims.stream().mapToInt(claim -> claim.span().rows()).sum();
        }

        <T> T[] spans(Function<Span, T> of, IntFunction<T[]> array) {
            return claims.stream().map(claim -> of.apply(claim.span())).toArray(array);
        }

        UUID[] appointments() {
            return claims.stream()
                    .map(claim -> claim.claimant().appointment())
                    .map(appointment -> appointment == null ? null : appointment.value())
                    .toArray(UUID[]::new);
        }

        /** One hold keeps all of it. */
        Claimant first() {
            return claims.getFirst().claimant();
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
        if (clearExpired(business, wanted, now) + clearLapsed(business, wanted, now) == 0) {
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

    private int insert(BusinessId business, Wanted wanted) {
        return jdbc.sql(WANTED + INSERT).params(values(business, wanted)).update();
    }

    @SuppressWarnings("NullAway") // an appointment's claims have no hold and do not expire
    private static List<@Nullable Object> values(BusinessId business, Wanted wanted) {
        var hold = wanted.first().hold();
        var expires = wanted.first().expiresAt();
        var session = wanted.first().session();
        return Arrays.asList(
                business.value(),
                hold == null ? null : hold.value(),
                expires == null ? null : utc(expires),
                session == null ? null : session.value(),
                wanted.spans(Span::resource, UUID[]::new),
                wanted.spans(span -> span.period().start().toString(), String[]::new),
                wanted.spans(span -> span.period().end().toString(), String[]::new),
                wanted.spans(Span::bufferBefore, Integer[]::new),
                wanted.spans(Span::bufferAfter, Integer[]::new),
                wanted.spans(Span::counted, Boolean[]::new),
                wanted.appointments());
    }

    private static JdbcClient.StatementSpec spans(JdbcClient.StatementSpec sql, Wanted wanted) {
        return sql.param("resources", wanted.spans(Span::resource, UUID[]::new))
                .param("starts", wanted.spans(span -> span.period().start().toString(), String[]::new))
                .param("ends", wanted.spans(span -> span.period().end().toString(), String[]::new))
                .param("before", wanted.spans(Span::bufferBefore, Integer[]::new))
                .param("after", wanted.spans(Span::bufferAfter, Integer[]::new));
    }

    private void release(BusinessId business, Wanted wanted) {
        var hold = wanted.first().hold();
        var session = wanted.first().session();
        if (hold != null) {
            releaseHold(business, hold);
        } else if (session != null) {
            release(business, session);
        } else {
            releaseAll(business, wanted.appointments());
        }
    }

    private int clearExpired(BusinessId business, Wanted wanted, Instant now) {
        return spans(jdbc.sql("""
                        delete from scheduling.hold h using scheduling.claim c,
                            unnest(:resources::uuid[], :starts::text[], :ends::text[], :before::integer[],
                                   :after::integer[]) as s (resource, starts, ends, before, after)
                        where c.business_id = :business and c.resource_id = s.resource and c.active
                          and c.starts < s.ends::timestamptz + make_interval(mins => s.after)
                          and c.ends > s.starts::timestamptz - make_interval(mins => s.before)
                          and c.expires_at <= :now and h.id = c.hold_id
                        """), wanted)
                .param("business", business.value())
                .param("now", utc(now))
                .update();
    }

    /** Time of requests that nobody answered: they lapse by themselves, and keep nobody waiting until then. */
    private int clearLapsed(BusinessId business, Wanted wanted, Instant now) {
        return spans(jdbc.sql("""
                        delete from scheduling.claim where business_id = :business and appointment_id in (
                            select c.appointment_id from scheduling.claim c,
                                unnest(:resources::uuid[], :starts::text[], :ends::text[], :before::integer[],
                                       :after::integer[]) as s (resource, starts, ends, before, after)
                            where c.business_id = :business and c.resource_id = s.resource and c.active
                              and c.starts < s.ends::timestamptz + make_interval(mins => s.after)
                              and c.ends > s.starts::timestamptz - make_interval(mins => s.before)
                              and c.expires_at <= :now and c.appointment_id is not null)
                        """), wanted)
                .param("business", business.value())
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

    void release(BusinessId business, ClassId session) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and session_id = :session")
                .param("business", business.value())
                .param("session", session.value())
                .update();
    }

    void release(BusinessId business, AppointmentId appointment) {
        releaseAll(business, appointment.value());
    }

    /** Frees the time of every part of a visit. */
    void release(BusinessId business, List<AppointmentId> parts) {
        releaseAll(business, parts.stream().map(AppointmentId::value).toArray(UUID[]::new));
    }

    private void releaseAll(BusinessId business, UUID... appointments) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and appointment_id = any(:appointments)")
                .param("business", business.value())
                .param("appointments", appointments)
                .update();
    }

    /** Whom and what the appointments have taken besides their providers, by appointment. */
    Map<AppointmentId, List<UUID>> besides(BusinessId business, Collection<AppointmentId> appointments) {
        var besides = new HashMap<AppointmentId, List<UUID>>();
        jdbc.sql("""
                        select distinct c.appointment_id, c.resource_id from scheduling.claim c
                        join scheduling.appointment a on a.id = c.appointment_id and a.provider_id <> c.resource_id
                        where c.business_id = :business and c.appointment_id = any(:appointments)
                        """)
                .param("business", business.value())
                .param(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    var appointment = new AppointmentId(row.getObject("appointment_id", UUID.class));
                    besides.computeIfAbsent(appointment, a -> new ArrayList<>())
                            .add(row.getObject("resource_id", UUID.class));
                });
        return besides;
    }

    void releaseHold(BusinessId business, HoldId hold) {
        jdbc.sql("delete from scheduling.claim where business_id = :business and hold_id = :hold")
                .param("business", business.value())
                .param("hold", hold.value())
                .update();
    }
}
