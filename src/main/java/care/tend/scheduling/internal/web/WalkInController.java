package care.tend.scheduling.internal.web;

import care.tend.business.Locations;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody who stands at the desk without an appointment. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/walk-ins")
@Tag(name = "Appointments")
class WalkInController {

    private final Appointments appointments;
    private final Slots slots;
    private final Locations locations;
    private final Agenda agenda;
    private final Idempotency idempotency;
    private final Clock clock;

    WalkInController(
            Appointments appointments,
            Slots slots,
            Locations locations,
            Agenda agenda,
            Idempotency idempotency,
            Clock clock) {
        this.appointments = appointments;
        this.slots = slots;
        this.locations = locations;
        this.agenda = agenda;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "walkIn",
            summary = "Take in somebody who came without an appointment",
            description = "As a booking by the business's own people, who has arrived at once and is not written to. "
                    + "Without 'start' it is the first time today at which somebody who offers the service is free; "
                    + "409 scheduling.slot-taken when nobody is, with what is nearest.")
    AppointmentView take(
            @PathVariable BusinessId business,
            @RequestBody BookingRequest wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language) {
        if (caller instanceof Caller.Member member) {
            wish.admit(member);
        }
        var who = caller instanceof Caller.Member member ? member.account().text() : "";
        var scope = "walk-in " + business + " " + who;
        return idempotency.once(business, scope, key, wish, AppointmentView.class, () -> {
            var booking = started(business, wish).read(true, false, "", language);
            return agenda.view(business, appointments.walkIn(business, booking), language);
        });
    }

    private BookingRequest started(BusinessId business, BookingRequest wish) {
        var fields = new Fields();
        fields.needed("service", wish.service());
        fields.needed("location", wish.location());
        if (wish.hold() != null) {
            fields.fault("hold", "field.unknown");
        }
        fields.refuse();
        return wish.start() != null ? wish : wish.from(firstFree(business, wish));
    }

    private Instant firstFree(BusinessId business, BookingRequest wish) {
        var place = Objects.requireNonNull(wish.location());
        var zone = locations.read(business, place).zone();
        var now = clock.instant();
        var midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        var question = new SlotQuestion(
                Objects.requireNonNull(wish.service()),
                place,
                Optional.ofNullable(wish.provider()),
                now,
                midnight,
                BookingRequest.tailoring(wish.variant(), wish.addOns()));
        return slots.find(business, question, Rules.STAFF).slots().stream()
                .findFirst()
                .map(Slot::start)
                .orElseThrow(() -> new BookingRefused.SlotTaken(List.of()));
    }
}
