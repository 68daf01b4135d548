package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.calendars.Entry.Kind;
import care.tend.scheduling.internal.calendars.Entry.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments, classes and stays as a calendar keeps them: of one person, of one thing, or all. */
@Repository
class EntryTable {

    private static final String APPOINTMENTS = """
            select a.id, a.provider_id, a.location_id, a.service_id, a.client_id, a.pet_id, a.starts_at, a.ends_at,
                   a.status, a.service_name, a.language, a.sequence,
                   greatest(a.created_at, a.moved_at, a.status_changed_at) as changed_at,
                   array(select c.resource_id from scheduling.claim c
                         where c.business_id = :business and c.appointment_id = a.id and c.active
                           and c.resource_id <> a.provider_id
                         group by c.resource_id order by c.resource_id) as besides
            from scheduling.appointment a
            where a.business_id = :business
              and (:whose::uuid is null or a.provider_id = :whose
                   or exists (select from scheduling.claim c where c.business_id = :business
                              and c.appointment_id = a.id and c.active and c.resource_id = :whose))
            """;

    private static final RowMapper<Entry> APPOINTMENT = (row, n) -> new Entry(
            Kind.APPOINTMENT,
            row.getObject("id", UUID.class),
            Optional.of(new ProviderId(row.getObject("provider_id", UUID.class))),
            ids(row, "besides", Function.identity()),
            new LocationId(row.getObject("location_id", UUID.class)),
            new ServiceId(row.getObject("service_id", UUID.class)),
            Optional.of(new ClientId(row.getObject("client_id", UUID.class))),
            Stream.ofNullable(row.getObject("pet_id", UUID.class))
                    .map(PetId::new)
                    .toList(),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            Status.of(row.getString("status")),
            Optional.of(LocalText.read(row.getString("service_name"))),
            Language.of(row.getString("language")).orElse(Language.EN),
            row.getInt("sequence"),
            instant(row, "changed_at"),
            Optional.empty());

    /** A class has no time of its last change; a second for each version makes one that rises. */
    private static final RowMapper<Entry> CLASS = (row, n) -> new Entry(
            Kind.CLASS,
            row.getObject("id", UUID.class),
            ids(row, "provider_ids", ProviderId::new).stream().findFirst(),
            Stream.concat(
                            ids(row, "provider_ids", Function.<UUID>identity()).stream()
                                    .skip(1),
                            ids(row, "thing_ids", Function.<UUID>identity()).stream())
                    .toList(),
            new LocationId(row.getObject("location_id", UUID.class)),
            new ServiceId(row.getObject("service_id", UUID.class)),
            Optional.empty(),
            List.of(),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            row.getString("state").equals("open") ? Status.BOOKED : Status.CANCELLED,
            Optional.empty(),
            Language.EN,
            row.getInt("version"),
            instant(row, "created_at").plusSeconds(row.getInt("version")),
            Optional.of(new Seats(row.getInt("taken"), row.getInt("seats"))));

    private static final RowMapper<Entry> STAY = (row, n) -> new Entry(
            Kind.STAY,
            row.getObject("id", UUID.class),
            Optional.empty(),
            List.of(new ResourceId(row.getObject("run_id", UUID.class)).value()),
            new LocationId(row.getObject("location_id", UUID.class)),
            new ServiceId(row.getObject("service_id", UUID.class)),
            Optional.of(new ClientId(row.getObject("client_id", UUID.class))),
            ids(row, "pets", PetId::new),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            stands(row.getString("state")),
            Optional.of(LocalText.read(row.getString("service_name"))),
            Language.of(row.getString("language")).orElse(Language.EN),
            row.getInt("sequence"),
            instant(row, "created_at").plusSeconds(row.getInt("version")),
            Optional.empty());

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that start within the range, by start; of one person or thing, or of all. */
    List<Entry> within(BusinessId business, Optional<UUID> whose, TimeRange range) {
        return Stream.of(
                        select(
                                APPOINTMENTS + " and a.starts_at >= :from and a.starts_at < :to",
                                business,
                                whose.orElse(null),
                                range,
                                APPOINTMENT),
                        select("""
                                select * from scheduling.session
                                where business_id = :business and starts_at >= :from and starts_at < :to
                                  and (:whose::uuid is null or :whose = any(provider_ids) or :whose = any(thing_ids))
                                """, business, whose.orElse(null), range, CLASS),
                        select("""
                                select s.*, array(select p.pet_id from scheduling.stay_pet p
                                                  where p.business_id = :business and p.stay_id = s.id
                                                  order by p.position) as pets
                                from scheduling.stay s
                                where s.business_id = :business and s.starts_at >= :from and s.starts_at < :to
                                  and (:whose::uuid is null or s.run_id = :whose)
                                """, business, whose.orElse(null), range, STAY))
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Entry entry) -> entry.period().start())
                        .thenComparing(Entry::id))
                .toList();
    }

    private List<Entry> select(
            String sql, BusinessId business, @Nullable UUID whose, TimeRange range, RowMapper<Entry> kind) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("whose", whose)
                .param("from", utc(range.start()))
                .param("to", utc(range.end()))
                .query(kind)
                .list();
    }

    /** An appointment that {@code provider} serves, alone or with others; empty when they do not. */
    Optional<Entry> one(BusinessId business, AppointmentId appointment, ProviderId provider) {
        return jdbc.sql(APPOINTMENTS + " and a.id = :id")
                .param("business", business.value())
                .param("id", appointment.value())
                .param("whose", provider.value())
                .query(APPOINTMENT)
                .optional();
    }

    private static Status stands(String state) {
        return switch (state) {
            case "cancelled" -> Status.CANCELLED;
            case "noshow" -> Status.NOSHOW;
            default -> Status.BOOKED;
        };
    }

    private static <T> List<T> ids(ResultSet row, String column, Function<UUID, T> of) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(of).toList();
    }
}
