package care.tend.scheduling.internal.pages;

import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.internal.web.BookingDesk;
import care.tend.scheduling.internal.web.PriorityPass;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A premium client's own link: from here on the booking page knows what they are given before others. */
@Controller
@RequestMapping("/b/{slug}/priority/{pass}")
class PriorityPageController {

    private final Reception reception;
    private final PriorityPass passes;
    private final BookingDesk desk;

    PriorityPageController(Reception reception, PriorityPass passes, BookingDesk desk) {
        this.reception = reception;
        this.passes = passes;
        this.desk = desk;
    }

    /** One that is of no use leads to the page everybody sees, and says no more. */
    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> enter(
            @PathVariable String slug,
            @PathVariable String pass,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.countLink(request);
        var visit = reception.receive(slug, "booking.title", request, response);
        passes.remember(visit.id(), pass, response);
        return BookController.seeOther(visit.home() + "/book");
    }
}
