package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.VariantId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.kernel.NotFound;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.platform.Pipeline;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.internal.Booker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holding, booking, and what a guest does with the secret link of a booking. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Booking")
class BookingController {

    private final Appointments appointments;
    private final Booker booker;
    private final BookingDesk desk;
    private final VisitorCookie visitors;
    private final PriorityPass passes;
    private final Idempotency idempotency;

    BookingController(
            Appointments appointments,
            Booker booker,
            BookingDesk desk,
            VisitorCookie visitors,
            PriorityPass passes,
            Idempotency idempotency) {
        this.appointments = appointments;
        this.booker = booker;
        this.desk = desk;
        this.visitors = visitors;
        this.passes = passes;
        this.idempotency = idempotency;
    }

    record HoldRequest(
            ServiceId service,
            LocationId location,
            @Nullable ProviderId provider,
            Instant start,
            @Nullable VariantId variant,
            @Nullable List<AddOnId> addOns) {

        SlotChoice choice() {
            var fields = new Fields();
            fields.needed("service", service);
            fields.needed("location", location);
            fields.needed("start", start);
            fields.refuse();
            return new SlotChoice(service, location, Optional.ofNullable(provider), start)
                    .with(BookingRequest.tailoring(variant, addOns));
        }
    }

    record HoldView(
            HoldId id,
            ServiceId service,
            LocationId location,
            ProviderId provider,
            Instant start,
            Instant end,
            Instant expiresAt) {

        static HoldView of(Hold hold) {
            return new HoldView(
                    hold.id(),
                    hold.choice().service(),
                    hold.choice().location(),
                    hold.provider(),
                    hold.period().start(),
                    hold.period().end(),
                    hold.expiresAt());
        }
    }

    /** @param atMost what they were told it costs; 409 scheduling.price-changed when it is more by now */
    record GuestMove(
            Instant start,
            @Nullable ProviderId provider,
            @Nullable Money atMost) {}

    /**
     * @param atMost what they were told it costs; 409 scheduling.price-changed when it is more by now
     * @param emergency why it was one, for the business to decide about the fee
     */
    record GuestCancel(@Nullable Money atMost, @Nullable String emergency) {}

    @PostMapping("/holds")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "holdSlot",
            summary = "Hold a slot",
            description =
                    "Keeps it ten minutes for whoever carries the cookie set here. 409 with alternatives when taken.")
    HoldView hold(
            @PathVariable BusinessId business,
            @RequestBody HoldRequest wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var choice = wish.choice();
        desk.admitHold(request);
        var holder = visitors.readOrGive(request, response);
        return idempotency.once(business, "hold " + business + " " + holder, key, wish, HoldView.class, () -> {
            var hold = appointments.hold(business, choice, holder, passes.rules(business, request));
            desk.countHold(request);
            return HoldView.of(hold);
        });
    }

    @DeleteMapping("/holds/{hold}")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "releaseHold", summary = "Let a held slot go")
    void release(@PathVariable BusinessId business, @PathVariable HoldId hold, HttpServletRequest request) {
        visitors.read(request).ifPresent(holder -> appointments.release(business, hold, holder));
    }

    @PostMapping("/appointments")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "bookAppointment",
            summary = "Book an appointment",
            description =
                    "From a hold, or a free start at once. A member of the business may name a client by id and is "
                            + "not bound by notice or horizon, may set an 'end' and, with 'outsideHours', book where nobody "
                            + "is meant to work. 409 with the three nearest alternatives when the slot was lost. "
                            + "With 'overbook', a reason, the provider is given it beside what they have, where the "
                            + "business lets that; 409 scheduling.overbooked when it lets no more.")
    BookingView book(
            @PathVariable BusinessId business,
            @RequestBody BookingRequest wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        boolean member = caller instanceof Caller.Member m && m.may(Permission.APPOINTMENTS_EDIT);
        if (caller instanceof Caller.Member m) {
            wish.admit(m);
        }
        var holder = visitors.read(request).orElse("");
        boolean premium = !member && passes.rules(business, request) == Rules.PREMIUM;
        var booking = wish.read(member, premium, holder, language);
        if (!member) {
            desk.admitBooking(request, booking.guest());
        }
        var scope = "book " + business + " " + asker(caller, holder);
        var guest = booker.acquaintance(business, booking);
        var opening = guest.andThen(Pipeline::planOnce);
        return idempotency.once(business, scope, key, wish, BookingView.class, opening, () -> {
            var booked = booker.book(business, booking, guest);
            if (!member) {
                desk.countBooking(request, booking.guest());
            }
            return desk.told(booked, language);
        });
    }

    @GetMapping("/bookings/{secret}")
    @OpenToVisitors
    @Operation(operationId = "readBooking", summary = "Read a booking by its secret link")
    BookingView read(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        return desk.shown(business, byLink(business, secret, request), language);
    }

    @PostMapping("/bookings/{secret}/reschedule")
    @OpenToVisitors
    @Operation(operationId = "moveBooking", summary = "Move a booking by its secret link")
    BookingView move(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            @RequestBody GuestMove to,
            Language language,
            HttpServletRequest request) {
        var fields = new Fields();
        fields.needed("start", to.start());
        fields.refuse();
        var move = new Move(
                to.start(),
                Optional.empty(),
                Optional.ofNullable(to.provider()),
                passes.rules(business, request),
                OptionalInt.empty(),
                new Initiative(true, Optional.ofNullable(to.atMost()), "", Optional.empty()));
        var booking = byLink(business, secret, request);
        return desk.shown(business, appointments.reschedule(business, booking.id(), move), language);
    }

    @PostMapping("/bookings/{secret}/cancel")
    @OpenToVisitors
    @Operation(operationId = "cancelBooking", summary = "Cancel a booking by its secret link")
    BookingView cancel(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            @RequestBody(required = false) @Nullable GuestCancel how,
            Language language,
            HttpServletRequest request) {
        var booking = byLink(business, secret, request);
        var cancelled = appointments.cancel(business, booking.id(), cancellation(how));
        return desk.shown(business, cancelled, language);
    }

    private static Cancellation cancellation(@Nullable GuestCancel how) {
        if (how == null) {
            return new Cancellation("", Rules.GUEST);
        }
        var plea = how.emergency() == null ? "" : how.emergency();
        var initiative = new Initiative(true, Optional.ofNullable(how.atMost()), plea, Optional.empty());
        return new Cancellation("", Rules.GUEST, initiative);
    }

    private Appointment byLink(BusinessId business, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return appointments.byLink(business, secret).orElseThrow(NotFound::new);
    }

    /** Whose key it is: two people may send the same one. */
    static String asker(Caller caller, String holder) {
        return switch (caller) {
            case Caller.Member member -> member.account().text();
            case Caller.Person person -> person.account().text();
            case Caller.Visitor visitor -> "visitor " + holder;
        };
    }
}
