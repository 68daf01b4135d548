package care.tend.scheduling.internal.classes;

import care.tend.business.Locations;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.pets.PetId;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms.Counts;
import care.tend.scheduling.ClassTerms.Entry;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import care.tend.scheduling.internal.Guests;
import care.tend.scheduling.internal.Hints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Gives seats, and notes who came. A class is locked before its seats are looked at, so that whoever is late hears so
 * in plain words; that there are never more than it has is the database's own promise. Runs inside a transaction.
 */
@Component
public class Seating {

    private static final String LINK = "class-link";

    /** Of whoever has a seat. */
    private static final Set<Attendance.State> MARKS =
            EnumSet.of(Attendance.State.BOOKED, Attendance.State.ATTENDED, Attendance.State.MISSED);

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final MakeupTable makeups;
    private final Guests guests;
    private final Locations locations;
    private final SeatNotices notices;
    private final Hints hints;
    private final Audit audit;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    Seating(
            ClassTable sessions,
            AttendanceTable attendances,
            MakeupTable makeups,
            Guests guests,
            Locations locations,
            SeatNotices notices,
            Hints hints,
            Audit audit,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.makeups = makeups;
        this.guests = guests;
        this.locations = locations;
        this.notices = notices;
        this.hints = hints;
        this.audit = audit;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret in the link of a seat; the same each time it is asked for. */
    public String secret(AttendanceId attendance) {
        return keys.derive(LINK, attendance.text());
    }

    /** The seats somebody wants, the wished class first; of a course in all that are left of it. */
    public List<Attendance> take(BusinessId business, SeatWish wish) {
        var wanted = wanted(business, wish);
        for (var session : wanted) {
            admit(session, wish);
            if (session.left() < wish.seats()) {
                throw new ClassRefused.Full(session.left());
            }
        }
        var who = who(business, wish);
        var first = new AttendanceId(ids.next());
        var taken = new ArrayList<Attendance>();
        for (var session : wanted) {
            var id = taken.isEmpty() ? first : new AttendanceId(ids.next());
            var enrolment = wish.wholeCourse() ? Optional.of(first) : Optional.<AttendanceId>empty();
            taken.add(keep(place(id, session, enrolment, who, wish, Attendance.State.BOOKED)));
            hints.held(business, session.location(), session.period());
        }
        if (wish.via() != Via.DEMO) {
            notices.order(taken, wish.via().rules());
        }
        audit.enter(business, "scheduling.seat-taken", first.text());
        return taken;
    }

    /**
     * A place in the list of those who want a seat of a full class.
     *
     * @throws ClassRefused.NotFull when there are seats
     */
    public Attendance queue(BusinessId business, SeatWish wish) {
        var session = sessions.lock(business, wish.session()).orElseThrow(NotFound::new);
        admit(session, wish);
        if (wish.wholeCourse()) {
            throw new ClassRefused.NoCourse();
        }
        if (session.left() >= wish.seats()) {
            throw new ClassRefused.NotFull();
        }
        var id = new AttendanceId(ids.next());
        var who = who(business, wish);
        var waiting = keep(place(id, session, Optional.empty(), who, wish, Attendance.State.WAITING));
        if (wish.via() != Via.DEMO) {
            notices.order(waiting, wish.via().rules());
        }
        hints.held(business, session.location(), session.period());
        audit.enter(business, "scheduling.seat-waited-for", id.text());
        return waiting;
    }

    /** Who comes, and to whom. */
    private record Who(BusinessId business, ClientId client, Optional<PetId> pet) {}

    private Who who(BusinessId business, SeatWish wish) {
        var country = locations.country(business);
        var client = guests.client(business, wish.guest(), wish.language(), country);
        return new Who(business, client.client(), wish.pet().map(one -> guests.pet(business, client, one)));
    }

    private Attendance place(
            AttendanceId id,
            ClassSession session,
            Optional<AttendanceId> enrolment,
            Who who,
            SeatWish wish,
            Attendance.State state) {
        return new Attendance(
                id,
                who.business(),
                session.id(),
                enrolment,
                who.client(),
                who.pet(),
                wish.seats(),
                state,
                Optional.ofNullable(session.terms().price()).map(price -> price.times(wish.seats())),
                wish.note(),
                wish.language(),
                wish.via(),
                0,
                clock.instant(),
                Optional.empty());
    }

    private Attendance keep(Attendance attendance) {
        attendances.insert(attendance, secret(attendance.id()));
        return attendance;
    }

    private List<ClassSession> wanted(BusinessId business, SeatWish wish) {
        if (!wish.wholeCourse()) {
            return List.of(sessions.lock(business, wish.session()).orElseThrow(NotFound::new));
        }
        var first = sessions.read(business, wish.session()).orElseThrow(NotFound::new);
        var course = first.course().filter(c -> first.terms().entry() != Entry.SINGLE);
        if (course.isEmpty()) {
            throw new ClassRefused.NoCourse();
        }
        var all = sessions.lockCourse(business, course.get(), first.period().start());
        if (all.isEmpty() || !all.getFirst().id().equals(first.id())) {
            throw new ClassRefused.Closed();
        }
        return all;
    }

    private void admit(ClassSession session, SeatWish wish) {
        boolean guest = wish.via().rules().guest();
        if (guest && !session.terms().published()) {
            throw new NotFound();
        }
        refuseClosed(session, guest);
        if (guest && !wish.wholeCourse() && session.terms().entry() == Entry.COURSE) {
            throw new ClassRefused.CourseOnly();
        }
        if (session.terms().counts() == Counts.PET) {
            if (wish.pet().isEmpty()) {
                throw new Invalid("pet.species", "field.required");
            }
            if (wish.seats() > 1) {
                throw new Invalid("seats", "field.range", Map.of("min", 1, "max", 1));
            }
        }
    }

    /** The business's own people enter who came while it goes on. */
    private void refuseClosed(ClassSession session, boolean guest) {
        var end = guest ? session.period().start() : session.period().end();
        if (!session.isOpen() || !clock.instant().isBefore(end)) {
            throw new ClassRefused.Closed();
        }
    }

    /**
     * Takes a seat of another class for one that was missed.
     *
     * @throws ClassRefused.NoMakeup when there is nothing to make up, or not there
     */
    public Attendance makeUp(BusinessId business, AttendanceId missed, ClassId session, Rules rules) {
        var before = attendances.read(business, missed).orElseThrow(NotFound::new);
        var other = sessions.lock(business, session).orElseThrow(NotFound::new);
        refuseClosed(other, true);
        var makeup = makeups.of(business, missed)
                .filter(credit -> other.makesUpFor(credit))
                .orElseThrow(ClassRefused.NoMakeup::new);
        if (other.left() < before.seats()) {
            throw new ClassRefused.Full(other.left());
        }
        var taken = keep(new Attendance(
                new AttendanceId(ids.next()),
                business,
                session,
                Optional.empty(),
                before.client(),
                before.pet(),
                before.seats(),
                Attendance.State.BOOKED,
                before.price(),
                before.note(),
                before.language(),
                rules.guest() ? before.via() : Via.WORKSPACE,
                0,
                clock.instant(),
                Optional.empty()));
        if (!makeups.use(business, makeup.missed(), taken.id())) {
            throw new ClassRefused.NoMakeup();
        }
        notices.order(taken, rules);
        hints.held(business, other.location(), other.period());
        return taken;
    }

    /** Notes who came. A slip of the finger is mended the same way. */
    public Attendance mark(BusinessId business, AttendanceId id, Attendance.State state) {
        var session = sessions.lockOf(business, id).orElseThrow(NotFound::new);
        var attendance = attendances.read(business, id).orElseThrow(NotFound::new);
        if (!MARKS.contains(state) || !MARKS.contains(attendance.state()) || !session.isOpen()) {
            throw new ClassRefused.Closed();
        }
        attendances.setState(attendance, state, false);
        hints.held(business, session.location(), session.period());
        return attendances.read(business, id).orElseThrow();
    }
}
