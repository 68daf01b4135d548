package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.PolicyRef;
import care.tend.kernel.Money;
import care.tend.pets.PetId;
import care.tend.platform.Later;
import care.tend.platform.Secrets;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.VisitId;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Enters rows of {@code scheduling.appointment}. They leave with the end of their transaction. */
@Repository
class NewAppointments {

    private static final String INSERT = """
            insert into scheduling.appointment
                (id, business_id, location_id, service_id, provider_id, client_id, pet_id, starts_at, ends_at,
                 status, service_name, price_minor, currency, buffer_before, buffer_after, note, language, via,
                 link_hash, created_at, status_changed_at, visit_id, policy_id, policy_version, decide_by,
                 overbooked)
            values
            """;

    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Later later;

    NewAppointments(Later later) {
        this.later = later;
    }

    void insert(Appointment appointment, String linkSecret) {
        insertAll(List.of(appointment), id -> linkSecret);
    }

    /** Several in one statement. */
    void insertAll(List<Appointment> all, Function<AppointmentId, String> linkSecret) {
        later.write(
                INSERT + String.join(", ", Collections.nCopies(all.size(), ROW)),
                all.stream()
                        .flatMap(appointment -> values(appointment, linkSecret.apply(appointment.id())))
                        .toArray());
    }

    @SuppressWarnings("NullAway") // what is not known is null in the row
    private static Stream<@Nullable Object> values(Appointment appointment, String linkSecret) {
        var policy = appointment.agreement().policy();
        return Stream.of(
                appointment.id().value(),
                appointment.business().value(),
                appointment.location().value(),
                appointment.service().value(),
                appointment.provider().value(),
                appointment.client().value(),
                appointment.pet().map(PetId::value).orElse(null),
                utc(appointment.period().start()),
                utc(appointment.period().end()),
                appointment.status().word(),
                appointment.serviceName().json(),
                appointment.price().map(Money::minor).orElse(null),
                appointment
                        .price()
                        .map(price -> price.currency().getCurrencyCode())
                        .orElse(null),
                appointment.bufferBeforeMinutes(),
                appointment.bufferAfterMinutes(),
                appointment.note(),
                appointment.language().code(),
                appointment.via().word(),
                Secrets.hash(linkSecret),
                utc(appointment.createdAt()),
                utc(appointment.statusChangedAt()),
                appointment.visit().map(VisitId::value).orElse(null),
                policy.map(ref -> ref.policy().value()).orElse(null),
                policy.map(PolicyRef::version).orElse(null),
                appointment.request().map(request -> utc(request.decideBy())).orElse(null),
                appointment.overbooked().orElse(null));
    }
}
