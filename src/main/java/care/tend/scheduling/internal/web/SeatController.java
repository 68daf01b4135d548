package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.Classes;
import care.tend.scheduling.Rules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody does with the secret link of their seat. It opens theirs, and shows nothing of others. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/seats/{secret}")
@Tag(name = "Classes")
class SeatController {

    private final Classes classes;
    private final ClassDesk desk;
    private final BookingDesk doors;

    SeatController(Classes classes, ClassDesk desk, BookingDesk doors) {
        this.classes = classes;
        this.desk = desk;
        this.doors = doors;
    }

    @Schema(name = "ClassMakeupChoice")
    record Choice(ClassId session) {}

    @GetMapping
    @OpenToVisitors
    @Operation(operationId = "readSeat", summary = "Read a seat by its secret link")
    ClassView.Seat read(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        doors.countLink(request);
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/take")
    @OpenToVisitors
    @Operation(
            operationId = "takeOfferedSeat",
            summary = "Take the seat that was freed for whoever waited",
            description = "409 scheduling.class-offer-gone when it is kept no longer, or none was.")
    ClassView.Seat take(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        classes.takeOffered(business, seat(business, secret, request).id());
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/cancel")
    @OpenToVisitors
    @Operation(
            operationId = "giveSeatBack",
            summary = "Give a seat back by its secret link",
            description = "In time, it can be made up in another class of the same service. Twice is once.")
    ClassView.Seat giveBack(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        classes.giveBack(business, seat(business, secret, request).id());
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/cancel-course")
    @OpenToVisitors
    @Operation(
            operationId = "giveCourseBack",
            summary = "Give back all that is left of a course by the secret link of one of its seats",
            description =
                    "What has not begun yet; one mail tells of it. 409 scheduling.class-no-course for a seat that "
                            + "was booked alone. Twice is once.")
    ClassView.Seat giveRestBack(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        classes.giveRestBack(business, seat(business, secret, request).id());
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/makeup")
    @OpenToVisitors
    @Operation(
            operationId = "makeUpClass",
            summary = "Take a seat in another class for one that was missed",
            description =
                    "Once. 409 scheduling.class-no-makeup when it was used, has expired or is not for that class.")
    ClassView.Seat makeUp(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            @RequestBody Choice choice,
            Language language,
            HttpServletRequest request) {
        var fields = new Fields();
        fields.needed("session", choice.session());
        fields.refuse();
        var missed = seat(business, secret, request);
        return desk.told(business, classes.makeUp(business, missed.id(), choice.session(), Rules.GUEST), language);
    }

    private Attendance seat(BusinessId business, String secret, HttpServletRequest request) {
        doors.countLink(request);
        return classes.byLink(business, secret).orElseThrow(NotFound::new);
    }
}
