package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all that decides when providers are free, in one statement, since every look for slots and every booking asks
 * it.
 */
@Repository
public class CalendarTable {

    /**
     * Beside the rules: {@code a} and {@code b} are seconds since 1970, {@code day} and {@code week} the buffers.
     * Claims are found by when they start and end, not by whether ranges overlap: only so does row-level security let
     * an index be used.
     */
    private static final String SQL = PlanRows.OF_SOME + """
            union all
            select 'giving', service_id, null, 0, 0, 0, 0, '', null, null
            from scheduling.assignment where business_id = :business and mode <> 'emptiest'
            union all
            select 'busy', resource_id, null, extract(epoch from starts)::bigint, extract(epoch from ends)::bigint,
                   buffer_before, buffer_after, case when counted then kind else 'stretch' end, null, null
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
              and (appointment_id is null or appointment_id <> all(:ownAppointments))
              and hold_id is distinct from :ownHold
            """;

    private final JdbcClient jdbc;
    private final PlanRows rows;

    CalendarTable(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Claims that the asker has already, and so may take again. */
    public record Own(List<AppointmentId> appointments, UUID hold) {

        private static final UUID NONE = new UUID(0, 0);
        public static final Own NOTHING = new Own(List.of(), NONE);

        static Own of(AppointmentId appointment) {
            return of(List.of(appointment));
        }

        static Own of(List<AppointmentId> appointments) {
            return new Own(appointments, NONE);
        }

        static Own of(HoldId hold) {
            return new Own(List.of(), hold.value());
        }
    }

    /**
     * @param hosts providers, and things that have no hours here
     * @param around the time within which claims matter; wide enough for buffers and for whole days
     * @param own what is treated as free because it is the asker's
     */
    Calendar read(BusinessId business, LocationId location, List<UUID> hosts, TimeRange around, Instant now, Own own) {
        var reading = rows.reading(around);
        var busy = new ArrayList<Taken>();
        var ruled = new HashSet<ServiceId>();
        jdbc.sql(SQL)
                .param("business", business.value())
                .param("providers", hosts.toArray(UUID[]::new))
                .param("first", reading.first())
                .param("last", reading.last())
                .param("from", utc(around.start()))
                .param("to", utc(around.end()))
                .param("now", utc(now))
                .param(
                        "ownAppointments",
                        own.appointments().stream().map(AppointmentId::value).toArray(UUID[]::new))
                .param("ownHold", own.hold())
                .query(row -> {
                    if (row.getString("sort").equals("giving")) {
                        ruled.add(new ServiceId(row.getObject("who", UUID.class)));
                    } else if (!reading.enter(row)) {
                        busy.add(new Taken(row.getObject("who", UUID.class), busy(row)));
                    }
                });
        var calendar = new Calendar(reading.plans(), location, ruled);
        busy.forEach(taken -> calendar.busy(taken.host, taken.time));
        return calendar;
    }

    private record Taken(UUID host, Busy time) {}

    private static Busy busy(ResultSet row) throws SQLException {
        var kind =
                switch (row.getString("text")) {
                    case "import", "block" -> Busy.Kind.EXTERNAL;
                    case "stretch" -> Busy.Kind.STRETCH;
                    default -> Busy.Kind.BOOKING;
                };
        return new Busy(
                new Span(Instant.ofEpochSecond(row.getLong("a")), Instant.ofEpochSecond(row.getLong("b"))),
                kind,
                row.getInt("day"),
                row.getInt("week"));
    }
}
