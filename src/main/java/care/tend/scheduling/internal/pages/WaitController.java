package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.OpenToVisitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Waiting for a time to be freed: saying when, being offered one, taking it with one tap. */
@Controller
@RequestMapping("/b/{slug}")
class WaitController {

    private final Reception reception;
    private final WaitForm form;
    private final OfferDesk offers;

    WaitController(Reception reception, WaitForm form, OfferDesk offers) {
        this.reception = reception;
        this.form = form;
        this.offers = offers;
    }

    @OpenToVisitors
    @GetMapping("/wait")
    ResponseEntity<String> ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return form.show(reception.receive(slug, "wait.title.page", request, response), request);
    }

    @OpenToVisitors
    @PostMapping("/wait")
    ResponseEntity<String> join(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return form.join(reception.receive(slug, "wait.title.page", request, response), request);
    }

    @OpenToVisitors
    @GetMapping("/waiting/{secret}")
    ResponseEntity<String> waiting(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offers.waiting(visit(slug, request, response), secret, request);
    }

    @OpenToVisitors
    @PostMapping("/waiting/{secret}")
    ResponseEntity<String> stop(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        offers.stop(visit, secret, request);
        return seeOther(visit.home() + "/waiting/" + secret);
    }

    @OpenToVisitors
    @GetMapping("/offer/{secret}")
    ResponseEntity<String> offer(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offers.offer(visit(slug, request, response), secret, request);
    }

    @OpenToVisitors
    @PostMapping("/offer/{secret}/take")
    ResponseEntity<String> take(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offers.take(visit(slug, request, response), secret, request);
    }

    @OpenToVisitors
    @PostMapping("/offer/{secret}/pass")
    ResponseEntity<String> pass(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        offers.pass(visit, secret, request);
        return seeOther(visit.home() + "/offer/" + secret);
    }

    /** The address is a secret: it is handed on to nobody. */
    private Visit visit(String slug, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return reception.receive(slug, "wait.title.page", request, response);
    }
}
