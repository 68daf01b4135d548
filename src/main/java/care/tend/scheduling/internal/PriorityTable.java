package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.KeptHours;
import care.tend.scheduling.PriorityTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.priority} and what belongs to it. */
@Repository
public class PriorityTable {

    /** Beneath the rows of {@link PlanRows}, so that every look for slots reads them in the same breath. */
    static final String ROWS = """
            union all
            select 'ahead', null, null, days_ahead, version, 0, 0, '', null, null
            from scheduling.priority where business_id = :business
            union all
            select 'ahead', service_id, null, days_ahead, 0, 0, 0, '', null, null
            from scheduling.priority_service where business_id = :business
            union all
            select 'kept', provider_id, location_id, extract(epoch from starts)::bigint,
                   extract(epoch from ends)::bigint, opens_hours, position, '', days::bigint[], null
            from scheduling.priority_hours where business_id = :business
            """;

    private static final String READ = """
            select '' as sort, null::uuid as who, null::uuid as place, 0::bigint as a, 0::bigint as b, 0 as day, 0 as week,
                   '' as text, null::bigint[] as starts, null::bigint[] as ends
            where false
            """ + ROWS;

    private final JdbcClient jdbc;

    PriorityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version grows with each edit; 0 while nothing was ever said */
    public record Row(PriorityTerms terms, int version) {}

    public Row read(BusinessId business) {
        var reading = new Reading();
        jdbc.sql(READ).param("business", business.value()).query(row -> {
            reading.enter(row);
        });
        return new Row(reading.terms(), reading.version);
    }

    /** Replaces all of it; false when it is no longer the {@code version} that was read. */
    public boolean keep(BusinessId business, PriorityTerms terms, int version) {
        int kept = jdbc.sql("""
                        insert into scheduling.priority as p (business_id, days_ahead, version)
                        values (:business, :days, 1)
                        on conflict (business_id) do update set days_ahead = excluded.days_ahead, version = p.version + 1
                        where p.version = :version
                        """)
                .param("business", business.value())
                .param("days", terms.daysAhead())
                .param("version", version)
                .update();
        if (kept == 0) {
            return false;
        }
        forget(business);
        terms.services().forEach((service, days) -> insert(business, service, days));
        for (int i = 0; i < terms.hours().size(); i++) {
            insert(business, i, terms.hours().get(i));
        }
        return true;
    }

    private void forget(BusinessId business) {
        for (var table : List.of("priority_service", "priority_hours")) {
            jdbc.sql("delete from scheduling." + table + " where business_id = :business")
                    .param("business", business.value())
                    .update();
        }
    }

    private void insert(BusinessId business, ServiceId service, int days) {
        jdbc.sql("""
                        insert into scheduling.priority_service (business_id, service_id, days_ahead)
                        values (:business, :service, :days)
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("days", days)
                .update();
    }

    private void insert(BusinessId business, int position, KeptHours hours) {
        jdbc.sql("""
                        insert into scheduling.priority_hours
                            (business_id, position, location_id, provider_id, days, starts, ends, opens_hours)
                        values (:business, :position, :location, :provider, :days, :starts, :ends, :opens)
                        """)
                .param("business", business.value())
                .param("position", position)
                .param(
                        "location",
                        hours.location() == null ? null : hours.location().value())
                .param(
                        "provider",
                        hours.provider() == null ? null : hours.provider().value())
                .param(
                        "days",
                        hours.days().stream().map(day -> (short) day.getValue()).toArray(Short[]::new))
                .param("starts", hours.start())
                .param("ends", hours.end())
                .param("opens", hours.opensHoursBefore())
                .update();
    }

    /** Rows that become terms, one by one. */
    static final class Reading {

        private final Map<ServiceId, Integer> services = new HashMap<>();
        private final List<Placed> hours = new ArrayList<>();
        private int days;
        private int version;

        private record Placed(int position, KeptHours hours) {}

        /** False when the row is none of ours. */
        boolean enter(ResultSet row) throws SQLException {
            var who = row.getObject("who", UUID.class);
            switch (row.getString("sort")) {
                case "ahead" -> ahead(who, row);
                case "kept" -> hours.add(new Placed(row.getInt("week"), kept(who, row)));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void ahead(@Nullable UUID service, ResultSet row) throws SQLException {
            if (service == null) {
                days = row.getInt("a");
                version = row.getInt("b");
            } else {
                services.put(new ServiceId(service), row.getInt("a"));
            }
        }

        private static KeptHours kept(@Nullable UUID provider, ResultSet row) throws SQLException {
            var place = row.getObject("place", UUID.class);
            return new KeptHours(
                    place == null ? null : new LocationId(place),
                    provider == null ? null : new ProviderId(provider),
                    Arrays.stream(PlanRows.seconds(row, "starts"))
                            .map(day -> DayOfWeek.of(day.intValue()))
                            .toList(),
                    LocalTime.ofSecondOfDay(row.getLong("a")),
                    LocalTime.ofSecondOfDay(row.getLong("b")),
                    row.getInt("day"));
        }

        /** What was read, once all rows are in. */
        PriorityTerms terms() {
            return new PriorityTerms(
                    days,
                    services,
                    hours.stream()
                            .sorted(Comparator.comparingInt(Placed::position))
                            .map(Placed::hours)
                            .toList());
        }
    }
}
