package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.kernel.Invalid;
import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.internal.pages.GuestsForm.Typed;
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

/** Who comes to a visit of several parts, with which pets; then it is booked. */
@Controller
@RequestMapping("/b/{slug}/book/guests")
class GuestsController {

    private final Reception reception;
    private final GuestsDesk guests;
    private final BasketDesk desk;
    private final BasketRegistrar registrar;

    GuestsController(Reception reception, GuestsDesk guests, BasketDesk desk, BasketRegistrar registrar) {
        this.reception = reception;
        this.guests = guests;
        this.desk = desk;
        this.registrar = registrar;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        return basket(visit, request)
                .map(basket -> guests.form(
                        visit, basket, registrar.held(visit, basket, request), Typed.of(request, basket), request))
                .orElseGet(() -> seeOther(visit.home() + "/book"));
    }

    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> book(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var chosen = basket(visit, request);
        if (chosen.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var basket = chosen.get();
        var typed = Typed.of(request, basket);
        var faults = registrar.faults(visit, basket, typed);
        if (!faults.isEmpty()) {
            return again(visit, basket, typed, faults, request);
        }
        try {
            return seeOther(registrar.book(visit, basket, typed, request, response));
        } catch (BookingRefused.SlotTaken taken) {
            return desk.taken(visit, basket, typed.fields(), taken);
        } catch (Invalid invalid) {
            return again(visit, basket, typed, DetailsCheck.faults(invalid, visit.words()), request);
        }
    }

    private static Optional<Basket> basket(Visit visit, HttpServletRequest request) {
        return Basket.read(request, visit).filter(one -> one.start().isPresent());
    }

    private ResponseEntity<String> again(
            Visit visit, Basket basket, Typed typed, Map<String, String> faults, HttpServletRequest request) {
        var hold = registrar.held(visit, basket, request);
        return guests.form(HttpStatus.UNPROCESSABLE_CONTENT, visit, basket, hold, typed, faults, request);
    }
}
