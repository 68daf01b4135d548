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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all that decides when providers are free, in one statement, since every look for slots and every booking asks
 * it.
 */
@Repository
public class CalendarTable {

    /**
     * What one host has of a kind comes as one row: arrays of seconds since 1970, and as {@code day} and {@code week}
     * the buffers; a month of many people is tens of thousands of claims. They are found by when they start and end,
     * not by whether ranges overlap: only so does row-level security let an index be used.
     */
    private static final String BUSY = """
            union all
            select 'busy', resource_id, null, 0, 0, buffer_before, buffer_after,
                   case when counted then kind else 'stretch' end as nature,
                   array_agg(extract(epoch from starts)::bigint), array_agg(extract(epoch from ends)::bigint)
            from scheduling.claim
            where business_id = :business and resource_id = any(:providers) and active and kind <> 'buffer'
              and starts < :to and ends > :from and %s
              and (expires_at is null or expires_at > :now)
              and (appointment_id is null or appointment_id <> all(:ownAppointments))
              and (hold_id is null or hold_id <> all(:ownHolds))
            group by resource_id, buffer_before, buffer_after, nature
            """;

    private static final String GIVING = """
            union all
            select 'giving', service_id, null, 0, 0, 0, 0, '', null, null
            from scheduling.assignment where business_id = :business and mode <> 'emptiest'
            """;

    private static final String SQL = PlanRows.OF_SOME
            + GIVING
            + PriorityTable.ROWS
            + BUSY.formatted("starts > :from - interval '2 days' and ends - starts <= interval '2 days'")
            + BUSY.formatted("ends - starts > interval '2 days'");

    private final JdbcClient jdbc;
    private final PlanRows rows;

    CalendarTable(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Claims that the asker has already, and so may take again. */
    public record Own(List<AppointmentId> appointments, List<HoldId> holds) {

        public static final Own NOTHING = new Own(List.of(), List.of());

        static Own of(AppointmentId appointment) {
            return of(List.of(appointment));
        }

        static Own of(List<AppointmentId> appointments) {
            return new Own(appointments, List.of());
        }

        public static Own ofHolds(List<HoldId> holds) {
            return new Own(List.of(), holds);
        }
    }

    /**
     * @param hosts providers, and things that have no hours here
     * @param around the time within which claims matter; wide enough for buffers and for whole days
     * @param own what is treated as free because it is the asker's
     */
    Calendar read(BusinessId business, LocationId location, List<UUID> hosts, TimeRange around, Instant now, Own own) {
        var reading = rows.reading(around);
        var busy = new HashMap<UUID, List<Busy>>();
        var ruled = new HashSet<ServiceId>();
        var kept = new PriorityTable.Reading();
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
                .param("ownHolds", own.holds().stream().map(HoldId::value).toArray(UUID[]::new))
                .query(row -> {
                    if (row.getString("sort").equals("giving")) {
                        ruled.add(new ServiceId(row.getObject("who", UUID.class)));
                    } else if (!reading.enter(row) && !kept.enter(row)) {
                        busy.computeIfAbsent(row.getObject("who", UUID.class), host -> new ArrayList<>())
                                .addAll(busy(row));
                    }
                });
        return new Calendar(reading.plans(), location, ruled, busy, new Reserve(kept.terms()));
    }

    private static List<Busy> busy(ResultSet row) throws SQLException {
        var kind =
                switch (row.getString("text")) {
                    case "import", "block" -> Busy.Kind.EXTERNAL;
                    case "stretch" -> Busy.Kind.STRETCH;
                    default -> Busy.Kind.BOOKING;
                };
        var starts = PlanRows.seconds(row, "starts");
        var ends = PlanRows.seconds(row, "ends");
        int before = row.getInt("day");
        int after = row.getInt("week");
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Span(Instant.ofEpochSecond(starts[i]), Instant.ofEpochSecond(ends[i])))
                .map(span -> new Busy(span, kind, before, after))
                .toList();
    }
}
