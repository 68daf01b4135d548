package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;

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
import care.tend.scheduling.Agreement;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How an appointment stands in a row of {@code scheduling.appointment}. */
final class AppointmentRow {

    /** Thousands of appointments bear a few dozen names. */
    private static final Cache<String, LocalText> NAMES =
            Caffeine.newBuilder().maximumSize(2000).build();

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
                NAMES.get(row.getString("service_name"), LocalText::read),
                price(row),
                row.getString("note"),
                Language.of(row.getString("language")).orElse(Language.EN),
                Via.of(row.getString("via")),
                agreement(row),
                request(row),
                Optional.ofNullable(row.getString("overbooked")),
                reply(row),
                row.getInt("buffer_before"),
                row.getInt("buffer_after"),
                row.getInt("sequence"),
                row.getInt("version"),
                instant(row, "created_at"),
                instant(row, "status_changed_at"));
    }

    /** What was answered to another time says nothing of this one. */
    private static Optional<Appointment.Reply> reply(ResultSet row) throws SQLException {
        var answer = row.getString("reply");
        return answer == null || !instant(row, "reply_starts_at").equals(instant(row, "starts_at"))
                ? Optional.empty()
                : Optional.of(new Appointment.Reply(
                        Appointment.Answer.of(answer), row.getString("reply_comment"), instant(row, "replied_at")));
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
