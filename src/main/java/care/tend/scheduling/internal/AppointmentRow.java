package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Secrets;
import care.tend.scheduling.Agreement;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How an appointment stands in a row of {@code scheduling.appointment}. */
final class AppointmentRow {

    static final String INSERT = """
            insert into scheduling.appointment
                (id, business_id, location_id, service_id, provider_id, client_id, pet_id, starts_at, ends_at,
                 status, service_name, price_minor, currency, buffer_before, buffer_after, note, language, via,
                 link_hash, created_at, status_changed_at, visit_id, policy_id, policy_version, decide_by)
            values (:id, :business, :location, :service, :provider, :client, :pet, :starts, :ends,
                    :status, :name::jsonb, :price, :currency, :before, :after, :note, :language, :via,
                    :link, :at, :since, :visit, :policy, :policyVersion, :decideBy)
            """;

    private AppointmentRow() {}

    static Appointment read(ResultSet row, int n) throws SQLException {
        return new Appointment(
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
                agreement(row),
                request(row),
                row.getInt("buffer_before"),
                row.getInt("buffer_after"),
                row.getInt("sequence"),
                row.getInt("version"),
                instant(row, "created_at"),
                instant(row, "status_changed_at"));
    }

    static MapSqlParameterSource of(Appointment appointment, String linkSecret) {
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
                .addValue("visit", appointment.visit().map(VisitId::value).orElse(null))
                .addValue(
                        "policy",
                        appointment
                                .agreement()
                                .policy()
                                .map(ref -> ref.policy().value())
                                .orElse(null))
                .addValue(
                        "policyVersion",
                        appointment.agreement().policy().map(PolicyRef::version).orElse(null))
                .addValue(
                        "decideBy",
                        appointment
                                .request()
                                .map(request -> utc(request.decideBy()))
                                .orElse(null));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        var policy = Optional.ofNullable(row.getObject("policy_id", UUID.class)).map(PolicyId::new);
        int version = row.getInt("policy_version");
        return new Agreement(policy.map(id -> new PolicyRef(id, version)), row.getInt("guest_moves"));
    }

    private static Optional<Request> request(ResultSet row) throws SQLException {
        var answer = Optional.ofNullable(row.getString("answer")).map(Request.Answer::of);
        return Optional.ofNullable(instantOrNull(row, "decide_by")).map(by -> new Request(by, answer));
    }

    private static Optional<Money> price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? Optional.empty() : Optional.of(Money.of(row.getLong("price_minor"), currency));
    }
}
