package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How anybody comes by a seat of a class, or waits for one. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/classes/{session}")
@Tag(name = "Classes")
class SeatingController {

    private final Classes classes;
    private final ClassDesk desk;
    private final BookingDesk doors;
    private final VisitorCookie visitors;
    private final Idempotency idempotency;

    SeatingController(
            Classes classes, ClassDesk desk, BookingDesk doors, VisitorCookie visitors, Idempotency idempotency) {
        this.classes = classes;
        this.desk = desk;
        this.doors = doors;
        this.visitors = visitors;
        this.idempotency = idempotency;
    }

    @PostMapping("/seats")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "takeSeat",
            summary = "Take a seat in a class",
            description = "409 scheduling.class-full when fewer seats are left than wished for. A member of the "
                    + "business may name a client by id.")
    ClassView.Seat take(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @RequestBody SeatRequest wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        var asked = new Asked(business, session, wish, key, caller, language, request);
        return once("take seat", asked, seat -> classes.take(business, seat).getFirst());
    }

    @PostMapping("/waitlist")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "waitForSeat",
            summary = "Wait for a seat of a full class",
            description = "What is freed is kept for those who wait, in rank, and offered by mail; its link takes it. "
                    + "409 scheduling.class-not-full when there are seats.")
    ClassView.Seat queue(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @RequestBody SeatRequest wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        var asked = new Asked(business, session, wish, key, caller, language, request);
        return once("wait for seat", asked, seat -> classes.queue(business, seat));
    }

    private record Asked(
            BusinessId business,
            ClassId session,
            SeatRequest wish,
            @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest request) {}

    private ClassView.Seat once(String what, Asked asked, Function<SeatWish, Attendance> act) {
        var business = asked.business();
        var caller = asked.caller();
        boolean member = caller instanceof Caller.Member m && m.may(Permission.APPOINTMENTS_EDIT);
        var seat = asked.wish().read(asked.session(), member, asked.language());
        if (!member) {
            doors.admitBooking(asked.request(), seat.guest());
        }
        var visitor = visitors.read(asked.request()).orElse("");
        var scope = what + " " + business + " " + asked.session() + " " + BookingController.asker(caller, visitor);
        return idempotency.once(business, scope, asked.key(), asked.wish(), ClassView.Seat.class, () -> {
            var made = act.apply(seat);
            if (!member) {
                doors.countBooking(asked.request(), seat.guest());
            }
            return desk.told(business, made, asked.language());
        });
    }
}
