package care.tend.scheduling.internal.classes;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Makeup;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.Hints;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes seats back, one or the rest of a course, and grants what makes up for them. Runs inside a transaction. */
@Component
public class Leaving {

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final MakeupTable makeups;
    private final Standby waiting;
    private final SeatNotices notices;
    private final Hints hints;
    private final Audit audit;
    private final Clock clock;

    Leaving(
            ClassTable sessions,
            AttendanceTable attendances,
            MakeupTable makeups,
            Standby waiting,
            SeatNotices notices,
            Hints hints,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.makeups = makeups;
        this.waiting = waiting;
        this.notices = notices;
        this.hints = hints;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a seat back. Twice is once.
     *
     * @throws ClassRefused.Closed when it has begun
     */
    public Attendance giveBack(BusinessId business, AttendanceId id, Rules rules) {
        var session = sessions.lockOf(business, id).orElseThrow(NotFound::new);
        var attendance = attendances.read(business, id).orElseThrow(NotFound::new);
        if (attendance.state() == Attendance.State.CANCELLED) {
            return attendance;
        }
        boolean begun = !clock.instant().isBefore(session.period().start());
        if (!attendance.isStanding() || (begun && rules.guest())) {
            throw new ClassRefused.Closed();
        }
        audit.enter(business, "scheduling.seat-given-back", id.text());
        var cancelled = cancel(session, attendance, rules);
        waiting.fill(business, session.id());
        return cancelled;
    }

    /**
     * Gives back all that is left of what was booked together: what has not begun yet. Twice is once.
     *
     * @throws ClassRefused.NoCourse when it was booked alone
     * @throws ClassRefused.Closed when the last has begun
     */
    public Attendance giveRestBack(BusinessId business, AttendanceId id, Rules rules) {
        var enrolment = attendances
                .read(business, id)
                .orElseThrow(NotFound::new)
                .enrolment()
                .orElseThrow(ClassRefused.NoCourse::new);
        var ahead = sessions.lockEnrolment(business, enrolment, clock.instant());
        if (ahead.isEmpty()) {
            throw new ClassRefused.Closed();
        }
        var seats = attendances.enrolment(business, enrolment);
        var back = new ArrayList<Attendance>();
        for (var session : ahead) {
            seats.stream()
                    .filter(seat -> seat.isBooked() && seat.session().equals(session.id()))
                    .forEach(seat -> back.add(free(session, seat, rules)));
            waiting.fill(business, session.id());
        }
        if (!back.isEmpty()) {
            notices.order(back, rules);
            audit.enter(business, "scheduling.course-given-back", enrolment.text());
        }
        return attendances.read(business, id).orElseThrow();
    }

    /**
     * What was theirs is offered to nobody yet.
     *
     * @param session locked
     */
    Attendance cancel(ClassSession session, Attendance attendance, Rules rules) {
        var cancelled = free(session, attendance, rules);
        if (attendance.isBooked() || !rules.guest()) {
            notices.order(cancelled, rules);
        }
        return cancelled;
    }

    private Attendance free(ClassSession session, Attendance attendance, Rules rules) {
        var business = attendance.business();
        attendances.setState(attendance, Attendance.State.CANCELLED, true);
        boolean missed = attendance.isBooked() && makesUp(session, rules);
        if (missed) {
            grant(session, attendance);
        }
        hints.held(business, session.location(), session.period());
        return attendances.read(business, attendance.id()).orElseThrow();
    }

    private boolean makesUp(ClassSession session, Rules rules) {
        return rules.guest()
                ? session.makesUp(clock.instant())
                : session.terms().makeupDays() > 0;
    }

    /** What made up for another is made up for no longer than that one would have been. */
    private void grant(ClassSession session, Attendance attendance) {
        var business = attendance.business();
        var days = Duration.ofDays(session.terms().makeupDays());
        var expires = makeups.usedFor(business, attendance.id())
                .map(Makeup::expiresAt)
                .orElseGet(() -> session.period().start().plus(days));
        var makeup = new Makeup(attendance.id(), session.service(), expires, Optional.empty());
        makeups.grant(business, makeup, clock.instant());
    }
}
