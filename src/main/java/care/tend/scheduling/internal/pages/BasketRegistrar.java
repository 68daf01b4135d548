package care.tend.scheduling.internal.pages;

import care.tend.business.Locations;
import care.tend.platform.Idempotency;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitBooking;
import care.tend.scheduling.VisitHold;
import care.tend.scheduling.Visits;
import care.tend.scheduling.internal.VisitHolding;
import care.tend.scheduling.internal.pages.GuestsForm.Typed;
import care.tend.scheduling.internal.web.BookingDesk;
import care.tend.scheduling.internal.web.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enters a visit that a visitor put together into the book, once. */
@Component
class BasketRegistrar {

    private final Visits visits;
    private final Appointments appointments;
    private final BasketPlanner planner;
    private final KeptHold kept;
    private final VisitorCookie visitors;
    private final BookingDesk desk;
    private final Locations locations;
    private final Idempotency idempotency;

    BasketRegistrar(
            Visits visits,
            Appointments appointments,
            BasketPlanner planner,
            KeptHold kept,
            VisitorCookie visitors,
            BookingDesk desk,
            Locations locations,
            Idempotency idempotency) {
        this.visits = visits;
        this.appointments = appointments;
        this.planner = planner;
        this.kept = kept;
        this.visitors = visitors;
        this.desk = desk;
        this.locations = locations;
        this.idempotency = idempotency;
    }

    /** What is missing or cannot be, by field; nothing when it can be booked. */
    Map<String, String> faults(Visit visit, Basket basket, Typed typed) {
        var region = locations.country(visit.id());
        var faults = new LinkedHashMap<>(DetailsCheck.faults(typed.person(), false, region, visit.words()));
        faults.putAll(GuestsForm.faults(basket, typed, visit.words()));
        return faults;
    }

    /**
     * Books what passed {@link #faults}.
     *
     * @return the address of the visit's own page
     * @throws BookingRefused.SlotTaken when somebody was faster
     * @throws care.tend.kernel.Invalid when a lower module finds a fault
     */
    String book(Visit visit, Basket basket, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var guest = DetailsCheck.guest(typed.person(), locations.country(visit.id()));
        desk.admitBooking(request, guest);
        var lead = bookOnce(visit, basket, typed, guest, request);
        if (visit.embed() == null) {
            kept.forget(visit.home(), response);
        }
        return visit.booked(appointments.linkSecret(lead))
                + (typed.person().email().isEmpty() ? "?booked" : "?booked=mail");
    }

    private AppointmentId bookOnce(
            Visit visit, Basket basket, Typed typed, Booking.Guest.Named guest, HttpServletRequest request) {
        try {
            return bookOnce(visit, basket, typed, guest, held(visit, basket, request), request);
        } catch (BookingRefused.HoldExpired ranOut) {
            return bookOnce(visit, basket, typed, guest, Optional.empty(), request);
        }
    }

    private AppointmentId bookOnce(
            Visit visit,
            Basket basket,
            Typed typed,
            Booking.Guest.Named guest,
            Optional<VisitHold> hold,
            HttpServletRequest request) {
        var holder = visitors.read(request).orElse("");
        var key = DetailsDesk.text(request, "key");
        var start = basket.start().orElseThrow();
        // what is held stands as it was planned; how it would be arranged now does not matter
        var arrangement =
                hold.isPresent() ? new Arrangement.InTurn(0) : planner.arrangement(visit, basket, start, List.of());
        var booking = new VisitBooking(
                basket.cart(arrangement),
                start,
                false,
                guest,
                typed.wishes(basket),
                typed.person().note(),
                visit.language(),
                Via.PUBLIC,
                visit.premium(),
                hold.map(one -> new VisitBooking.Held(one.id(), holder)));
        var asked = Map.of("basket", basket.fields(), "typed", typed.fields());
        return idempotency.once(
                visit.id(),
                "visit page " + visit.id() + " " + holder,
                key.isEmpty() ? null : key,
                asked,
                AppointmentId.class,
                () -> {
                    var booked = visits.book(visit.id(), booking);
                    desk.countBooking(request, guest);
                    return booked.lead().id();
                });
    }

    /** The visit kept, if it is the one of this form: another tab may have chosen another since. */
    Optional<VisitHold> held(Visit visit, Basket basket, HttpServletRequest request) {
        return kept.readVisit(visit.id(), request)
                .filter(hold -> VisitHolding.isOf(hold, basket.cart(new Arrangement.InTurn(0))))
                .filter(hold -> hold.period().start().equals(basket.start().orElse(null)));
    }
}
