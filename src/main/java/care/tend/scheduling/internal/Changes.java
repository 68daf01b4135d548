package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.catalogue.Services;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Audit;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.ClaimTable.Wanted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves, cancels and carries appointments through the day. Runs inside a transaction. */
@Component
public class Changes {

    private final AppointmentTable appointments;
    private final ClaimTable claims;
    private final OverbookingTable overbooking;
    private final Taking taking;
    private final VisitTaking visits;
    private final Services services;
    private final Alternatives alternatives;
    private final Judging judging;
    private final Approvals approvals;
    private final Notices notices;
    private final FreedTime freed;
    private final Audit audit;
    private final Hints hints;
    private final Clock clock;

    Changes(
            AppointmentTable appointments,
            ClaimTable claims,
            OverbookingTable overbooking,
            Taking taking,
            VisitTaking visits,
            Services services,
            Alternatives alternatives,
            Judging judging,
            Approvals approvals,
            Notices notices,
            FreedTime freed,
            Audit audit,
            Hints hints,
            Clock clock) {
        this.appointments = appointments;
        this.claims = claims;
        this.overbooking = overbooking;
        this.taking = taking;
        this.visits = visits;
        this.services = services;
        this.alternatives = alternatives;
        this.judging = judging;
        this.approvals = approvals;
        this.notices = notices;
        this.freed = freed;
        this.audit = audit;
        this.hints = hints;
        this.clock = clock;
    }

    /** Moves or stretches it, keeping its own time until the new one is sure: all in one transaction. */
    public Appointment move(BusinessId business, AppointmentId id, Move move) {
        var appointment = locked(business, id);
        if (move.version().isPresent() && move.version().getAsInt() != appointment.version()) {
            throw new Stale();
        }
        var aim = Aim.of(appointment, move, clock.instant());
        if (aim.isWhereItIs()) {
            return appointment;
        }
        changeable(appointment, move.rules(), aim.stays());
        boolean byGuest = move.rules().guest() && !aim.stays();
        var cost = aim.stays() ? null : judging.consider(Act.MOVE, List.of(appointment), move.initiative());
        claims.release(business, id);
        var taken = taken(business, appointment, aim);
        var moved = appointments.move(appointment, taken, !aim.stays(), byGuest, clock.instant());
        if (Approvals.isWaiting(moved)) {
            approvals.watch(List.of(moved));
        }
        if (cost != null) {
            judging.keep(cost, move.initiative());
        }
        if (!aim.stays()) {
            notices.order(moved, move.rules());
            freed.by(appointment, move.rules());
        }
        audit.enter(business, "scheduling.moved", id.text());
        hints.changed(appointment, moved);
        return moved;
    }

    /** What lies beside something else may be longer or shorter there, not elsewhere. */
    private Taking.Taken taken(BusinessId business, Appointment appointment, Aim aim) {
        return aim.stays() && appointment.overbooked().isPresent()
                ? taking.takeBeside(business, aim.choice(), aim.rules(), appointment.id(), lanes(business))
                : taking.take(
                        business, aim.choice(), aim.rules(), aim.asOf(), new Taking.Purpose.Booking(appointment.id()));
    }

    /** Cancels it and frees its time. Cancelling again changes nothing and tells nobody. */
    public Appointment cancel(BusinessId business, AppointmentId id, Cancellation cancellation) {
        var appointment = locked(business, id);
        if (appointment.status() == Status.CANCELLED) {
            return appointment;
        }
        if (Approvals.isWaiting(appointment) && !cancellation.rules().guest()) {
            return approvals.decline(business, id, cancellation.reason());
        }
        changeable(appointment, cancellation.rules(), false);
        var initiative = cancellation.initiative();
        judging.keep(judging.consider(Act.CANCEL, List.of(appointment), initiative), initiative);
        claims.release(business, id);
        var cancelled =
                appointments.setStatus(appointment, Status.CANCELLED, cancellation.reason(), true, clock.instant());
        notices.order(cancelled, cancellation.rules());
        freed.by(appointment, cancellation.rules());
        audit.enter(business, "scheduling.cancelled", id.text());
        hints.changed(appointment, cancelled);
        return cancelled;
    }

    /** Carries it one step on, or back. */
    public Appointment progress(BusinessId business, AppointmentId id, Status status) {
        var appointment = locked(business, id);
        if (appointment.status() == status) {
            return appointment;
        }
        if (Approvals.isWaiting(appointment) && status == Status.BOOKED) {
            return approvals.approve(business, id);
        }
        boolean early = status == Status.NOSHOW
                && clock.instant().isBefore(appointment.period().start());
        if (!appointment.status().next().contains(status) || early) {
            throw new BookingRefused.NotPossible();
        }
        boolean revived = appointment.status() == Status.CANCELLED;
        if (status == Status.NOSHOW) {
            judging.keep(judging.judge(Act.MISS, appointment), Initiative.GUEST);
        } else if (!appointment.status().holdsTime()) {
            judging.takeBack(appointment);
        }
        if (status.holdsTime() && !appointment.status().holdsTime()) {
            reclaim(business, appointment);
        } else if (!status.holdsTime()) {
            claims.release(business, id);
        }
        var changed = appointments.setStatus(appointment, status, null, revived, clock.instant());
        if (revived) {
            notices.order(changed, Rules.STAFF);
        }
        audit.enter(business, "scheduling." + status.word(), id.text());
        hints.changed(appointment, changed);
        return changed;
    }

    /** Takes back the time it had, if nobody took it since. Hours do not matter: it was promised once. */
    private void reclaim(BusinessId business, Appointment appointment) {
        var service = services.read(business, appointment.service()).tailored(Tailoring.NONE);
        boolean taken = service.service().terms().composition().takesOnlyAProvider()
                ? takeBack(business, appointment)
                : visits.tryToTake(
                                business,
                                Cart.of(choice(appointment)),
                                appointment.period().start(),
                                Rules.ANY_TIME,
                                clock.instant(),
                                List.of(Claimant.of(appointment.id())))
                        .isPresent();
        if (!taken) {
            throw new BookingRefused.SlotTaken(alternatives.to(business, choice(appointment), Rules.STAFF));
        }
    }

    /** Also beside what it lay beside, or under what was booked beside it. */
    private boolean takeBack(BusinessId business, Appointment appointment) {
        var wanted = asItWas(appointment);
        var provider = appointment.provider();
        var time = appointment.period();
        return claims.take(business, wanted, clock.instant())
                || (appointment.overbooked().isPresent()
                        ? overbooking.takeBeside(business, provider, time, appointment.id(), lanes(business))
                        : overbooking.takeUnder(
                                business, provider, time, () -> claims.take(business, wanted, clock.instant())));
    }

    /** What lies beside something keeps a place there, also where the business lets no more of them by now. */
    private int lanes(BusinessId business) {
        return Math.max(1, overbooking.atOnce(business));
    }

    private static Wanted asItWas(Appointment appointment) {
        var span = new ClaimTable.Span(
                appointment.provider().value(),
                appointment.period(),
                appointment.bufferBeforeMinutes(),
                appointment.bufferAfterMinutes(),
                true);
        return Wanted.of(List.of(span), Claimant.of(appointment.id()));
    }

    private static SlotChoice choice(Appointment appointment) {
        Optional<ProviderId> provider = Optional.of(appointment.provider());
        return new SlotChoice(
                appointment.service(),
                appointment.location(),
                provider,
                appointment.period().start(),
                appointment.length());
    }

    private Appointment locked(BusinessId business, AppointmentId id) {
        return appointments.lock(business, id).orElseThrow(NotFound::new);
    }

    /** A guest may change what has not begun; the business what is not over, and lengthen what is under way. */
    private void changeable(Appointment appointment, Rules rules, boolean stays) {
        var status = appointment.status();
        boolean underWay = stays && (status == Status.CHECKED_IN || status == Status.IN_PROGRESS);
        if (!status.isAhead() && !underWay) {
            throw new BookingRefused.NotPossible();
        }
        boolean begun = !clock.instant().isBefore(appointment.period().start());
        if (rules.guest() && begun) {
            throw new BookingRefused.TooLate();
        }
    }
}
