package care.tend.scheduling.internal;

import care.tend.catalogue.Tailoring;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Move;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Status;
import care.tend.scheduling.Visit;
import care.tend.scheduling.VisitId;
import care.tend.scheduling.internal.CalendarTable.Own;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves and cancels whole visits. Runs inside a transaction. */
@Component
public class VisitChanges {

    private final VisitTable visits;
    private final AppointmentTable appointments;
    private final VisitSearch search;
    private final VisitTaking taking;
    private final ClaimTable claims;
    private final Judging judging;
    private final Approvals approvals;
    private final FreedTime freed;
    private final Notices notices;
    private final Audit audit;
    private final Hints hints;
    private final Clock clock;

    VisitChanges(
            VisitTable visits,
            AppointmentTable appointments,
            VisitSearch search,
            VisitTaking taking,
            ClaimTable claims,
            Judging judging,
            Approvals approvals,
            FreedTime freed,
            Notices notices,
            Audit audit,
            Hints hints,
            Clock clock) {
        this.visits = visits;
        this.appointments = appointments;
        this.search = search;
        this.taking = taking;
        this.claims = claims;
        this.judging = judging;
        this.approvals = approvals;
        this.freed = freed;
        this.notices = notices;
        this.audit = audit;
        this.hints = hints;
        this.clock = clock;
    }

    public OfferedSlots openings(BusinessId business, VisitId id, Instant from, Instant to, Rules rules) {
        var parts = visits.read(business, id).orElseThrow(NotFound::new).living();
        var own = Own.of(parts.stream().map(Appointment::id).toList());
        return search.find(business, shape(parts), from, to, rules, own);
    }

    /** Where a guest could move the visit this is a part of, in its shape; empty when it stands alone. */
    public Optional<OfferedSlots> openings(
            BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        return rules.guest()
                ? appointments
                        .read(business, moving)
                        .flatMap(Appointment::visit)
                        .map(visit -> openings(business, visit, question.from(), question.to(), rules))
                : Optional.empty();
    }

    public Visit move(BusinessId business, VisitId id, Move move) {
        var before = visits.lock(business, id).orElseThrow(NotFound::new);
        var parts = before.living();
        if (before.period().start().equals(move.start())) {
            return before;
        }
        changeable(parts, move.rules());
        var cost = judging.consider(Act.MOVE, parts, move.initiative());
        var own = parts.stream().map(Appointment::id).toList();
        claims.release(business, own);
        var planned = taking.take(business, shape(parts), move.start(), move.rules(), clock.instant(), own);
        visits.move(business, parts, planned.parts(), true, move.rules().guest(), clock.instant());
        judging.keep(cost, move.initiative());
        freed.by(Whole.of(before), move.rules());
        audit.enter(business, "scheduling.visit-moved", id.text());
        var after = told(business, before, move.rules());
        var waiting = after.parts().stream().filter(Approvals::isWaiting).toList();
        if (!waiting.isEmpty()) {
            approvals.watch(waiting);
        }
        return after;
    }

    public Visit cancel(BusinessId business, VisitId id, Cancellation cancellation) {
        var before = visits.lock(business, id).orElseThrow(NotFound::new);
        var ahead =
                before.parts().stream().filter(part -> part.status().isAhead()).toList();
        if (ahead.isEmpty()) {
            return before;
        }
        if (ahead.stream().anyMatch(Approvals::isWaiting)
                && !cancellation.rules().guest()) {
            approvals.decline(business, ahead.getFirst().id(), cancellation.reason());
            return visits.read(business, id).orElseThrow(NotFound::new);
        }
        changeable(ahead, cancellation.rules());
        var initiative = cancellation.initiative();
        judging.keep(judging.consider(Act.CANCEL, ahead, initiative), initiative);
        claims.release(business, ahead.stream().map(Appointment::id).toList());
        visits.cancel(business, ahead, cancellation.reason(), clock.instant());
        freed.by(Whole.of(new Visit(id, ahead)), cancellation.rules());
        audit.enter(business, "scheduling.visit-cancelled", id.text());
        return told(business, before, cancellation.rules());
    }

    /** The mail of a visit is ordered once, under its first part. */
    private Visit told(BusinessId business, Visit before, Rules rules) {
        var after = visits.read(business, before.id()).orElseThrow(NotFound::new);
        boolean leadChanged = after.lead().sequence() > before.lead().sequence();
        notices.order(leadChanged ? after.lead() : after.parts().getLast(), rules);
        for (int i = 0; i < before.parts().size(); i++) {
            hints.changed(before.parts().get(i), after.parts().get(i));
        }
        return after;
    }

    /** The parts as they stand to each other, with the same providers, as long as they are. */
    private static Cart shape(List<Appointment> parts) {
        var start = parts.stream()
                .map(part -> part.period().start())
                .min(Instant::compareTo)
                .orElseThrow();
        var items = parts.stream()
                .map(part ->
                        new Cart.Item(part.service(), Tailoring.NONE, Optional.of(part.provider()), part.length(), 0))
                .toList();
        var after = parts.stream()
                .map(part -> Duration.between(start, part.period().start()))
                .toList();
        return new Cart(parts.getFirst().location(), items, new Arrangement.Fixed(after));
    }

    private void changeable(List<Appointment> parts, Rules rules) {
        if (!parts.stream().map(Appointment::status).allMatch(Status::isAhead)) {
            throw new BookingRefused.NotPossible();
        }
        boolean begun = parts.stream()
                .anyMatch(part -> !clock.instant().isBefore(part.period().start()));
        if (rules.guest() && begun) {
            throw new BookingRefused.TooLate();
        }
    }
}
