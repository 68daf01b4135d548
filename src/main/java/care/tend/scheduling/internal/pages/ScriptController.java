package care.tend.scheduling.internal.pages;

import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.OpenToVisitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The acts of the booking pages for their own script: the fields are those of the forms, the answers are JSON. A slot
 * that is lost, or a limit that is reached, is told as problem details.
 */
@RestController
@RequestMapping("/b/{slug}/book")
class ScriptController {

    private final Reception reception;
    private final KeptHold kept;
    private final Registrar registrar;

    ScriptController(Reception reception, KeptHold kept, Registrar registrar) {
        this.reception = reception;
        this.kept = kept;
        this.registrar = registrar;
    }

    /** @param href the booking's own page */
    record Booked(String href) {}

    /** @param faults what is wrong with a field, by its name */
    record Faulty(Map<String, String> faults) {}

    @OpenToVisitors
    @PostMapping("/hold")
    Desk.Kept hold(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.title", request, response);
        return Islands.kept(kept.take(visit, choice(visit, request), request, response), visit.now());
    }

    @OpenToVisitors
    @PostMapping("/confirm")
    ResponseEntity<Object> confirm(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.title", request, response);
        var choice = choice(visit, request);
        var typed = DetailsDesk.typed(request);
        var faults = registrar.faults(visit, choice, typed);
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        try {
            return ResponseEntity.ok(new Booked(registrar.book(visit, choice, typed, request, response)));
        } catch (Invalid invalid) {
            return faulty(DetailsCheck.faults(invalid, visit.words()));
        }
    }

    /** Nothing is filled in here: a script that names what is no longer offered is told so. */
    private static Choice choice(Visit visit, HttpServletRequest request) {
        return Choice.read(request, visit)
                .filter(c -> c.start().isPresent())
                .filter(c -> c.service().id().text().equals(request.getParameter("service")))
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<Object> faulty(Map<String, String> faults) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Faulty(faults));
    }
}
