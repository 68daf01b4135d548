package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.OutsideCalendars;
import care.tend.scheduling.OutsideClash;
import care.tend.scheduling.OutsideClashId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments that somebody's calendar elsewhere contradicts: to keep, to move, or to cancel and tell. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/outside-clashes")
@Tag(name = "Calendars")
class OutsideClashController {

    private final OutsideCalendars calendars;
    private final Appointments appointments;
    private final Agenda agenda;

    OutsideClashController(OutsideCalendars calendars, Appointments appointments, Agenda agenda) {
        this.calendars = calendars;
        this.appointments = appointments;
        this.agenda = agenda;
    }

    /**
     * @param busyFrom of the busy time elsewhere
     * @param busyTo of it, excluded
     */
    @Schema(name = "OutsideClash")
    record View(OutsideClashId id, AppointmentView appointment, Instant busyFrom, Instant busyTo, Instant foundAt) {}

    @Schema(name = "OutsideClashes")
    record Listing(List<View> items) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listOutsideClashes",
            summary = "List what calendars elsewhere contradict",
            description = "Appointments to come that lie under a busy time elsewhere, by start, until somebody keeps, "
                    + "moves or cancels them.")
    Listing list(@PathVariable BusinessId business, Language language) {
        var clashes = calendars.clashes(business);
        var held = appointments.all(
                business, clashes.stream().map(OutsideClash::appointment).toList());
        var views = agenda.views(business, held, language);
        var items = new ArrayList<View>();
        for (var clash : clashes) {
            views.stream()
                    .filter(view -> view.id().equals(clash.appointment()))
                    .findFirst()
                    .ifPresent(view -> items.add(new View(
                            clash.id(),
                            view,
                            clash.period().start(),
                            clash.period().end(),
                            clash.foundAt())));
        }
        return new Listing(items);
    }

    @PutMapping("/{clash}/kept")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "keepDespiteClash", summary = "Keep the appointment where it is")
    void keep(@PathVariable BusinessId business, @PathVariable OutsideClashId clash) {
        calendars.keep(business, clash);
    }

    @DeleteMapping("/{clash}/kept")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "reopenClash", summary = "Take that decision back")
    void reopen(@PathVariable BusinessId business, @PathVariable OutsideClashId clash) {
        calendars.reopen(business, clash);
    }
}
