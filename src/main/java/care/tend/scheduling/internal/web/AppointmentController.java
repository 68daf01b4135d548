package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.platform.Caller;
import care.tend.platform.Edition;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.DayQuestion;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments as the business's own people work with them. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/appointments")
@Tag(name = "Appointments")
class AppointmentController {

    private final Appointments appointments;
    private final Agenda agenda;

    AppointmentController(Appointments appointments, Agenda agenda) {
        this.appointments = appointments;
        this.agenda = agenda;
    }

    /** A day's list is whole: a day has an end, and the workspace shows all of it. */
    @Schema(name = "AppointmentDay")
    record Day(LocalDate day, ZoneId zone, List<AppointmentView> items) {}

    /**
     * @param end to change its length; without, it takes as long as it did
     * @param outsideHours to mean it, also where nobody is meant to work
     * @param wish on whose wish; without, it is the business's own and costs the client nothing
     */
    record Rescheduling(
            Instant start,
            @Nullable Instant end,
            @Nullable ProviderId provider,
            @Nullable Integer version,
            @Nullable Boolean outsideHours,
            @Nullable Wish wish) {

        Move move(Caller caller) {
            return new Move(
                    needed(start, "start"),
                    Optional.ofNullable(end),
                    Optional.ofNullable(provider),
                    Boolean.TRUE.equals(outsideHours) ? Rules.ANY_TIME : Rules.STAFF,
                    version == null ? OptionalInt.empty() : OptionalInt.of(version),
                    Wish.initiative(wish, caller));
        }
    }

    /**
     * @param reason for the business's own eyes
     * @param wish on whose wish; without, it is the business's own and costs the client nothing
     */
    @Schema(name = "CancelReason")
    record Reason(@Nullable String reason, @Nullable Wish wish) {}

    /**
     * @param byClient whether the client wishes it, and so the policy is asked
     * @param atMost what they were told it costs; 409 scheduling.price-changed when it is more by now
     * @param waive why the fee is let go; null when it stands
     */
    @Schema(name = "ChangeWish")
    record Wish(
            boolean byClient,
            @Nullable Money atMost,
            @Nullable String waive) {

        static Initiative initiative(@Nullable Wish wish, Caller caller) {
            if (wish == null || !wish.byClient()) {
                return Initiative.BUSINESS;
            }
            var waiver = Optional.ofNullable(wish.waive()).map(why -> FeeController.waiver(caller, why));
            return new Initiative(true, Optional.ofNullable(wish.atMost()), "", waiver);
        }
    }

    record Step(Status status) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listAppointments",
            summary = "List a day's appointments",
            description = "All that start on a local day, by start; 'zone' says whose day.")
    Day day(
            @PathVariable BusinessId business,
            @RequestParam LocalDate day,
            @RequestParam Optional<LocationId> location,
            @RequestParam Optional<ProviderId> provider,
            Language language) {
        var question = new DayQuestion(day, location, provider);
        var items = agenda.views(business, appointments.day(business, question), language);
        return new Day(day, appointments.zone(business, question), items);
    }

    @GetMapping("/{appointment}")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readAppointment", summary = "Read an appointment")
    ResponseEntity<AppointmentView> read(
            @PathVariable BusinessId business, @PathVariable AppointmentId appointment, Language language) {
        return answer(agenda.view(business, appointments.read(business, appointment), language));
    }

    @PostMapping("/{appointment}/reschedule")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Move an appointment, or change its length",
            description = "409 scheduling.slot-taken with what is in the way and the three nearest alternatives; 409 "
                    + "scheduling.outside-hours when nobody has that time but nobody works then either, unless "
                    + "'outsideHours'. It then keeps its old time. The client hears of a move 20 seconds later, if "
                    + "it still stands; of a change of length alone not at all.")
    ResponseEntity<AppointmentView> reschedule(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody Rescheduling to,
            Caller caller,
            Language language) {
        var moved = appointments.reschedule(business, appointment, to.move(caller));
        return answer(agenda.view(business, moved, language));
    }

    @PostMapping("/{appointment}/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment",
            description =
                    "Frees its time and tells the client 20 seconds later, if it still stands. Cancelling twice is "
                            + "cancelling once. On the client's wish the policy of the booking decides what it costs; read "
                            + "the consequences first.")
    ResponseEntity<AppointmentView> cancel(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody Reason why,
            Caller caller,
            Language language) {
        var reason = why.reason() == null ? "" : why.reason();
        var cancellation = new Cancellation(reason, Rules.STAFF, Wish.initiative(why.wish(), caller));
        return answer(agenda.view(business, appointments.cancel(business, appointment, cancellation), language));
    }

    @PostMapping("/{appointment}/status")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "progressAppointment",
            summary = "Carry an appointment through the day",
            description = "One step on, or one step back; 'allowed' of the appointment names the steps.")
    ResponseEntity<AppointmentView> progress(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody Step step,
            Language language) {
        var changed = appointments.progress(business, appointment, needed(step.status(), "status"));
        return answer(agenda.view(business, changed, language));
    }

    private static ResponseEntity<AppointmentView> answer(AppointmentView view) {
        return ResponseEntity.ok().eTag(Edition.tag(view.version())).body(view);
    }

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    private static <T> T needed(T value, String field) {
        if (value == null) {
            throw new Invalid(field, "field.required");
        }
        return value;
    }
}
