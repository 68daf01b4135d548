package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the days of a month hold, in one statement: how much, and what each begins with. */
@Repository
public class MonthTable {

    private static final RowMapper<Line> LINE = (row, n) -> new Line(
            row.getObject("day", LocalDate.class),
            row.getInt("visits"),
            row.getInt("pending"),
            row.getLong("minutes"),
            new AppointmentId(row.getObject("id", UUID.class)),
            Status.of(row.getString("status")),
            instant(row, "starts_at"),
            new ProviderId(row.getObject("provider_id", UUID.class)),
            new ClientId(row.getObject("client_id", UUID.class)),
            Optional.ofNullable(row.getObject("pet_id", UUID.class)).map(PetId::new));

    private final JdbcClient jdbc;

    MonthTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of the first visits of a day, with what is true of the whole day.
     *
     * @param visits that day, neither cancelled nor missed
     * @param pending of them, those that want a decision
     * @param minutes they take, without buffers
     */
    public record Line(
            LocalDate day,
            int visits,
            int pending,
            long minutes,
            AppointmentId id,
            Status status,
            Instant start,
            ProviderId provider,
            ClientId client,
            Optional<PetId> pet) {}

    /**
     * Up to {@code most} lines of each day that has any, by day and time.
     *
     * @param zone in which a visit belongs to the day it starts on
     * @param providers all when empty
     */
    public List<Line> read(
            BusinessId business,
            TimeRange range,
            ZoneId zone,
            Optional<LocationId> location,
            Collection<ProviderId> providers,
            int most) {
        return jdbc.sql("""
                        select * from (
                            select d.*, row_number() over (partition by day order by starts_at, id) as place,
                                   count(*) over (partition by day) as visits,
                                   count(*) filter (where status = 'pending') over (partition by day) as pending,
                                   (sum(extract(epoch from ends_at - starts_at)) over (partition by day) / 60)::bigint
                                       as minutes
                            from (
                                select id, status, starts_at, ends_at, provider_id, client_id, pet_id,
                                       (starts_at at time zone :zone)::date as day
                                from scheduling.appointment
                                where business_id = :business and starts_at >= :from and starts_at < :to
                                  and status not in ('cancelled', 'noshow')
                                  and (:location::uuid is null or location_id = :location)
                                  and (cardinality(:providers::uuid[]) = 0 or provider_id = any (:providers))) d) l
                        where place <= :most
                        order by day, place
                        """)
                .param("business", business.value())
                .param("from", utc(range.start()))
                .param("to", utc(range.end()))
                .param("zone", zone.getId())
                .param("location", location.map(LocationId::value).orElse(null))
                .param("providers", providers.stream().map(ProviderId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(LINE)
                .list();
    }
}
