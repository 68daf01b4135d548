package care.tend.scheduling.internal.web;

import care.tend.business.ProviderId;
import care.tend.kernel.Money;
import care.tend.scheduling.Visit;
import care.tend.scheduling.VisitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the workspace shows it.
 *
 * @param start of its first part that is not cancelled
 * @param price of all parts together; null when one has none
 */
@Schema(name = "Visit")
record VisitView(
        VisitId id,
        Instant start,
        Instant end,
        ZoneId zone,
        @Nullable Money price,
        List<AppointmentView> parts) {

    static VisitView of(Visit visit, List<AppointmentView> parts) {
        return new VisitView(
                visit.id(),
                visit.period().start(),
                visit.period().end(),
                parts.getFirst().zone(),
                visit.price().orElse(null),
                parts);
    }

    /** A visit as its guest may see it. {@code manageUrl} is the secret link. */
    @Schema(name = "BookedVisit")
    record Booked(
            VisitId id,
            Instant start,
            Instant end,
            ZoneId zone,
            @Nullable Money price,
            List<BookingView> parts,
            @Nullable String manageUrl) {}

    /** How a visit would take place. */
    @Schema(name = "VisitPlan")
    record Plan(
            Instant start,
            Instant end,
            ZoneId zone,
            @Nullable Money price,
            List<PlannedPart> parts) {}

    @Schema(name = "VisitPlanPart")
    record PlannedPart(
            String service,
            ProviderId provider,
            String providerName,
            Instant start,
            Instant end,
            @Nullable Money price,
            List<String> things) {}
}
