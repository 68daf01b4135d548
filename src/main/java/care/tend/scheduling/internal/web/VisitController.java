package care.tend.scheduling.internal.web;

import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Move;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Visit;
import care.tend.scheduling.VisitHold;
import care.tend.scheduling.VisitId;
import care.tend.scheduling.VisitWish;
import care.tend.scheduling.Visits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/** Several services, for several pets or people, in one visit. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/visits")
@Tag(name = "Visits")
class VisitController {

    private final Visits visits;
    private final VisitDesk desk;
    private final BookingDesk limits;
    private final VisitorCookie visitors;
    private final PriorityPass passes;
    private final Locations locations;
    private final Idempotency idempotency;

    VisitController(
            Visits visits,
            VisitDesk desk,
            BookingDesk limits,
            VisitorCookie visitors,
            PriorityPass passes,
            Locations locations,
            Idempotency idempotency) {
        this.visits = visits;
        this.desk = desk;
        this.limits = limits;
        this.visitors = visitors;
        this.passes = passes;
        this.locations = locations;
        this.idempotency = idempotency;
    }

    @PostMapping("/slots")
    @OpenToVisitors
    @Operation(
            operationId = "findVisitSlots",
            summary = "Find when a visit can start",
            description = "Starts at which everything the visit needs is free together: for each part a provider, its "
                    + "room and its things. Changes nothing.")
    OfferedSlots slots(
            @PathVariable BusinessId business, @RequestBody VisitRequest.Starts question, HttpServletRequest request) {
        return visits.find(business, wish(business, question), passes.rules(business, request));
    }

    @PostMapping("/openings")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "findVisitOpenings",
            summary = "Find when a visit can start, for the business's own people",
            description = "As slots, but every five minutes, without notice or horizon.")
    OfferedSlots openings(@PathVariable BusinessId business, @RequestBody VisitRequest.Starts question) {
        return visits.find(business, wish(business, question), Rules.STAFF);
    }

    @PostMapping("/plan")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "planVisit",
            summary = "See how a visit would take place",
            description = "Who would serve each part, when and where. Nothing is taken; 409 when it cannot start then.")
    VisitView.Plan plan(@PathVariable BusinessId business, @RequestBody VisitRequest.At at, Language language) {
        var fields = new Fields();
        fields.needed("visit", at.visit());
        fields.needed("start", at.start());
        fields.refuse();
        return desk.planned(business, at.visit().cart(), at.start(), language);
    }

    /** A part that is kept. */
    record VisitHoldPart(ServiceId service, ProviderId provider, Instant start, Instant end) {}

    /** @param id by which it is booked, or let go as any hold */
    @Schema(name = "VisitHold")
    record HoldView(HoldId id, Instant start, Instant end, Instant expiresAt, List<VisitHoldPart> parts) {

        static HoldView of(VisitHold hold) {
            var parts = hold.parts().stream()
                    .map(VisitHold.Part::hold)
                    .map(part -> new VisitHoldPart(
                            part.choice().service(),
                            part.provider(),
                            part.period().start(),
                            part.period().end()))
                    .toList();
            var period = hold.period();
            return new HoldView(hold.id(), period.start(), period.end(), hold.expiresAt(), parts);
        }
    }

    @PostMapping("/holds")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "holdVisit",
            summary = "Hold a visit of several parts",
            description = "Keeps all of it ten minutes for whoever carries the cookie set here, or nothing. 409 with "
                    + "alternatives when not all is free.")
    HoldView hold(
            @PathVariable BusinessId business,
            @RequestBody VisitRequest.At at,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = new Fields();
        fields.needed("visit", at.visit());
        fields.needed("start", at.start());
        fields.refuse();
        var cart = at.visit().cart();
        limits.admitHold(request);
        var holder = visitors.readOrGive(request, response);
        var rules = passes.rules(business, request);
        return idempotency.once(business, "hold visit " + business + " " + holder, key, at, HoldView.class, () -> {
            var hold = visits.hold(business, cart, at.start(), holder, rules);
            limits.countHold(request);
            return HoldView.of(hold);
        });
    }

    @PostMapping
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "bookVisit",
            summary = "Book a visit of several parts",
            description =
                    "All of it or nothing; 409 with the three nearest alternatives when not all is free. Each part "
                            + "is an appointment.")
    VisitView.Booked book(
            @PathVariable BusinessId business,
            @RequestBody VisitRequest.NewVisit wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        boolean member = caller instanceof Caller.Member m && m.may(Permission.APPOINTMENTS_EDIT);
        boolean premium = !member && passes.rules(business, request) == Rules.PREMIUM;
        var booking = wish.read(member, premium, visitors.read(request).orElse(""), language);
        if (!member) {
            limits.admitBooking(request, booking.guest());
        }
        var scope = "visit " + business + " " + asker(caller, request);
        return idempotency.once(business, scope, key, wish, VisitView.Booked.class, () -> {
            var booked = visits.book(business, booking);
            if (!member) {
                limits.countBooking(request, booking.guest());
            }
            return desk.told(business, booked, language);
        });
    }

    @GetMapping("/{visit}")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readVisit", summary = "Read a visit")
    VisitView read(@PathVariable BusinessId business, @PathVariable VisitId visit, Language language) {
        return desk.shown(business, visits.read(business, visit), language);
    }

    @GetMapping("/{visit}/openings")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "findVisitMoves",
            summary = "Find where a visit could move",
            description = "In its shape, with the same providers; its own time counts as free.")
    OfferedSlots moves(
            @PathVariable BusinessId business,
            @PathVariable VisitId visit,
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var location = visits.read(business, visit).lead().location();
        var zone = locations.read(business, location).zone();
        return visits.find(business, visit, from.in(zone), to.in(zone), Rules.STAFF);
    }

    /**
     * @param outsideHours to mean it, also where nobody is meant to work
     * @param wish on whose wish; without, it is the business's own and costs the client nothing
     */
    record MovedTo(Instant start, @Nullable Boolean outsideHours, AppointmentController.@Nullable Wish wish) {}

    @PostMapping("/{visit}/reschedule")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "rescheduleVisit",
            summary = "Move a whole visit",
            description = "In its shape, with the same providers; rooms and things are found anew. 409 when not all is "
                    + "free then; it keeps its old time.")
    VisitView reschedule(
            @PathVariable BusinessId business,
            @PathVariable VisitId visit,
            @RequestBody MovedTo to,
            Caller caller,
            Language language) {
        var fields = new Fields();
        fields.needed("start", to.start());
        fields.refuse();
        var rules = Boolean.TRUE.equals(to.outsideHours()) ? Rules.ANY_TIME : Rules.STAFF;
        var move = new Move(
                to.start(),
                Optional.empty(),
                Optional.empty(),
                rules,
                OptionalInt.empty(),
                AppointmentController.Wish.initiative(to.wish(), caller));
        return desk.shown(business, visits.reschedule(business, visit, move), language);
    }

    @PostMapping("/{visit}/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelVisit",
            summary = "Cancel a whole visit",
            description =
                    "Every part that is still ahead. To cancel one alone, cancel that appointment. On the client's wish the "
                            + "policies of its parts decide what it costs; read the consequences first.")
    VisitView cancel(
            @PathVariable BusinessId business,
            @PathVariable VisitId visit,
            @RequestBody AppointmentController.Reason why,
            Caller caller,
            Language language) {
        var cancellation = new Cancellation(
                why.reason() == null ? "" : why.reason(),
                Rules.STAFF,
                AppointmentController.Wish.initiative(why.wish(), caller));
        Visit cancelled = visits.cancel(business, visit, cancellation);
        return desk.shown(business, cancelled, language);
    }

    private VisitWish wish(BusinessId business, VisitRequest.Starts question) {
        var fields = new Fields();
        fields.needed("visit", question.visit());
        fields.needed("from", question.from());
        fields.needed("to", question.to());
        fields.refuse();
        var cart = question.visit().cart();
        var zone = locations.read(business, cart.location()).zone();
        return new VisitWish(
                cart,
                Moment.of(question.from()).in(zone),
                Moment.of(question.to()).in(zone));
    }

    /** Whose key it is: two people may send the same one. */
    private String asker(Caller caller, HttpServletRequest request) {
        return switch (caller) {
            case Caller.Member member -> member.account().text();
            case Caller.Person person -> person.account().text();
            case Caller.Visitor visitor -> "visitor " + visitors.read(request).orElse("");
        };
    }
}
