package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Page;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Requests;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that wait for an answer, and the answers: one, or several at once. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/requests")
@Tag(name = "Requests")
class RequestController {

    private static final int MOST = 100;

    private final Requests requests;
    private final Appointments appointments;
    private final Agenda agenda;

    RequestController(Requests requests, Appointments appointments, Agenda agenda) {
        this.requests = requests;
        this.appointments = appointments;
        this.agenda = agenda;
    }

    /** What is said to a request. */
    @Schema(name = "RequestDecision", enumAsRef = true)
    enum Decision {
        APPROVE,
        DECLINE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param reason for the business's own eyes; only with a refusal */
    @Schema(name = "RequestAnswers")
    record Answers(
            List<AppointmentId> requests,
            Decision decision,
            @Nullable String reason) {}

    /**
     * What became of one of them.
     *
     * @param answered false when somebody else was faster, or it lapsed
     * @param appointment as it stands now
     */
    @Schema(name = "RequestOutcome")
    record Outcome(boolean answered, AppointmentView appointment) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listRequests",
            summary = "List requests that wait for an answer",
            description = "The most urgent first, at most 200.")
    Page<AppointmentView> list(@PathVariable BusinessId business, Language language) {
        return Page.whole(agenda.views(business, requests.waiting(business), language));
    }

    @PostMapping("/answers")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "answerRequests",
            summary = "Approve or decline requests",
            description =
                    "Each for itself: one that somebody else answered first, or that lapsed, is left as it stands "
                            + "and told as such. Whoever is declined is offered three other times by mail.")
    Page<Outcome> answer(@PathVariable BusinessId business, @RequestBody Answers wanted, Language language) {
        var fields = new Fields();
        var ids = fields.distinct("requests", wanted.requests(), MOST);
        fields.needed("decision", wanted.decision());
        fields.refuse();
        var settled = ids.stream().map(id -> settle(business, id, wanted)).toList();
        var shown = agenda.views(
                business, settled.stream().map(Settled::appointment).toList(), language);
        return Page.whole(IntStream.range(0, ids.size())
                .mapToObj(i -> new Outcome(settled.get(i).byUs(), shown.get(i)))
                .toList());
    }

    private record Settled(boolean byUs, Appointment appointment) {}

    private Settled settle(BusinessId business, AppointmentId id, Answers wanted) {
        try {
            var answered = wanted.decision() == Decision.APPROVE
                    ? requests.approve(business, id)
                    : requests.decline(business, id, wanted.reason() == null ? "" : wanted.reason());
            return new Settled(true, answered);
        } catch (BookingRefused.Answered faster) {
            return new Settled(false, appointments.read(business, id));
        }
    }
}
