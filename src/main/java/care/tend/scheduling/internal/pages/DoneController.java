package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.scheduling.internal.pages.ManageDesk.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a frame on another site says once it is booked: to be read only. Whatever can be done with the booking is done
 * on its own page, in a window of its own.
 */
@Controller
class DoneController {

    private final ManageDesk desk;
    private final Pages pages;

    DoneController(ManageDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping("/b/{slug}/done/{secret}")
    ResponseEntity<String> tell(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.open(slug, secret, request, response)) {
            case Door.Unknown(var visit) -> desk.unknown(visit);
            case Door.Found(var opened) ->
                opened.visit().embed() == null ? seeOther(opened.path()) : told(opened, request);
        };
    }

    private ResponseEntity<String> told(Opened opened, HttpServletRequest request) {
        var words = opened.visit().words();
        var mail = "mail".equals(request.getParameter("booked"));
        var page = new DonePage(
                desk.host(opened),
                words.say("manage.booked"),
                mail ? words.say("manage.booked.mail") : null,
                opened.facts(),
                opened.path(),
                opened.visit().home() + "/book",
                opened.service().id().text());
        return pages.answer(HttpStatus.OK, "booking/done.jte", opened.visit().frame(), page);
    }
}
