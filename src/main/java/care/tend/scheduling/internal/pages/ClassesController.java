package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.ClassId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Classes for visitors: choosing one, saying who comes, and giving the seat back by its secret link. */
@Controller
@RequestMapping("/b/{slug}")
class ClassesController {

    private final Reception reception;
    private final ClassForm form;
    private final SeatDesk seats;

    ClassesController(Reception reception, ClassForm form, SeatDesk seats) {
        this.reception = reception;
        this.form = form;
        this.seats = seats;
    }

    @OpenToVisitors
    @GetMapping("/classes")
    ResponseEntity<String> list(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return form.list(reception.receive(slug, "class.title.page", request, response));
    }

    @OpenToVisitors
    @GetMapping("/classes/{session}")
    ResponseEntity<String> show(
            @PathVariable String slug,
            @PathVariable ClassId session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form.show(reception.receive(slug, "class.title.page", request, response), session);
    }

    @OpenToVisitors
    @PostMapping("/classes/{session}")
    ResponseEntity<String> take(
            @PathVariable String slug,
            @PathVariable ClassId session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form.take(reception.receive(slug, "class.title.page", request, response), session, request);
    }

    @OpenToVisitors
    @PostMapping("/classes/{session}/wait")
    ResponseEntity<String> queue(
            @PathVariable String slug,
            @PathVariable ClassId session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form.queue(reception.receive(slug, "class.title.page", request, response), session, request);
    }

    @OpenToVisitors
    @PostMapping("/seat/{secret}/take")
    ResponseEntity<String> takeOffered(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        seats.take(visit, secret, request);
        return seeOther(visit.home() + "/seat/" + secret);
    }

    @OpenToVisitors
    @GetMapping("/seat/{secret}")
    ResponseEntity<String> seat(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return seats.show(visit(slug, request, response), secret, request);
    }

    @OpenToVisitors
    @PostMapping("/seat/{secret}/cancel")
    ResponseEntity<String> giveBack(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        seats.giveBack(visit, secret, request);
        return seeOther(visit.home() + "/seat/" + secret);
    }

    @OpenToVisitors
    @PostMapping("/seat/{secret}/cancel-course")
    ResponseEntity<String> giveRestBack(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        seats.giveRestBack(visit, secret, request);
        return seeOther(visit.home() + "/seat/" + secret);
    }

    @OpenToVisitors
    @GetMapping("/seat/{secret}.ics")
    ResponseEntity<String> file(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        return seats.calendar(visit, secret, request)
                .map(text -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8;method=PUBLISH")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"class.ics\"")
                        .body(text))
                .orElseGet(() -> seats.unknown(visit));
    }

    @OpenToVisitors
    @PostMapping("/seat/{secret}/makeup")
    ResponseEntity<String> makeUp(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return seats.makeUp(visit(slug, request, response), secret, request);
    }

    /** The address is a secret: it is handed on to nobody. */
    private Visit visit(String slug, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return reception.receive(slug, "class.title.page", request, response);
    }
}
