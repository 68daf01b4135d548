package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.EmailAddress;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.platform.Phone;
import care.tend.scheduling.Arrivals;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the code at the door opens: a guest says by their number or address that they are here. It tells nobody whether
 * anything is booked, with whom, or when.
 */
@Controller
@RequestMapping("/b/{slug}/check-in")
class CheckInController {

    private static final int LONGEST = 254;

    private final Reception reception;
    private final Arrivals arrivals;
    private final BookingDesk desk;
    private final Pages pages;

    CheckInController(Reception reception, Arrivals arrivals, BookingDesk desk, Pages pages) {
        this.reception = reception;
        this.arrivals = arrivals;
        this.desk = desk;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> ask(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "check-in.title.page", request, response);
        return page(HttpStatus.OK, visit, "", null, request.getParameter("said") != null);
    }

    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> say(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "check-in.title.page", request, response);
        var typed = DetailsDesk.text(request, "contact");
        if (!isContact(visit, typed)) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    typed,
                    visit.words().say("check-in.fault"),
                    false);
        }
        desk.countArrival(request, typed);
        arrivals.announce(visit.id(), typed);
        return seeOther(visit.own() + "/check-in?said");
    }

    private static boolean isContact(Visit visit, String typed) {
        return typed.length() <= LONGEST
                && (EmailAddress.read(typed).isPresent()
                        || visit.places().stream().anyMatch(place -> Phone.read(typed, place.country())
                                .isPresent()));
    }

    private ResponseEntity<String> page(
            HttpStatus status, Visit visit, String typed, @Nullable String fault, boolean said) {
        var words = visit.words();
        var host = visit.places().isEmpty()
                ? new Host(visit.business().name(), visit.business().trade().code(), visit.own(), null)
                : reception.host(visit, visit.places().getFirst());
        var field = new Field(
                "contact", words.say("check-in.contact"), words.say("check-in.contact.help"), LONGEST, typed, fault);
        var page = new CheckInPage(host, said, field, visit.own() + "/check-in");
        return pages.answer(status, "booking/checkIn.jte", visit.frame(), page);
    }
}
