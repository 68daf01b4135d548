package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.BookingRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Several services, for several pets, in one visit; then all of it is kept while the visitor says who comes. */
@Controller
@RequestMapping("/b/{slug}/book/visit")
class BasketController {

    private final Reception reception;
    private final BasketDesk desk;
    private final BasketPlanner planner;
    private final KeptHold kept;
    private final GuestsDesk guests;

    BasketController(Reception reception, BasketDesk desk, BasketPlanner planner, KeptHold kept, GuestsDesk guests) {
        this.reception = reception;
        this.desk = desk;
        this.planner = planner;
        this.kept = kept;
        this.guests = guests;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> choose(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "cart.title", request, response);
        return Basket.read(request, visit)
                .map(basket -> desk.show(visit, basket, request))
                .orElseGet(() -> seeOther(visit.home() + "/book"));
    }

    /** Keeps all of it; with the details typed before when it stands in for a time that was lost. */
    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> hold(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var read = Basket.read(request, visit).filter(one -> one.start().isPresent());
        if (read.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var basket = read.get();
        var typed = GuestsForm.Typed.of(request, basket);
        var start = basket.start().orElseThrow();
        try {
            var own = desk.own(visit.id(), request);
            var cart = basket.cart(planner.arrangement(visit, basket, start, own));
            var hold = kept.take(visit, cart, start, request, response);
            if (!typed.isEmpty()) {
                return guests.form(visit, basket, Optional.of(hold), typed, request);
            }
            var fields = basket.fields();
            fields.putAll(kept.carried(request, Optional.of(hold.id())));
            return seeOther(visit.home() + "/book/guests" + Choice.query(fields));
        } catch (BookingRefused.SlotTaken taken) {
            return desk.taken(visit, basket, typed.fields(), taken);
        }
    }
}
