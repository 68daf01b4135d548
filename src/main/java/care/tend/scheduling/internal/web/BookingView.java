package care.tend.scheduling.internal.web;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its guest may see it: what was agreed, and nothing of the business's own record about them.
 *
 * @param zone of the location, in which the times are read
 * @param changeable whether the guest can still move or cancel it
 * @param decideBy by when a request is answered; null when it is promised
 * @param manageUrl the secret link, told to whoever made the booking; null when it was opened by that link
 */
record BookingView(
        AppointmentId id,
        Status status,
        Instant start,
        Instant end,
        ZoneId zone,
        Place location,
        Offer service,
        Who provider,
        @Nullable Money price,
        boolean changeable,
        int sequence,
        @Nullable Instant decideBy,
        @Nullable String manageUrl) {

    @Schema(name = "BookingPlace")
    record Place(LocationId id, String name, String address) {}

    @Schema(name = "BookingOffer")
    record Offer(ServiceId id, String name) {}

    @Schema(name = "BookingWho")
    record Who(ProviderId id, String name) {}

    static BookingView of(
            Appointment appointment,
            Location location,
            String providerName,
            Language language,
            Instant now,
            @Nullable String manageUrl) {
        var period = appointment.period();
        var serviceName = appointment.serviceName().in(language, List.of(appointment.language()));
        return new BookingView(
                appointment.id(),
                appointment.status(),
                period.start(),
                period.end(),
                location.zone(),
                new Place(location.id(), location.name(), location.address()),
                new Offer(appointment.service(), serviceName),
                new Who(appointment.provider(), providerName),
                appointment.price().orElse(null),
                appointment.status().isAhead() && now.isBefore(period.start()),
                appointment.sequence(),
                appointment
                        .request()
                        .filter(request -> request.answer().isEmpty())
                        .map(Request::decideBy)
                        .orElse(null),
                manageUrl);
    }
}
