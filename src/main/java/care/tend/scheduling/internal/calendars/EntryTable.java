package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments as a calendar keeps them. */
@Repository
class EntryTable {

    /**
     * @param sequence as in the mails (RFC 5545 3.8.7.4)
     * @param changedAt when it last became another
     */
    record Entry(
            AppointmentId id,
            ProviderId provider,
            LocationId location,
            ClientId client,
            Optional<PetId> pet,
            TimeRange period,
            Status status,
            LocalText service,
            Language language,
            int sequence,
            Instant changedAt) {

        boolean cancelled() {
            return status == Status.CANCELLED;
        }

        /** Whether nobody's time is taken by it any more. */
        boolean isOff() {
            return cancelled() || status == Status.NOSHOW;
        }
    }

    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            new AppointmentId(row.getObject("id", UUID.class)),
            new ProviderId(row.getObject("provider_id", UUID.class)),
            new LocationId(row.getObject("location_id", UUID.class)),
            new ClientId(row.getObject("client_id", UUID.class)),
            Optional.ofNullable(row.getObject("pet_id", UUID.class)).map(PetId::new),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            Status.of(row.getString("status")),
            LocalText.read(row.getString("service_name")),
            Language.of(row.getString("language")).orElse(Language.EN),
            row.getInt("sequence"),
            instant(row, "changed_at"));

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that start within the range, by start; of one provider, or of all. */
    List<Entry> within(BusinessId business, Optional<ProviderId> provider, TimeRange range) {
        return jdbc.sql("""
                        select id, provider_id, location_id, client_id, pet_id, starts_at, ends_at, status, service_name,
                               language, sequence, greatest(moved_at, status_changed_at) as changed_at
                        from scheduling.appointment
                        where business_id = :business and starts_at >= :from and starts_at < :to
                          and (:provider::uuid is null or provider_id = :provider)
                        order by starts_at, id
                        """)
                .param("business", business.value())
                .param("provider", provider.map(ProviderId::value).orElse(null))
                .param("from", utc(range.start()))
                .param("to", utc(range.end()))
                .query(ENTRY)
                .list();
    }

    /** One that {@code provider} serves, alone or with others; empty when they do not. */
    Optional<Entry> one(BusinessId business, AppointmentId appointment, ProviderId provider) {
        return jdbc.sql("""
                        select id, provider_id, location_id, client_id, pet_id, starts_at, ends_at, status, service_name,
                               language, sequence, greatest(moved_at, status_changed_at) as changed_at
                        from scheduling.appointment a
                        where business_id = :business and id = :id
                          and (provider_id = :provider
                               or exists (select from scheduling.claim c where c.business_id = :business
                                          and c.appointment_id = a.id and c.resource_id = :provider))
                        """)
                .param("business", business.value())
                .param("id", appointment.value())
                .param("provider", provider.value())
                .query(ENTRY)
                .optional();
    }
}
