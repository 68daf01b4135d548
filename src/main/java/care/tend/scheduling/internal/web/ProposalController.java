package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Proposal;
import care.tend.scheduling.Proposal.Source;
import care.tend.scheduling.Proposal.Wish;
import care.tend.scheduling.ProposalId;
import care.tend.scheduling.Proposals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others wish of appointments by changing their copies: to keep, to move, or to cancel and tell. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/proposals")
@Tag(name = "Calendars")
class ProposalController {

    private final Proposals proposals;
    private final Appointments appointments;
    private final Agenda agenda;

    ProposalController(Proposals proposals, Appointments appointments, Agenda agenda) {
        this.proposals = proposals;
        this.appointments = appointments;
        this.agenda = agenda;
    }

    /**
     * @param start where it shall be; null for any other wish
     * @param end of it, excluded
     * @param comment what a client wrote; may be empty
     */
    @Schema(name = "Proposal")
    record View(
            ProposalId id,
            AppointmentView appointment,
            Source source,
            Wish wish,
            @Nullable Instant start,
            @Nullable Instant end,
            String comment,
            Instant foundAt) {}

    @Schema(name = "Proposals")
    record Listing(List<View> items) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listProposals",
            summary = "List what others wish of appointments",
            description = "By start, until somebody keeps, moves or cancels the appointment.")
    Listing list(@PathVariable BusinessId business, Language language) {
        var open = proposals.open(business);
        var held = appointments.all(
                business, open.stream().map(Proposal::appointment).distinct().toList());
        var views = agenda.views(business, held, language);
        var items = new ArrayList<View>();
        for (var proposal : open) {
            views.stream()
                    .filter(view -> view.id().equals(proposal.appointment()))
                    .findFirst()
                    .ifPresent(view -> items.add(view(proposal, view)));
        }
        return new Listing(items);
    }

    @PutMapping("/{proposal}/kept")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "keepDespiteProposal",
            summary = "Keep the appointment as it is",
            description = "A copy in a connected calendar is written back 20 seconds later, if that still holds.")
    void keep(@PathVariable BusinessId business, @PathVariable ProposalId proposal) {
        proposals.keep(business, proposal);
    }

    @DeleteMapping("/{proposal}/kept")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "reopenProposal", summary = "Take that decision back")
    void reopen(@PathVariable BusinessId business, @PathVariable ProposalId proposal) {
        proposals.reopen(business, proposal);
    }

    private static View view(Proposal proposal, AppointmentView appointment) {
        return new View(
                proposal.id(),
                appointment,
                proposal.source(),
                proposal.wish(),
                proposal.period().map(TimeRange::start).orElse(null),
                proposal.period().map(TimeRange::end).orElse(null),
                proposal.comment(),
                proposal.foundAt());
    }
}
