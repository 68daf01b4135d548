package care.tend.scheduling.internal.classes;

import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.platform.Edition;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassChange;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.ClassClaims;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a class that is ahead, or gives it other teachers, rooms or seats. Runs inside a transaction. */
@Component
public class Replanning {

    private static final int MOST_SEATS = 500;

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final Planning planning;
    private final Calling calling;
    private final Standby waiting;
    private final ClassClaims claims;
    private final Services services;
    private final SeatNotices notices;
    private final Audit audit;
    private final Clock clock;

    Replanning(
            ClassTable sessions,
            AttendanceTable attendances,
            Planning planning,
            Calling calling,
            Standby waiting,
            ClassClaims claims,
            Services services,
            SeatNotices notices,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.planning = planning;
        this.calling = calling;
        this.waiting = waiting;
        this.claims = claims;
        this.services = services;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those who have a seat are told of a new time, each in their own language.
     *
     * @param ifMatch the version they saw, as HTTP says it; null when they do not care
     */
    public ClassSession change(BusinessId business, ClassId id, ClassChange change, @Nullable String ifMatch) {
        var before = sessions.lock(business, id).orElseThrow(NotFound::new);
        Edition.check(ifMatch, before.version());
        if (!before.isOpen() || !isAhead(before)) {
            throw new ClassRefused.Closed();
        }
        planning.known(business, before.location(), change.providers(), change.things());
        if (change.seats() < before.taken()) {
            throw new Invalid("seats", "field.range", Map.of("min", before.taken(), "max", MOST_SEATS));
        }
        var after = before.as(change);
        check(before, after);
        sessions.update(business, after);
        if (takesOther(before, after)) {
            claims.release(business, before);
            if (!claims.take(
                    business, after, services.read(business, after.service()).terms())) {
                throw new ClassRefused.Clashes(List.of(change.start()));
            }
        }
        if (after.decidedAt().isAfter(clock.instant())) {
            calling.order(business, after);
        }
        if (!before.period().equals(after.period())) {
            attendances.of(business, id).stream().filter(Attendance::isBooked).forEach(this::tell);
        }
        waiting.fill(business, id);
        audit.enter(business, "scheduling.class-changed", id.text());
        return after;
    }

    private boolean isAhead(ClassSession session) {
        return clock.instant().isBefore(session.period().start());
    }

    private void check(ClassSession before, ClassSession after) {
        if (!isAhead(after)) {
            throw new Invalid("start", "scheduling.class-past");
        }
        boolean decided = before.terms().minimum() > 0 && !before.decidedAt().isAfter(clock.instant());
        if (after.terms().minimum() > 0 && !decided && !after.decidedAt().isAfter(clock.instant())) {
            throw new Invalid("decideMinutes", "scheduling.class-decided");
        }
    }

    private static boolean takesOther(ClassSession before, ClassSession after) {
        return !before.period().equals(after.period())
                || !before.providers().equals(after.providers())
                || !before.things().equals(after.things());
    }

    private void tell(Attendance seat) {
        attendances.setState(seat, seat.state(), true);
        notices.order(attendances.read(seat.business(), seat.id()).orElseThrow(), Rules.STAFF);
    }
}
