package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.Money;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.CourseId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as the business's own people see it.
 *
 * @param course those it can be booked with; null when it stands alone
 * @param service its name, in the reader's language
 * @param zone of the place
 * @param decidedAt when it is decided whether it takes place; null when it always does
 * @param version for If-Match
 */
@Schema(name = "Class")
record ClassView(
        ClassId id,
        @Nullable CourseId course,
        ServiceId serviceId,
        String service,
        LocationId location,
        ZoneId zone,
        List<Teacher> providers,
        List<ResourceId> things,
        Instant start,
        Instant end,
        ClassTerms terms,
        int taken,
        @Nullable Instant decidedAt,
        ClassSession.State state,
        int version) {

    @Schema(name = "ClassTeacher")
    record Teacher(ProviderId id, String name) {}

    @Schema(name = "Classes")
    record Many(List<ClassView> items) {}

    /** A class with those who come. */
    @Schema(name = "ClassRoster")
    record Roster(ClassView session, List<Entry> roster) {}

    /**
     * @param pet its name; null when none comes
     * @param wholeCourse whether it was booked with the rest of its course
     */
    @Schema(name = "ClassRosterEntry")
    record Entry(
            AttendanceId id,
            ClientId client,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String pet,
            int seats,
            Attendance.State state,
            String note,
            boolean wholeCourse,
            Instant since,
            @Nullable Instant offeredUntil) {}

    /** A class as visitors see it: nothing of who comes. */
    @Schema(name = "OpenClass")
    record Open(
            ClassId id,
            @Nullable CourseId course,
            ServiceId serviceId,
            String service,
            List<String> providers,
            String place,
            ZoneId zone,
            Instant start,
            Instant end,
            ClassTerms.Counts counts,
            ClassTerms.Entry entry,
            int left,
            @Nullable Money price,
            @Nullable String note) {}

    @Schema(name = "OpenClasses")
    record OpenOnes(List<Open> items) {}

    /**
     * A seat as whoever has it sees it.
     *
     * @param manageUrl the secret link by which it is given back; null to whoever came by it
     * @param makeup for one that was missed; null when it is not made up
     * @param offeredUntil how long a freed seat is kept for whoever waited; null when none is
     */
    @Schema(name = "ClassSeat")
    record Seat(
            AttendanceId id,
            Open session,
            @Nullable String pet,
            int seats,
            Attendance.State state,
            @Nullable Money price,
            @Nullable String manageUrl,
            @Nullable Made makeup,
            @Nullable Instant offeredUntil) {}

    /** @param instead where it can be made up; empty once it was */
    @Schema(name = "ClassMakeup")
    record Made(Instant expiresAt, boolean used, List<Open> instead) {}
}
