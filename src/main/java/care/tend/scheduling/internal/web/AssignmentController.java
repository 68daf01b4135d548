package care.tend.scheduling.internal.web;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.AssignmentMode;
import care.tend.scheduling.AssignmentReason;
import care.tend.scheduling.AssignmentRule;
import care.tend.scheduling.Assignments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes a booking when the client has no wish, and why. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Availability")
class AssignmentController {

    private final Assignments assignments;
    private final Providers providers;

    AssignmentController(Assignments assignments, Providers providers) {
        this.assignments = assignments;
        this.providers = providers;
    }

    /** @param weight turns they have where others have one, 0 to 9 */
    record AssignmentWeight(ProviderId provider, int weight) {}

    /** @param weights of those who do not simply count once */
    @Schema(name = "AssignmentRule")
    record RuleView(AssignmentMode mode, List<AssignmentWeight> weights) {}

    @GetMapping("/services/{service}/assignment")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readAssignment", summary = "Read who takes a booking when the client has no wish")
    RuleView read(@PathVariable BusinessId business, @PathVariable ServiceId service) {
        var rule = assignments.rule(business, service);
        return new RuleView(
                rule.mode(),
                rule.weights().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(ProviderId::value)))
                        .map(each -> new AssignmentWeight(each.getKey(), each.getValue()))
                        .toList());
    }

    @PutMapping("/services/{service}/assignment")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(operationId = "setAssignment", summary = "Say who takes a booking when the client has no wish")
    RuleView set(@PathVariable BusinessId business, @PathVariable ServiceId service, @RequestBody RuleView wish) {
        var fields = new Fields();
        fields.needed("mode", wish.mode());
        var given = fields.list("weights", wish.weights());
        given.forEach(each -> fields.needed("weights.provider", each.provider()));
        fields.refuse();
        var weights = given.stream()
                .collect(Collectors.toMap(AssignmentWeight::provider, AssignmentWeight::weight, (a, b) -> b));
        assignments.setRule(business, service, new AssignmentRule(wish.mode(), weights));
        return read(business, service);
    }

    /** How one of those who could take it stood. */
    record AssignmentStanding(ProviderId provider, String name, int weight, int recent, long busyMinutes) {}

    @Schema(name = "AssignmentReason")
    record ReasonView(ProviderId provider, Instant at, int days, List<AssignmentStanding> standings) {}

    @Schema(name = "AssignmentAnswer")
    record Answer(@Nullable ReasonView reason) {}

    @GetMapping("/appointments/{appointment}/assignment")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readAssignmentReason",
            summary = "Read why somebody was given an appointment",
            description =
                    "How all who could take it stood at that moment, whose turn it was first. The reason is null when "
                            + "it was not given out by turns, or has gone to somebody else since.")
    Answer why(@PathVariable BusinessId business, @PathVariable AppointmentId appointment) {
        return new Answer(assignments
                .why(business, appointment)
                .map(reason -> view(business, reason))
                .orElse(null));
    }

    private ReasonView view(BusinessId business, AssignmentReason reason) {
        var names = providers.of(business).stream().collect(Collectors.toMap(Provider::id, Provider::name));
        return new ReasonView(
                reason.provider(),
                reason.at(),
                reason.days(),
                reason.standings().stream()
                        .map(standing -> view(standing, names.getOrDefault(standing.provider(), "")))
                        .toList());
    }

    private static AssignmentStanding view(AssignmentReason.Standing standing, String name) {
        return new AssignmentStanding(
                standing.provider(), name, standing.weight(), standing.recent(), standing.busyMinutes());
    }
}
