package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.Classes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the business's own people do with the seats of those who come. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/classes/{session}/seats/{seat}")
@Tag(name = "Classes")
class AttendanceController {

    private final Classes classes;
    private final ClassDesk desk;

    AttendanceController(Classes classes, ClassDesk desk) {
        this.classes = classes;
        this.desk = desk;
    }

    @Schema(name = "ClassMark")
    record Mark(Attendance.State state) {}

    @PostMapping("/mark")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "markSeat",
            summary = "Note who came",
            description = "'attended', 'missed', or 'booked' to take it back.")
    ClassView.Roster mark(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @PathVariable AttendanceId seat,
            @RequestBody Mark mark,
            Language language) {
        var fields = new Fields();
        fields.needed("state", mark.state());
        fields.refuse();
        classes.mark(business, session, seat, mark.state());
        return desk.roster(business, session, language);
    }

    @PostMapping("/take")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "takeOfferedSeatFor",
            summary = "Take the seat that is kept for whoever waited",
            description = "For those who say yes by telephone. 409 scheduling.class-offer-gone when it is kept no "
                    + "longer.")
    ClassView.Roster take(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @PathVariable AttendanceId seat,
            Language language) {
        classes.takeOffered(business, session, seat);
        return desk.roster(business, session, language);
    }

    @PostMapping("/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelSeat",
            summary = "Take somebody out of a class",
            description = "They are told, and may make it up where the class allows that. Twice is once.")
    ClassView.Roster giveBack(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @PathVariable AttendanceId seat,
            Language language) {
        classes.takeOut(business, session, seat);
        return desk.roster(business, session, language);
    }

    @PostMapping("/cancel-course")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelCourseSeats",
            summary = "Take somebody out of all that is left of a course",
            description = "They are told in one mail. 409 scheduling.class-no-course for a seat that was booked alone. "
                    + "Twice is once.")
    ClassView.Roster giveRestBack(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @PathVariable AttendanceId seat,
            Language language) {
        classes.takeOutOfRest(business, session, seat);
        return desk.roster(business, session, language);
    }
}
