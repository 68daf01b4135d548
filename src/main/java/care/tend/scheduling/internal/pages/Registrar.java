package care.tend.scheduling.internal.pages;

import care.tend.business.Locations;
import care.tend.pets.Species;
import care.tend.platform.Idempotency;
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
import org.springframework.stereotype.Component;

/** Enters what a visitor chose and typed into the book, once, whether a form or a script sends it. */
@Component
class Registrar {

    private final Appointments appointments;
    private final KeptHold kept;
    private final VisitorCookie visitors;
    private final BookingDesk desk;
    private final Locations locations;
    private final Idempotency idempotency;

    Registrar(
            Appointments appointments,
            KeptHold kept,
            VisitorCookie visitors,
            BookingDesk desk,
            Locations locations,
            Idempotency idempotency) {
        this.appointments = appointments;
        this.kept = kept;
        this.visitors = visitors;
        this.desk = desk;
        this.locations = locations;
        this.idempotency = idempotency;
    }

    /** What is missing or cannot be, by field; nothing when it can be booked. */
    Map<String, String> faults(Visit visit, Choice choice, Details typed) {
        return DetailsCheck.faults(
                typed, choice.service().terms().needsPet(), locations.country(visit.id()), visit.words());
    }

    /**
     * Books what passed {@link #faults}.
     *
     * @return the address of the booking's own page
     * @throws BookingRefused.SlotTaken when somebody was faster
     * @throws care.tend.kernel.Invalid when a lower module finds a fault
     */
    String book(Visit visit, Choice choice, Details typed, HttpServletRequest request, HttpServletResponse response) {
        var guest = DetailsCheck.guest(typed, locations.country(visit.id()));
        desk.admitBooking(request, guest);
        var booked = bookOnce(visit, choice, typed, guest, request);
        if (visit.embed() == null) {
            kept.forget(visit.home(), response);
        }
        return visit.booked(appointments.linkSecret(booked)) + (typed.email().isEmpty() ? "?booked" : "?booked=mail");
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
                .orElseGet(() -> new Booking.Chosen.Now(choice.slot(), false, visit.premium()));
        var pet = choice.service().terms().needsPet() ? Optional.of(pet(typed)) : Optional.<Booking.PetWish>empty();
        var booking = new Booking(slot, guest, pet, typed.note(), visit.language(), Via.PUBLIC);
        var asked = Map.of("choice", choice.fields(), "typed", typed.fields());
        return idempotency.once(
                visit.id(),
                "page " + visit.id() + " " + holder,
                key.isEmpty() ? null : key,
                asked,
                AppointmentId.class,
                () -> {
                    var appointment = appointments.book(visit.id(), booking);
                    desk.countBooking(request, guest);
                    return appointment.id();
                });
    }

    /** One without a name is told it later. */
    static Booking.PetWish pet(Details typed) {
        var species = Species.of(typed.species());
        return typed.pet().isEmpty()
                ? new Booking.PetWish.Unnamed(species)
                : new Booking.PetWish.Named(typed.pet(), species);
    }

    /** The slot kept, if it is the one of this form: another tab may have chosen another since. */
    Optional<Hold> held(Visit visit, Choice choice, HttpServletRequest request) {
        return kept.read(visit.id(), request)
                .filter(h -> h.choice().service().equals(choice.service().id())
                        && h.choice().tailoring().equals(choice.tailoring())
                        && h.choice().location().equals(choice.place().id())
                        && h.period().start().equals(choice.slot().start())
                        && choice.providerId().map(h.provider()::equals).orElse(true));
    }
}
