package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Roster;
import care.tend.scheduling.RosterId;
import care.tend.scheduling.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.roster} and {@code shift}. */
@Repository
public class RosterTable {

    private final JdbcClient jdbc;

    RosterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(UUID id, LocalDate first, LocalDate last, boolean published) {}

    public List<Roster> of(BusinessId business, ProviderId provider, LocalDate from) {
        var shifts = new LinkedHashMap<Head, List<Shift>>();
        jdbc.sql("""
                        select r.id, r.first_day, r.last_day, r.published_at is not null as published,
                               s.date, s.starts, s.ends, s.location_id
                        from scheduling.roster r
                        left join scheduling.shift s on s.business_id = r.business_id and s.roster_id = r.id
                        where r.business_id = :business and r.provider_id = :provider and r.last_day >= :from
                        order by r.first_day, s.date, s.starts
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("from", from)
                .query(row -> {
                    var head = new Head(
                            row.getObject("id", UUID.class),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getBoolean("published"));
                    var own = shifts.computeIfAbsent(head, h -> new ArrayList<>());
                    if (row.getObject("date") != null) {
                        own.add(new Shift(
                                row.getObject("date", LocalDate.class),
                                new LocationId(row.getObject("location_id", UUID.class)),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class)));
                    }
                });
        return shifts.entrySet().stream()
                .map(each -> roster(provider, each.getKey(), each.getValue()))
                .toList();
    }

    private static Roster roster(ProviderId provider, Head head, List<Shift> shifts) {
        int weeks = (int) (ChronoUnit.DAYS.between(head.first, head.last) + 1) / 7;
        return new Roster(new RosterId(head.id), provider, head.first, weeks, head.published, shifts);
    }

    /** False when another roster of theirs has one of the days. */
    public boolean insert(BusinessId business, Roster roster, Instant now) {
        int kept = jdbc.sql("""
                        insert into scheduling.roster (id, business_id, provider_id, first_day, last_day, published_at)
                        values (:id, :business, :provider, :first, :last, :published::timestamptz)
                        on conflict do nothing
                        """)
                .param("id", roster.id().value())
                .param("business", business.value())
                .param("provider", roster.provider().value())
                .param("first", roster.monday())
                .param("last", roster.lastDay())
                .param("published", roster.published() ? utc(now) : null)
                .update();
        if (kept == 1) {
            insertShifts(business, roster);
        }
        return kept == 1;
    }

    private void insertShifts(BusinessId business, Roster roster) {
        jdbc.sql("""
                        insert into scheduling.shift (business_id, roster_id, date, starts, ends, location_id)
                        select :business, :roster, * from unnest(:dates::date[], :starts::time[], :ends::time[], :places::uuid[])
                        """)
                .param("business", business.value())
                .param("roster", roster.id().value())
                .param("dates", texts(roster, Shift::date))
                .param("starts", texts(roster, Shift::start))
                .param("ends", texts(roster, Shift::end))
                .param("places", texts(roster, shift -> shift.location().value()))
                .update();
    }

    private static String[] texts(Roster roster, Function<Shift, Object> part) {
        return roster.shifts().stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** False when there was none. */
    public boolean delete(BusinessId business, ProviderId provider, LocalDate monday) {
        return jdbc.sql("""
                        delete from scheduling.roster
                        where business_id = :business and provider_id = :provider and first_day = :monday
                        """)
                        .param("business", business.value())
                        .param("provider", provider.value())
                        .param("monday", monday)
                        .update()
                == 1;
    }
}
