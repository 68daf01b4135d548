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

/** Pages on which visitors book stays, and on which they see and change their own. */
@Controller
@RequestMapping("/b/{slug}")
class StaysController {

    private static final String TITLE = "stay.title.page";

    private final Reception reception;
    private final StayForm form;
    private final StayManage manage;

    StaysController(Reception reception, StayForm form, StayManage manage) {
        this.reception = reception;
        this.form = form;
        this.manage = manage;
    }

    @OpenToVisitors
    @GetMapping("/stays")
    ResponseEntity<String> choose(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return form.show(reception.receive(slug, TITLE, request, response), request);
    }

    @OpenToVisitors
    @PostMapping("/stays")
    ResponseEntity<String> book(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return form.book(reception.receive(slug, TITLE, request, response), request);
    }

    @OpenToVisitors
    @GetMapping("/stay/{secret}")
    ResponseEntity<String> stay(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return manage.show(visit(slug, request, response), secret, request);
    }

    @OpenToVisitors
    @PostMapping("/stay/{secret}/change")
    ResponseEntity<String> change(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        return manage.change(visit, secret, request).orElseGet(() -> seeOther(visit.own() + "/stay/" + secret));
    }

    @OpenToVisitors
    @PostMapping("/stay/{secret}/cancel")
    ResponseEntity<String> cancel(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(slug, request, response);
        return manage.cancel(visit, secret, request).orElseGet(() -> seeOther(visit.own() + "/stay/" + secret));
    }

    /** The address is a secret: it is handed on to nobody. */
    private Visit visit(String slug, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return reception.receive(slug, TITLE, request, response);
    }
}
