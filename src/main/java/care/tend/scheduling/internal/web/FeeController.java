package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Caller;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.FeeId;
import care.tend.scheduling.Fees;
import care.tend.scheduling.Initiative;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What it costs to change one's mind, before and after. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Appointments")
class FeeController {

    private final Appointments appointments;
    private final Fees fees;
    private final Consequences consequences;
    private final BookingDesk desk;

    FeeController(Appointments appointments, Fees fees, Consequences consequences, BookingDesk desk) {
        this.appointments = appointments;
        this.fees = fees;
        this.consequences = consequences;
        this.desk = desk;
    }

    /** @param reason why, for the business's own eyes */
    record Waiving(@Nullable String reason) {}

    @GetMapping("/appointments/{appointment}/consequences")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readConsequences",
            summary = "Read what changing an appointment would cost its client",
            description =
                    "By the policy it was made under, whatever that says today. Also what was decided so far. 'whole' "
                            + "means all of the visit it is a part of.")
    ConsequencesView read(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @RequestParam(defaultValue = "false") boolean whole,
            Language language) {
        return consequences.of(appointments.read(business, appointment), whole, language);
    }

    @GetMapping("/bookings/{secret}/consequences")
    @OpenToVisitors
    @Operation(
            operationId = "readBookingConsequences",
            summary = "Read what changing a booking would cost, by its secret link")
    ConsequencesView read(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        desk.countLink(request);
        return consequences.forGuest(appointments.byLink(business, secret).orElseThrow(NotFound::new), language);
    }

    @PostMapping("/appointments/{appointment}/fees/{fee}/waive")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "waiveFee",
            summary = "Let a fee go",
            description = "With a reason. Twice is once, and the first one stands.")
    ConsequencesView.Asked waive(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId appointment,
            @PathVariable FeeId fee,
            @RequestBody Waiving why,
            Caller caller,
            Language language) {
        var about = appointments.read(business, appointment);
        if (fees.of(business, appointment).stream().noneMatch(one -> one.id().equals(fee))) {
            throw new NotFound();
        }
        var waived = fees.waive(business, fee, waiver(caller, why.reason()));
        return consequences.asked(business, about, waived, language);
    }

    /** Who lets a fee go. */
    static Initiative.Waiver waiver(Caller caller, @Nullable String reason) {
        if (!(caller instanceof Caller.Member member)) {
            throw new NotFound();
        }
        return new Initiative.Waiver(member.account(), reason == null ? "" : reason);
    }
}
