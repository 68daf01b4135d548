package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.kernel.Invalid;
import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
    private final Registrar registrar;

    DetailsController(Reception reception, DetailsDesk details, Registrar registrar) {
        this.reception = reception;
        this.details = details;
        this.registrar = registrar;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var choice = Choice.read(request, visit).filter(c -> c.start().isPresent());
        if (choice.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var hold = registrar.held(visit, choice.get(), request);
        return details.form(HttpStatus.OK, visit, choice.get(), hold, Details.NONE, Map.of(), request);
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
        var faults = registrar.faults(visit, choice, typed);
        if (!faults.isEmpty()) {
            return again(visit, choice, typed, faults, request);
        }
        try {
            return seeOther(registrar.book(visit, choice, typed, request, response));
        } catch (BookingRefused.SlotTaken taken) {
            return details.taken(visit, choice, typed, taken);
        } catch (Invalid invalid) {
            return again(visit, choice, typed, DetailsCheck.faults(invalid, visit.words()), request);
        }
    }

    private ResponseEntity<String> again(
            Visit visit, Choice choice, Details typed, Map<String, String> faults, HttpServletRequest request) {
        var hold = registrar.held(visit, choice, request);
        return details.form(HttpStatus.UNPROCESSABLE_CONTENT, visit, choice, hold, typed, faults, request);
    }
}
