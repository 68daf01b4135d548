package care.tend.scheduling.internal.pages;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.VisitHold;
import care.tend.scheduling.Visits;
import care.tend.scheduling.internal.web.BookingDesk;
import care.tend.scheduling.internal.web.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers, beside the visitor's own cookie, which slot they keep at a business, so that going back and choosing again
 * gives the first one free.
 */
@Component
class KeptHold {

    private static final String COOKIE = "tend_hold";

    /** The field of a form that stands in for it in a frame on another site. */
    private static final String FIELD = "hold";

    private final Appointments appointments;
    private final Visits visits;
    private final VisitorCookie visitors;
    private final BookingDesk desk;
    private final boolean https;

    KeptHold(
            Appointments appointments,
            Visits visits,
            VisitorCookie visitors,
            BookingDesk desk,
            @Value("${tend.url:http://localhost:8080}") String url) {
        this.appointments = appointments;
        this.visits = visits;
        this.visitors = visitors;
        this.desk = desk;
        this.https = url.startsWith("https:");
    }

    /** The slot this visitor keeps now; empty when they keep none or its time is over. */
    Optional<Hold> read(BusinessId business, HttpServletRequest request) {
        var holder = visitors.read(request);
        return holder.isEmpty()
                ? Optional.empty()
                : id(request).flatMap(id -> appointments.held(business, id, holder.get()));
    }

    /** The visit of several parts this visitor keeps now; empty when they keep none or its time is over. */
    Optional<VisitHold> readVisit(BusinessId business, HttpServletRequest request) {
        var holder = visitors.read(request);
        return holder.isEmpty() ? Optional.empty() : id(request).flatMap(id -> visits.held(business, id, holder.get()));
    }

    /** All this visitor keeps, a slot or a visit: it is free for them to choose again. */
    List<HoldId> holds(BusinessId business, HttpServletRequest request) {
        return read(business, request)
                .map(hold -> List.of(hold.id()))
                .or(() -> readVisit(business, request).map(VisitHold::holds))
                .orElse(List.of());
    }

    /**
     * Keeps a visit for this visitor, and lets go what they kept before.
     *
     * @throws care.tend.scheduling.BookingRefused.SlotTaken when somebody was faster
     */
    VisitHold take(Visit visit, Cart cart, Instant start, HttpServletRequest request, HttpServletResponse response) {
        desk.admitHold(request);
        release(visit.id(), request);
        var holder = visitors.readOrGive(request, response);
        var hold = visits.hold(visit.id(), cart, start, holder, visit.rules());
        desk.countHold(request);
        remember(visit.home(), hold.id(), request, response);
        return hold;
    }

    /**
     * Keeps the chosen time for this visitor, and lets go what they kept before.
     *
     * @throws care.tend.scheduling.BookingRefused.SlotTaken when somebody was faster
     */
    Hold take(Visit visit, Choice choice, HttpServletRequest request, HttpServletResponse response) {
        desk.admitHold(request);
        release(visit.id(), request);
        var hold = appointments.hold(visit.id(), choice.slot(), visitors.readOrGive(request, response), visit.rules());
        desk.countHold(request);
        remember(visit.home(), hold.id(), request, response);
        return hold;
    }

    private void release(BusinessId business, HttpServletRequest request) {
        visitors.read(request)
                .ifPresent(holder -> id(request).ifPresent(id -> appointments.release(business, id, holder)));
    }

    private void remember(String home, HoldId hold, HttpServletRequest request, HttpServletResponse response) {
        if (!VisitorCookie.isFramed(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(home, hold.text()).build().toString());
        }
    }

    /** What the forms of a frame carry instead of cookies; nothing elsewhere. */
    Map<String, String> carried(HttpServletRequest request, Optional<HoldId> hold) {
        if (!VisitorCookie.isFramed(request)) {
            return Map.of();
        }
        var fields = new HashMap<>(Map.of(VisitorCookie.FIELD, visitors.token(request)));
        hold.or(() -> id(request)).ifPresent(id -> fields.put(FIELD, id.text()));
        return fields;
    }

    void forget(String home, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(home, "").maxAge(0).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String home, String value) {
        return ResponseCookie.from(COOKIE, value)
                .path(home)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax");
    }

    private static Optional<HoldId> id(HttpServletRequest request) {
        if (VisitorCookie.isFramed(request)) {
            return Optional.ofNullable(request.getParameter(FIELD)).flatMap(KeptHold::read);
        }
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<jakarta.servlet.http.Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> read(cookie.getValue()));
    }

    private static Optional<HoldId> read(String text) {
        try {
            return Optional.of(HoldId.of(text));
        } catch (NotFound garbled) {
            return Optional.empty();
        }
    }
}
