package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
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

    SlotController(Slots slots, Appointments appointments, Locations locations) {
        this.slots = slots;
        this.appointments = appointments;
        this.locations = locations;
    }

    @GetMapping("/slots")
    @OpenToVisitors
    @Operation(
            operationId = "findSlots",
            summary = "Find free slots",
            description =
                    "What a guest may book. 'from' and 'to' are RFC 3339 instants or local dates of the location; "
                            + "starts lie at or after 'from' and before 'to', at most 92 days apart.")
    OfferedSlots find(
            @PathVariable BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam LocationId location,
            @RequestParam Optional<ProviderId> provider,
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var zone = locations.read(business, location).zone();
        return slots.find(business, new SlotQuestion(service, location, provider, from.in(zone), to.in(zone)));
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
            @RequestParam Moment from,
            @RequestParam Moment to) {
        var zone = locations.read(business, location).zone();
        var question = new SlotQuestion(service, location, provider, from.in(zone), to.in(zone));
        return slots.find(business, question, Rules.STAFF);
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
