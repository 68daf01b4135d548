package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.Locations;
import care.tend.kernel.Invalid;
import care.tend.pets.Species;
import care.tend.platform.Idempotency;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Via;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import care.tend.scheduling.internal.web.BookingDesk;
import care.tend.scheduling.internal.web.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who comes; then it is booked. */
@Controller
@RequestMapping("/b/{slug}/book/details")
class DetailsController {

    private final Reception reception;
    private final DetailsDesk details;
    private final Appointments appointments;
    private final KeptHold kept;
    private final VisitorCookie visitors;
    private final BookingDesk desk;
    private final Locations locations;
    private final Transactions transactions;
    private final Idempotency idempotency;

    DetailsController(
            Reception reception,
            DetailsDesk details,
            Appointments appointments,
            KeptHold kept,
            VisitorCookie visitors,
            BookingDesk desk,
            Locations locations,
            Transactions transactions,
            Idempotency idempotency) {
        this.reception = reception;
        this.details = details;
        this.appointments = appointments;
        this.kept = kept;
        this.visitors = visitors;
        this.desk = desk;
        this.locations = locations;
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var choice = Choice.read(request, visit).filter(c -> c.start().isPresent());
        if (choice.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var hold = held(visit, choice.get(), request);
        return details.form(HttpStatus.OK, visit, choice.get(), hold, Details.NONE, Map.of());
    }

    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> book(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var chosen = Choice.read(request, visit).filter(c -> c.start().isPresent());
        if (chosen.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var choice = chosen.get();
        var typed = DetailsDesk.typed(request);
        var region = locations.country(visit.id());
        var faults = DetailsCheck.faults(typed, choice.service().terms().needsPet(), region, visit.words());
        if (!faults.isEmpty()) {
            return again(visit, choice, typed, faults, request);
        }
        var guest = DetailsCheck.guest(typed, region);
        desk.admitBooking(request, guest);
        try {
            var booked = bookOnce(visit, choice, typed, guest, request);
            kept.forget(visit.home(), response);
            return seeOther(visit.home() + "/booking/" + appointments.linkSecret(booked)
                    + (typed.email().isEmpty() ? "?booked" : "?booked=mail"));
        } catch (BookingRefused.SlotTaken taken) {
            return details.taken(visit, choice, typed, taken);
        } catch (Invalid invalid) {
            return again(visit, choice, typed, DetailsCheck.faults(invalid, visit.words()), request);
        }
    }

    /** The same form sent twice, by an impatient finger or a lost answer, books once. */
    private AppointmentId bookOnce(
            Visit visit, Choice choice, Details typed, Booking.Guest.Named guest, HttpServletRequest request) {
        var hold = held(visit, choice, request);
        try {
            return bookOnce(visit, choice, typed, guest, hold, request);
        } catch (BookingRefused.HoldExpired ranOut) {
            return bookOnce(visit, choice, typed, guest, Optional.empty(), request);
        }
    }

    private AppointmentId bookOnce(
            Visit visit,
            Choice choice,
            Details typed,
            Booking.Guest.Named guest,
            Optional<Hold> hold,
            HttpServletRequest request) {
        var holder = visitors.read(request).orElse("");
        var key = DetailsDesk.text(request, "key");
        var slot = hold.<Booking.Chosen>map(h -> new Booking.Chosen.Held(h.id(), holder))
                .orElseGet(() -> new Booking.Chosen.Now(choice.slot()));
        var pet = choice.service().terms().needsPet()
                ? Optional.<Booking.PetWish>of(new Booking.PetWish.Named(typed.pet(), Species.of(typed.species())))
                : Optional.<Booking.PetWish>empty();
        var booking = new Booking(slot, guest, pet, typed.note(), visit.language(), Via.PUBLIC);
        var asked = Map.of("choice", choice.fields(), "typed", typed.fields());
        return transactions.in(
                visit.id(),
                () -> idempotency.once(
                        "page " + visit.id() + " " + holder,
                        key.isEmpty() ? null : key,
                        asked,
                        AppointmentId.class,
                        () -> {
                            var appointment = appointments.book(visit.id(), booking);
                            desk.countBooking(request, guest);
                            return appointment.id();
                        }));
    }

    private ResponseEntity<String> again(
            Visit visit, Choice choice, Details typed, Map<String, String> faults, HttpServletRequest request) {
        var hold = held(visit, choice, request);
        return details.form(HttpStatus.UNPROCESSABLE_CONTENT, visit, choice, hold, typed, faults);
    }

    /** The slot kept, if it is the one of this form: another tab may have chosen another since. */
    private Optional<Hold> held(Visit visit, Choice choice, HttpServletRequest request) {
        return kept.read(visit.id(), request)
                .filter(h -> h.choice().service().equals(choice.service().id())
                        && h.choice().location().equals(choice.place().id())
                        && h.period().start().equals(choice.slot().start())
                        && choice.providerId().map(h.provider()::equals).orElse(true));
    }
}
