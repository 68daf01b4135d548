package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Arrivals;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.pages.ManageDesk.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a booking, for whoever has its secret link: read, put into a calendar, say that one is here, cancel. */
@Controller
@RequestMapping("/b/{slug}/booking")
class ManageController {

    private final ManageDesk desk;
    private final Appointments appointments;
    private final Arrivals arrivals;
    private final Pages pages;

    ManageController(ManageDesk desk, Appointments appointments, Arrivals arrivals, Pages pages) {
        this.desk = desk;
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping("/{secret}")
    ResponseEntity<String> show(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return through(
                desk.open(slug, secret, request, response), opened -> desk.page(HttpStatus.OK, opened, null, request));
    }

    /** They are here; saying it twice, or when it is too late, changes nothing. */
    @OpenToVisitors
    @PostMapping("/{secret}/here")
    ResponseEntity<String> here(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return through(desk.open(slug, secret, request, response), opened -> {
            arrivals.here(opened.visit().id(), secret);
            return seeOther(opened.path());
        });
    }

    @OpenToVisitors
    @GetMapping("/{secret}.ics")
    ResponseEntity<String> file(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return through(desk.open(slug, secret, request, response), opened -> ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8;method=PUBLISH")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"booking.ics\"")
                .body(desk.calendar(opened).text()));
    }

    @OpenToVisitors
    @GetMapping("/{secret}/cancel")
    ResponseEntity<String> askToCancel(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return through(desk.open(slug, secret, request, response), opened -> {
            if (!opened.changeable()) {
                return seeOther(opened.path());
            }
            return cancelPage(HttpStatus.OK, opened, null);
        });
    }

    @OpenToVisitors
    @PostMapping("/{secret}/cancel")
    ResponseEntity<String> cancel(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return through(desk.open(slug, secret, request, response), opened -> {
            try {
                appointments.cancel(
                        opened.visit().id(),
                        opened.appointment().id(),
                        new Cancellation("", Rules.GUEST, wish(request)));
                return seeOther(opened.path());
            } catch (BookingRefused.PriceChanged changed) {
                return cancelPage(
                        HttpStatus.CONFLICT, opened, opened.visit().words().say("problem.scheduling.price-changed"));
            } catch (BookingRefused.TooLate | BookingRefused.NotPossible refused) {
                return desk.page(HttpStatus.CONFLICT, opened, desk.tooLate(opened), request);
            }
        });
    }

    private ResponseEntity<String> cancelPage(HttpStatus status, Opened opened, @Nullable String told) {
        return pages.answer(status, "booking/cancel.jte", opened.visit().frame(), desk.cancelPage(opened, told));
    }

    /** What they agreed to: no more than the page told them. */
    private static Initiative wish(HttpServletRequest request) {
        var emergency = Optional.ofNullable(request.getParameter("emergency")).orElse("");
        var plea = emergency.length() > 500 ? emergency.substring(0, 500) : emergency;
        return new Initiative(true, Seen.read(request), plea, Optional.empty());
    }

    private ResponseEntity<String> through(Door door, Function<Opened, ResponseEntity<String>> inside) {
        return switch (door) {
            case Door.Found(var opened) -> inside.apply(opened);
            case Door.Unknown(var visit) -> desk.unknown(visit);
        };
    }
}
