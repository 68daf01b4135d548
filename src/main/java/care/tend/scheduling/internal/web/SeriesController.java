package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SeriesPlanner;
import care.tend.scheduling.SeriesScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments agreed together: previewed, repaired and booked as one, moved and cancelled from one date on. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Series")
class SeriesController {

    private final SeriesPlanner planner;
    private final Consequences consequences;
    private final Idempotency idempotency;

    SeriesController(SeriesPlanner planner, Consequences consequences, Idempotency idempotency) {
        this.planner = planner;
        this.consequences = consequences;
        this.idempotency = idempotency;
    }

    @PostMapping("/series/preview")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "previewSeries",
            summary = "Preview a series",
            description = "Every date of the rule, how it stands, and what is free instead. Nothing is taken.")
    SeriesView.Preview preview(@PathVariable BusinessId business, @RequestBody SeriesRequest.Wish wish) {
        return SeriesView.Preview.of(planner.preview(business, wish.read()));
    }

    @PostMapping("/series")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "bookSeries",
            summary = "Book a series",
            description = "All its dates or none; 409 names each date that cannot be had, with what is free near it. "
                    + "The client gets one mail for all of them.")
    SeriesView book(
            @PathVariable BusinessId business,
            @RequestBody SeriesRequest.New wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller.Member caller,
            Language language) {
        var booking = wish.read(language);
        var scope = "book series " + business + " " + caller.account();
        return idempotency.once(
                business, scope, key, wish, SeriesView.class, () -> SeriesView.of(planner.book(business, booking)));
    }

    @GetMapping("/appointments/{appointment}/series")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readSeries", summary = "Read the series an appointment belongs to")
    SeriesView.Of read(@PathVariable BusinessId business, @PathVariable AppointmentId appointment) {
        return new SeriesView.Of(
                planner.of(business, appointment).map(SeriesView::of).orElse(null));
    }

    @PostMapping("/appointments/{appointment}/series/preview")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "previewSeriesMove",
            summary = "Preview a move of a series",
            description = "How each date would stand after 'reschedule' with the same body. Nothing is changed.")
    SeriesView.Preview previewMove(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody SeriesRequest.Moving move) {
        return SeriesView.Preview.of(planner.preview(business, move.read(appointment)));
    }

    @PostMapping("/appointments/{appointment}/series/reschedule")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "moveSeries",
            summary = "Move a series",
            description =
                    "The dates in scope go as many days on as this one, to its new time of day; all or none. Dates "
                            + "that were moved by themselves before stay where they are.")
    SeriesView move(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody SeriesRequest.Moving move) {
        return SeriesView.of(planner.move(business, move.read(appointment)));
    }

    @GetMapping("/appointments/{appointment}/series/consequences")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readSeriesConsequences",
            summary = "Read what cancelling dates of a series would cost its client",
            description = "By the policy each was made under: in all, and date by date.")
    SeriesView.Consequences consequences(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestParam SeriesScope scope,
            Language language) {
        return consequences.ofSeries(planner.ahead(business, appointment, scope), language);
    }

    @PostMapping("/appointments/{appointment}/series/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelSeries",
            summary = "Cancel dates of a series",
            description = "Those in scope that are still ahead; answers which, for whoever wants them back. On the "
                    + "client's wish each costs what the policy says of its own notice; read the consequences first.")
    SeriesRequest.Restoring cancel(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody SeriesRequest.Cancelling why,
            Caller caller) {
        var fields = new Fields();
        fields.needed("scope", why.scope());
        fields.refuse();
        var reason = why.reason() == null ? "" : why.reason();
        var initiative = AppointmentController.Wish.initiative(why.wish(), caller);
        var cancellation = new Cancellation(reason, Rules.STAFF, initiative);
        return new SeriesRequest.Restoring(planner.cancel(business, appointment, why.scope(), cancellation));
    }

    @PostMapping("/appointments/{appointment}/series/restore")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(operationId = "restoreSeries", summary = "Bring cancelled dates of a series back")
    SeriesView restore(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestBody SeriesRequest.Restoring back) {
        var fields = new Fields();
        fields.needed("appointments", back.appointments());
        fields.refuse();
        return SeriesView.of(planner.restore(business, appointment, back.appointments()));
    }
}
