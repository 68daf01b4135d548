package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.classes.AttendanceTable;
import care.tend.scheduling.internal.classes.Calling;
import care.tend.scheduling.internal.classes.ClassTable;
import care.tend.scheduling.internal.classes.Leaving;
import care.tend.scheduling.internal.classes.MakeupTable;
import care.tend.scheduling.internal.classes.Planning;
import care.tend.scheduling.internal.classes.Replanning;
import care.tend.scheduling.internal.classes.Seating;
import care.tend.scheduling.internal.classes.Standby;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Classes: one time, many seats. Whoever calls has decided that the caller may; who comes is for the business's own
 * people alone.
 */
@Service
public class Classes {

    private static final int MOST = 200;

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final MakeupTable makeups;
    private final Planning planning;
    private final Replanning replanning;
    private final Seating seating;
    private final Standby standby;
    private final Leaving leaving;
    private final Calling calling;
    private final Transactions transactions;
    private final Clock clock;

    Classes(
            ClassTable sessions,
            AttendanceTable attendances,
            MakeupTable makeups,
            Planning planning,
            Replanning replanning,
            Seating seating,
            Standby standby,
            Leaving leaving,
            Calling calling,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.makeups = makeups;
        this.planning = planning;
        this.replanning = replanning;
        this.seating = seating;
        this.standby = standby;
        this.leaving = leaving;
        this.calling = calling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Plans classes, all or none; those that can be booked together are a course. Who teaches them is not bound to
     * their hours: the business knows.
     *
     * @throws ClassRefused.Clashes when somebody or a room has something else then
     */
    public List<ClassSession> plan(BusinessId business, ClassPlan plan) {
        return transactions.in(business, () -> planning.plan(business, plan));
    }

    /**
     * Moves a class that is ahead, or gives it other teachers, rooms or seats. Whoever has a seat is told of a new time
     * in their own language.
     *
     * @param ifMatch the version they saw, as HTTP says it; null when they do not care
     * @throws ClassRefused.Clashes when somebody or a room has something else then
     * @throws ClassRefused.Closed when it has begun or does not take place
     * @throws care.tend.kernel.Invalid when more seats are taken than it shall have
     */
    public ClassSession change(BusinessId business, ClassId session, ClassChange change, @Nullable String ifMatch) {
        return transactions.in(business, () -> replanning.change(business, session, change, ifMatch));
    }

    /** Those that begin within a time, also those that do not take place; by start. */
    public List<ClassSession> within(BusinessId business, TimeRange time) {
        return transactions.in(business, () -> sessions.within(business, time));
    }

    /** Those of {@code wanted} that there are, in one question. */
    public List<ClassSession> all(BusinessId business, Collection<ClassId> wanted) {
        return transactions.in(business, () -> sessions.all(business, wanted));
    }

    /** What visitors see: those ahead that take place; by start. */
    public List<ClassSession> published(BusinessId business) {
        return transactions.in(business, () -> sessions.published(business, clock.instant(), MOST));
    }

    /** Whether visitors see any. */
    public boolean anyPublished(BusinessId business) {
        return transactions.in(business, () -> !sessions.published(business, clock.instant(), 1)
                .isEmpty());
    }

    /** @throws NotFound when the business has no such class */
    public ClassSession read(BusinessId business, ClassId session) {
        return transactions.in(business, () -> sessions.read(business, session)).orElseThrow(NotFound::new);
    }

    /** Everybody who has, or had, a seat; for the business's own people. */
    public List<Attendance> roster(BusinessId business, ClassId session) {
        return transactions.in(business, () -> attendances.of(business, session));
    }

    /**
     * Takes seats and orders the mail that says so.
     *
     * @return the wished class first; of a course one for each that is left
     * @throws ClassRefused.Full when fewer are left
     * @throws ClassRefused.Closed when it has begun or does not take place
     * @throws care.tend.kernel.Invalid when pets are counted and none is named
     */
    public List<Attendance> take(BusinessId business, SeatWish wish) {
        return transactions.in(business, () -> seating.take(business, wish));
    }

    /**
     * Lets somebody wait for a seat of a full class, and orders the mail that says so. What is freed is kept for them
     * in rank, and offered.
     *
     * @throws ClassRefused.NotFull when there are seats
     * @throws ClassRefused.Closed when it has begun or does not take place
     */
    public Attendance queue(BusinessId business, SeatWish wish) {
        return transactions.in(business, () -> seating.queue(business, wish));
    }

    /**
     * Takes the seat that is kept for whoever waited.
     *
     * @throws ClassRefused.OfferGone when it is kept no longer, or none was
     */
    public Attendance takeOffered(BusinessId business, AttendanceId attendance) {
        return transactions.in(business, () -> standby.take(business, attendance));
    }

    /**
     * The business takes the kept seat for whoever said yes by telephone.
     *
     * @throws ClassRefused.OfferGone when it is kept no longer, or none was
     * @throws NotFound when the class has no such seat
     */
    public Attendance takeOffered(BusinessId business, ClassId session, AttendanceId attendance) {
        return transactions.in(business, () -> {
            within(business, session, attendance);
            return standby.take(business, attendance);
        });
    }

    /** The seat a secret link opens; empty for a link that opens none. */
    public Optional<Attendance> byLink(BusinessId business, String secret) {
        return transactions.in(business, () -> attendances.byLink(business, secret));
    }

    /** The secret of a seat's link: for the eyes of whoever has it. */
    public String linkSecret(AttendanceId attendance) {
        return seating.secret(attendance);
    }

    /**
     * Whoever has a seat gives it back, and the mail that says so is ordered. In time, it is made up. Who only waits,
     * or is offered one, waits no longer. Twice is once.
     *
     * @throws ClassRefused.Closed when the class has begun
     */
    public Attendance giveBack(BusinessId business, AttendanceId attendance) {
        return transactions.in(business, () -> leaving.giveBack(business, attendance, Rules.GUEST));
    }

    /**
     * The same of all that is left of the course they booked: what has not begun yet. One mail tells of it.
     *
     * @throws ClassRefused.NoCourse when the seat was booked alone
     * @throws ClassRefused.Closed when the last of the course has begun
     */
    public Attendance giveRestBack(BusinessId business, AttendanceId attendance) {
        return transactions.in(business, () -> leaving.giveRestBack(business, attendance, Rules.GUEST));
    }

    /** What was booked together with a seat, it among them, by start; the seat alone when it was booked alone. */
    public List<Attendance> together(BusinessId business, Attendance seat) {
        return seat.enrolment()
                .map(first -> transactions.in(business, () -> attendances.enrolment(business, first)))
                .orElse(List.of(seat));
    }

    /**
     * Notes who came.
     *
     * @throws ClassRefused.Closed when the seat was given back, or the class does not take place
     * @throws NotFound when the class has no such seat
     */
    public Attendance mark(BusinessId business, ClassId session, AttendanceId attendance, Attendance.State state) {
        return transactions.in(business, () -> {
            within(business, session, attendance);
            return seating.mark(business, attendance, state);
        });
    }

    /**
     * The business takes somebody out: they are told, and may make it up where the class allows that. Twice is once.
     *
     * @throws ClassRefused.Closed when it was noted whether they came
     * @throws NotFound when the class has no such seat
     */
    public Attendance takeOut(BusinessId business, ClassId session, AttendanceId attendance) {
        return transactions.in(business, () -> {
            within(business, session, attendance);
            return leaving.giveBack(business, attendance, Rules.STAFF);
        });
    }

    /**
     * The business takes somebody out of all that is left of the course they booked.
     *
     * @throws ClassRefused.NoCourse when the seat was booked alone
     * @throws ClassRefused.Closed when the last of the course has begun
     * @throws NotFound when the class has no such seat
     */
    public Attendance takeOutOfRest(BusinessId business, ClassId session, AttendanceId attendance) {
        return transactions.in(business, () -> {
            within(business, session, attendance);
            return leaving.giveRestBack(business, attendance, Rules.STAFF);
        });
    }

    private void within(BusinessId business, ClassId session, AttendanceId attendance) {
        if (attendances
                .read(business, attendance)
                .filter(seat -> seat.session().equals(session))
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Cancels a class: frees its time, gives everybody the right to make it up, and tells each. Twice is once.
     *
     * @throws ClassRefused.Closed when it is over
     */
    public ClassSession callOff(BusinessId business, ClassId session) {
        return transactions.in(business, () -> calling.off(business, session));
    }

    /** For what somebody missed; empty when it is not made up. */
    public Optional<Makeup> makeup(BusinessId business, AttendanceId missed) {
        return transactions.in(business, () -> makeups.of(business, missed));
    }

    /** Where it can be made up; by start. */
    public List<ClassSession> instead(BusinessId business, Makeup makeup) {
        return transactions.in(
                business,
                () -> makeup.isOpen(clock.instant())
                        ? sessions.free(business, makeup, clock.instant(), 20)
                        : List.of());
    }

    /**
     * Takes a seat of another class for one that was missed: once.
     *
     * @throws ClassRefused.NoMakeup when there is nothing to make up, or not there
     * @throws ClassRefused.Full when the other one is
     */
    public Attendance makeUp(BusinessId business, AttendanceId missed, ClassId session, Rules rules) {
        return transactions.in(business, () -> seating.makeUp(business, missed, session, rules));
    }
}
