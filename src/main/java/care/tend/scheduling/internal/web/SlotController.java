package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import care.tend.scheduling.Suggestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which starts can be booked. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Slots")
class SlotController {

    private final Slots slots;
    private final Appointments appointments;
    private final Locations locations;
    private final VisitorCookie visitors;
    private final PriorityPass passes;

    SlotController(
            Slots slots, Appointments appointments, Locations locations, VisitorCookie visitors, PriorityPass passes) {
        this.slots = slots;
        this.appointments = appointments;
        this.locations = locations;
        this.visitors = visitors;
        this.passes = passes;
    }

    @GetMapping("/slots")
    @OpenToVisitors
    @Operation(
            operationId = "findSlots",
            summary = "Find free slots",
            description =
                    "What a guest may book. 'from' and 'to' are RFC 3339 instants or local dates of the location; "
                            + "starts lie at or after 'from' and before 'to', at most 92 days apart. What the caller "
                            + "keeps by 'hold' counts as free.")
    OfferedSlots find(
            @PathVariable BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam LocationId location,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Optional<VariantId> variant,
            @RequestParam(required = false) @Nullable List<AddOnId> addOns,
            @RequestParam Moment from,
            @RequestParam Moment to,
            @RequestParam Optional<HoldId> hold,
            HttpServletRequest request) {
        var zone = locations.read(business, location).zone();
        var question =
                new SlotQuestion(service, location, provider, from.in(zone), to.in(zone), tailoring(variant, addOns));
        var rules = passes.rules(business, request);
        return hold.flatMap(id -> own(business, id, request))
                .map(own -> slots.find(business, question, rules, List.of(own)))
                .orElseGet(() -> slots.find(business, question, rules));
    }

    private static Tailoring tailoring(Optional<VariantId> variant, @Nullable List<AddOnId> addOns) {
        return new Tailoring(variant, addOns == null ? List.of() : addOns);
    }

    private Optional<HoldId> own(BusinessId business, HoldId hold, HttpServletRequest request) {
        return visitors.read(request)
                .flatMap(holder -> appointments.held(business, hold, holder))
                .map(Hold::id);
    }

    record NextSlot(@Nullable Instant start) {}

    @GetMapping("/slots/next")
    @OpenToVisitors
    @Operation(
            operationId = "findNextSlot",
            summary = "Find the next free slot",
            description = "The first a guest may book at or after 'from', as far ahead as the service is offered; null "
                    + "when there is none.")
    NextSlot next(
            @PathVariable BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam LocationId location,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Optional<VariantId> variant,
            @RequestParam(required = false) @Nullable List<AddOnId> addOns,
            @RequestParam Moment from,
            HttpServletRequest request) {
        var start = from.in(locations.read(business, location).zone());
        var question = new SlotQuestion(
                service, location, provider, start, start.plus(Duration.ofDays(1)), tailoring(variant, addOns));
        return new NextSlot(slots.next(business, question, passes.rules(business, request))
                .map(Slot::start)
                .orElse(null));
    }

    @GetMapping("/openings")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "findOpenings",
            summary = "Find free starts for the business's own people",
            description = "As slots, but every five minutes, without notice or horizon.")
    OfferedSlots openings(
            @PathVariable BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam LocationId location,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Optional<VariantId> variant,
            @RequestParam(required = false) @Nullable List<AddOnId> addOns,
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var zone = locations.read(business, location).zone();
        var question =
                new SlotQuestion(service, location, provider, from.in(zone), to.in(zone), tailoring(variant, addOns));
        return slots.find(business, question, Rules.STAFF);
    }

    record Suggestions(List<Suggestion> items) {}

    @GetMapping("/suggestions")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "findSuggestions",
            summary = "Find which free starts to point a client at",
            description =
                    "Of the openings, at most two of each day that leave the fewest gaps, and with 'client' the one "
                            + "nearest to when they usually come.")
    Suggestions suggestions(
            @PathVariable BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam LocationId location,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Optional<ClientId> client,
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var zone = locations.read(business, location).zone();
        var question = new SlotQuestion(service, location, provider, from.in(zone), to.in(zone));
        return new Suggestions(slots.suggest(business, question, client));
    }

    @GetMapping("/appointments/{appointment}/openings")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "findMoves",
            summary = "Find where an appointment could move",
            description =
                    "As openings; the appointment's own time counts as free. Without 'provider' anyone who offers it.")
    OfferedSlots moves(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var moving = appointments.read(business, appointment);
        var zone = locations.read(business, moving.location()).zone();
        var question = new SlotQuestion(moving.service(), moving.location(), provider, from.in(zone), to.in(zone));
        return slots.find(business, question, Rules.STAFF, appointment);
    }
}
