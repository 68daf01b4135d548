package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Secrets;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitId;
import care.tend.scheduling.internal.Taking.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.appointment}. */
@Repository
public class AppointmentTable {

    static final RowMapper<Appointment> APPOINTMENT = (row, n) -> new Appointment(
            new AppointmentId(row.getObject("id", UUID.class)),
            Optional.ofNullable(row.getObject("visit_id", UUID.class)).map(VisitId::new),
            new BusinessId(row.getObject("business_id", UUID.class)),
            new LocationId(row.getObject("location_id", UUID.class)),
            new ServiceId(row.getObject("service_id", UUID.class)),
            new ProviderId(row.getObject("provider_id", UUID.class)),
            new ClientId(row.getObject("client_id", UUID.class)),
            Optional.ofNullable(row.getObject("pet_id", UUID.class)).map(PetId::new),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            Status.of(row.getString("status")),
            LocalText.read(row.getString("service_name")),
            price(row),
            row.getString("note"),
            Language.of(row.getString("language")).orElse(Language.EN),
            Via.of(row.getString("via")),
            row.getInt("buffer_before"),
            row.getInt("buffer_after"),
            row.getInt("sequence"),
            row.getInt("version"),
            instant(row, "created_at"),
            instant(row, "status_changed_at"));

    private static final String INSERT = """
            insert into scheduling.appointment
                (id, business_id, location_id, service_id, provider_id, client_id, pet_id, starts_at, ends_at,
                 status, service_name, price_minor, currency, buffer_before, buffer_after, note, language, via,
                 link_hash, created_at, status_changed_at, visit_id)
            values (:id, :business, :location, :service, :provider, :client, :pet, :starts, :ends,
                    :status, :name::jsonb, :price, :currency, :before, :after, :note, :language, :via,
                    :link, :at, :since, :visit)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    AppointmentTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Appointment appointment, String linkSecret) {
        jdbc.sql(INSERT).paramSource(row(appointment, linkSecret)).update();
    }

    /** Several at once, in one statement sent for all of them. */
    void insertAll(List<Appointment> all, Function<AppointmentId, String> linkSecret) {
        batches.batchUpdate(
                INSERT,
                all.stream()
                        .map(appointment -> row(appointment, linkSecret.apply(appointment.id())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Appointment appointment, String linkSecret) {
        return new MapSqlParameterSource()
                .addValue("id", appointment.id().value())
                .addValue("business", appointment.business().value())
                .addValue("location", appointment.location().value())
                .addValue("service", appointment.service().value())
                .addValue("provider", appointment.provider().value())
                .addValue("client", appointment.client().value())
                .addValue("pet", appointment.pet().map(PetId::value).orElse(null))
                .addValue("starts", utc(appointment.period().start()))
                .addValue("ends", utc(appointment.period().end()))
                .addValue("status", appointment.status().word())
                .addValue("name", appointment.serviceName().json())
                .addValue("price", appointment.price().map(Money::minor).orElse(null))
                .addValue(
                        "currency",
                        appointment
                                .price()
                                .map(price -> price.currency().getCurrencyCode())
                                .orElse(null))
                .addValue("before", appointment.bufferBeforeMinutes())
                .addValue("after", appointment.bufferAfterMinutes())
                .addValue("note", appointment.note())
                .addValue("language", appointment.language().code())
                .addValue("via", appointment.via().word())
                .addValue("link", Secrets.hash(linkSecret))
                .addValue("at", utc(appointment.createdAt()))
                .addValue("since", utc(appointment.statusChangedAt()))
                .addValue("visit", appointment.visit().map(VisitId::value).orElse(null));
    }

    public Optional<Appointment> read(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("select * from scheduling.appointment where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", appointment.value())
                .query(APPOINTMENT)
                .optional();
    }

    /** As {@link #read}, and nobody else changes it before this transaction ends. */
    Optional<Appointment> lock(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("select * from scheduling.appointment where business_id = :business and id = :id for update")
                .param("business", business.value())
                .param("id", appointment.value())
                .query(APPOINTMENT)
                .optional();
    }

    public Optional<Appointment> byLink(BusinessId business, String secret) {
        return jdbc.sql("select * from scheduling.appointment where business_id = :business and link_hash = :hash")
                .param("business", business.value())
                .param("hash", Secrets.hash(secret))
                .query(APPOINTMENT)
                .optional();
    }

    public List<Appointment> all(BusinessId business, Collection<AppointmentId> wanted) {
        return jdbc.sql("""
                        select * from scheduling.appointment where business_id = :business and id = any (:wanted)
                        order by starts_at, id
                        """)
                .param("business", business.value())
                .param("wanted", wanted.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(APPOINTMENT)
                .list();
    }

    /** Those that start within the range, by start; narrowed to one location or provider where given. */
    public List<Appointment> within(
            BusinessId business, TimeRange range, Optional<LocationId> location, Optional<ProviderId> provider) {
        return jdbc.sql("""
                        select * from scheduling.appointment
                        where business_id = :business and starts_at >= :from and starts_at < :to
                          and (:location::uuid is null or location_id = :location)
                          and (:provider::uuid is null or provider_id = :provider)
                        order by starts_at, id
                        """)
                .param("business", business.value())
                .param("from", utc(range.start()))
                .param("to", utc(range.end()))
                .param("location", location.map(LocationId::value).orElse(null))
                .param("provider", provider.map(ProviderId::value).orElse(null))
                .query(APPOINTMENT)
                .list();
    }

    /** An appointment, and whether it is the first one its client kept or has ahead. */
    public record Listed(Appointment appointment, boolean first) {}

    /** Those that take any of the range, by start; narrowed to one location or provider where given. */
    public List<Listed> during(
            BusinessId business, TimeRange range, Optional<LocationId> location, Optional<ProviderId> provider) {
        return jdbc.sql("""
                        select a.*, a.status not in ('cancelled', 'noshow') and not exists (
                            select from scheduling.appointment e
                            where e.business_id = :business and e.client_id = a.client_id
                              and e.status not in ('cancelled', 'noshow')
                              and (e.starts_at, e.id) < (a.starts_at, a.id)) as first
                        from scheduling.appointment a
                        where a.business_id = :business and a.starts_at >= :from - interval '1 day' and a.starts_at < :to
                          and a.ends_at > :from
                          and (:location::uuid is null or a.location_id = :location)
                          and (:provider::uuid is null or a.provider_id = :provider)
                        order by a.starts_at, a.id
                        """)
                .param("business", business.value())
                .param("from", utc(range.start()))
                .param("to", utc(range.end()))
                .param("location", location.map(LocationId::value).orElse(null))
                .param("provider", provider.map(ProviderId::value).orElse(null))
                .query((row, n) -> new Listed(APPOINTMENT.mapRow(row, n), row.getBoolean("first")))
                .list();
    }

    /** The first appointment that each of these clients kept or has ahead. */
    public Set<AppointmentId> firstOf(BusinessId business, Set<ClientId> clients) {
        var first = jdbc.sql("""
                        select distinct on (client_id) id from scheduling.appointment
                        where business_id = :business and client_id = any (:clients)
                          and status not in ('cancelled', 'noshow')
                        order by client_id, starts_at, id
                        """)
                .param("business", business.value())
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query((row, n) -> new AppointmentId(row.getObject("id", UUID.class)))
                .list();
        return Set.copyOf(first);
    }

    /** Moves it to what was taken. When guests will be told, the sequence rises. */
    Appointment move(Appointment appointment, Taken taken, boolean told, Instant at) {
        return jdbc.sql("""
                        update scheduling.appointment
                        set provider_id = :provider, starts_at = :starts, ends_at = :ends,
                            buffer_before = :before, buffer_after = :after, moved_at = :at,
                            sequence = sequence + case when :told then 1 else 0 end, version = version + 1
                        where business_id = :business and id = :id returning *
                        """)
                .param("provider", taken.provider().value())
                .param("starts", utc(taken.period().start()))
                .param("ends", utc(taken.period().end()))
                .param("before", taken.terms().bufferBeforeMinutes())
                .param("after", taken.terms().bufferAfterMinutes())
                .param("told", told)
                .param("at", utc(at))
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .query(APPOINTMENT)
                .single();
    }

    /** @param told whether guests will be told, and so the sequence rises */
    Appointment setStatus(Appointment appointment, Status status, @Nullable String reason, boolean told, Instant at) {
        return jdbc.sql("""
                        update scheduling.appointment
                        set status = :status, cancel_reason = :reason, status_changed_at = :at, version = version + 1,
                            sequence = sequence + case when :told then 1 else 0 end
                        where business_id = :business and id = :id returning *
                        """)
                .param("status", status.word())
                .param("reason", reason)
                .param("at", utc(at))
                .param("told", told)
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .query(APPOINTMENT)
                .single();
    }

    /** What its client was last told; empty when nothing. */
    Optional<Told> told(Appointment appointment) {
        return jdbc.sql("""
                        select told, told_starts_at, told_provider_id, told_parts from scheduling.appointment
                        where business_id = :business and id = :id and told is not null
                        """)
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .query((row, n) -> Told.read(row))
                .optional()
                .flatMap(Function.identity());
    }

    /** An appointment and what its client was last told of it. */
    public record Known(Appointment appointment, Optional<Told> told) {}

    /** Those of a series, by start, with what their client was last told of each. */
    public List<Known> known(BusinessId business, SeriesId series) {
        return jdbc.sql("""
                        select a.* from scheduling.series_date d join scheduling.appointment a on a.id = d.appointment_id
                        where d.business_id = :business and d.series_id = :series order by a.starts_at, a.id
                        """)
                .param("business", business.value())
                .param("series", series.value())
                .query((row, n) -> new Known(APPOINTMENT.mapRow(row, n), Told.read(row)))
                .list();
    }

    /** Remembers that the client was told how all of a series stand. */
    public void tell(BusinessId business, SeriesId series) {
        jdbc.sql("""
                        update scheduling.appointment a
                        set told = case a.status when 'cancelled' then 'cancelled' else 'confirmed' end,
                            told_starts_at = a.starts_at, told_provider_id = a.provider_id
                        from scheduling.series_date d
                        where d.business_id = :business and d.series_id = :series and a.id = d.appointment_id
                        """)
                .param("business", business.value())
                .param("series", series.value())
                .update();
    }

    /** Remembers that its client was told how it stands. */
    void tell(Appointment appointment, String parts) {
        var told = Told.of(appointment, parts);
        jdbc.sql("""
                        update scheduling.appointment
                        set told = :told, told_starts_at = :starts, told_provider_id = :provider,
                            told_parts = :parts
                        where business_id = :business and id = :id
                        """)
                .param("told", told.cancelled() ? "cancelled" : "confirmed")
                .param("starts", utc(told.start()))
                .param("provider", told.provider().value())
                .param("parts", told.parts())
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .update();
    }

    private static Optional<Money> price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? Optional.empty() : Optional.of(Money.of(row.getLong("price_minor"), currency));
    }
}
