package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Secrets;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.Taking.Taken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.appointment}. */
@Repository
public class AppointmentTable {

    static final RowMapper<Appointment> APPOINTMENT = AppointmentRow::read;

    private final JdbcClient jdbc;

    AppointmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var shown = jdbc.sql("""
                        select * from scheduling.appointment
                        where business_id = :business and starts_at >= :from - interval '1 day' and starts_at < :to
                          and ends_at > :from
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
        var firsts = firstOf(business, shown.stream().map(Appointment::client).collect(Collectors.toSet()));
        return shown.stream()
                .map(appointment -> new Listed(appointment, firsts.contains(appointment.id())))
                .toList();
    }

    /** What is promised to {@code client}, begins before {@code soon} and is not over at {@code now}, by start. */
    List<Appointment> comingOf(BusinessId business, ClientId client, Instant now, Instant soon) {
        return jdbc.sql("""
                        select * from scheduling.appointment
                        where business_id = :business and client_id = :client and status = 'booked'
                          and starts_at <= :soon and starts_at > :now - interval '1 day' and ends_at > :now
                        order by starts_at, id
                        """)
                .param("business", business.value())
                .param("client", client.value())
                .param("now", utc(now))
                .param("soon", utc(soon))
                .query(APPOINTMENT)
                .list();
    }

    /** The first appointment that each of these clients kept or has ahead. */
    public Set<AppointmentId> firstOf(BusinessId business, Set<ClientId> clients) {
        var first = jdbc.sql("""
                        select (select a.id from scheduling.appointment a
                                where a.business_id = :business and a.client_id = c.id
                                  and a.status not in ('cancelled', 'noshow')
                                order by a.starts_at, a.id limit 1) as id
                        from unnest(:clients) c (id)
                        """)
                .param("business", business.value())
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .list();
        return first.stream().flatMap(Optional::stream).map(AppointmentId::new).collect(Collectors.toSet());
    }

    /** How often this client stayed away since then. */
    int missed(BusinessId business, ClientId client, Instant since) {
        return jdbc.sql("""
                        select count(*) from scheduling.appointment
                        where business_id = :business and client_id = :client and status = 'noshow'
                          and starts_at >= :since
                        """)
                .param("business", business.value())
                .param("client", client.value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Moves it to what was taken. When guests will be told, the sequence rises; a guest's own moves are counted. */
    Appointment move(Appointment appointment, Taken taken, boolean told, boolean byGuest, Instant at) {
        return jdbc.sql("""
                        update scheduling.appointment
                        set provider_id = :provider, starts_at = :starts, ends_at = :ends,
                            buffer_before = :before, buffer_after = :after, moved_at = :at,
                            sequence = sequence + case when :told then 1 else 0 end, version = version + 1,
                            guest_moves = guest_moves + case when :byGuest then 1 else 0 end,
                            decide_by = least(decide_by, :starts),
                            overbooked = case when :beside then overbooked end
                        where business_id = :business and id = :id returning *
                        """)
                .param("provider", taken.provider().value())
                .param("starts", utc(taken.period().start()))
                .param("ends", utc(taken.period().end()))
                .param("before", taken.terms().bufferBeforeMinutes())
                .param("after", taken.terms().bufferAfterMinutes())
                .param("told", told)
                .param("at", utc(at))
                .param("byGuest", byGuest)
                .param("beside", taken.beside())
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
                            sequence = sequence + case when :told then 1 else 0 end,
                            answer = case when status = 'pending' then 'withdrawn' else answer end
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
}
