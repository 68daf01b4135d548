package care.tend.scheduling.internal.stays;

import care.tend.business.ResourceId;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Stay;
import care.tend.scheduling.Stay.State;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayLine;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.internal.Hints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a stay after it was booked. Each act locks it first. Runs inside a transaction. */
@Component
public class StayActs {

    /** Who comes before their time may be let in on the day itself. */
    private static final Duration EARLIEST = Duration.ofHours(24);

    private final StayTable table;
    private final StayClaims claims;
    private final Housing housing;
    private final Staying staying;
    private final StayCosts costs;
    private final StayNotices notices;
    private final Hints hints;
    private final Audit audit;
    private final Clock clock;

    StayActs(
            StayTable table,
            StayClaims claims,
            Housing housing,
            Staying staying,
            StayCosts costs,
            StayNotices notices,
            Hints hints,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.claims = claims;
        this.housing = housing;
        this.staying = staying;
        this.costs = costs;
        this.notices = notices;
        this.hints = hints;
        this.audit = audit;
        this.clock = clock;
    }

    /** Other dates: longer, shorter, or another time, at the terms it was booked under. */
    public Stay change(BusinessId business, StayId id, StayDates dates, Initiative initiative) {
        var before = lock(business, id);
        boolean guest = initiative.byClient();
        boolean inHouse = before.state() == State.CHECKED_IN;
        if (!before.state().holdsRun() || (guest && inHouse)) {
            throw new StayRefused.Closed();
        }
        if (dates.equals(before.dates())) {
            return before;
        }
        if (inHouse
                && !(dates.from().equals(before.dates().from())
                        && dates.first() == before.dates().first())) {
            throw new StayRefused.Closed();
        }
        var verdict = costs.consider(Act.MOVE, before, initiative);
        var rules = guest ? Rules.GUEST : Rules.STAFF;
        var need = housing.need(business, before);
        housing.refuseDates(business, need, dates, rules);
        var placed = staying.stayPut(need, before, dates, housing.period(need, dates), rules);
        var after = with(placed, kept(before, placed.lines(), verdict))
                .changed(before.fee(), before.moves() + (guest ? 1 : 0));
        return done(before, after, rules, "scheduling.stay-changed");
    }

    private static Stay with(Stay stay, List<StayLine> lines) {
        return stay.become(stay.state(), lines, stay.arrivedAt(), stay.leftAt());
    }

    /** What earlier changes cost stays, and what this one costs is added. */
    private static List<StayLine> kept(Stay before, List<StayLine> anew, Verdict verdict) {
        var lines = new ArrayList<>(anew);
        before.lines().stream()
                .filter(line -> line.kind() == StayLine.Kind.CHANGE)
                .forEach(lines::add);
        if (verdict.costs()) {
            verdict.amount()
                    .ifPresent(sum -> lines.add(
                            new StayLine(StayLine.Kind.CHANGE, 1, before.pets().size(), sum, sum)));
        }
        return lines;
    }

    /** Another run, of those that would do. */
    public Stay move(BusinessId business, StayId id, ResourceId run) {
        var before = lock(business, id);
        if (!before.state().holdsRun()) {
            throw new StayRefused.Closed();
        }
        if (before.run().equals(run)) {
            return before;
        }
        var need = housing.need(business, before);
        claims.release(business, id);
        var after = staying.place(need, before, Optional.of(run), Rules.STAFF);
        table.update(after);
        return said(before, after, "scheduling.stay-moved");
    }

    /** They are here. Twice is once. */
    public Stay checkIn(BusinessId business, StayId id) {
        var before = lock(business, id);
        if (before.state() == State.CHECKED_IN) {
            return before;
        }
        var now = clock.instant();
        boolean near = !now.isBefore(before.period().start().minus(EARLIEST))
                && now.isBefore(before.period().end());
        if (before.state() != State.BOOKED || !near) {
            throw new StayRefused.Closed();
        }
        return stands(before, State.CHECKED_IN, before.lines(), Optional.of(now), Optional.empty());
    }

    /** What it would cost more if they were fetched now. */
    public Optional<StayLine> lateNow(Stay stay) {
        return stay.state() == State.CHECKED_IN ? late(stay, clock.instant()) : Optional.empty();
    }

    private static Optional<StayLine> late(Stay stay, Instant at) {
        return Reckoning.late(stay.terms(), stay.pets().size(), stay.period().end(), at);
    }

    /**
     * They were fetched; what is left of their time in the run is free.
     *
     * @param charge whether being late is asked for, where it is
     */
    public Stay checkOut(BusinessId business, StayId id, boolean charge) {
        var before = lock(business, id);
        if (before.state() == State.FULFILLED) {
            return before;
        }
        if (before.state() != State.CHECKED_IN) {
            throw new StayRefused.Closed();
        }
        var now = clock.instant();
        var lines = new ArrayList<>(before.lines());
        late(before, now).filter(line -> charge).ifPresent(lines::add);
        claims.endAt(business, id, now);
        return stands(before, State.FULFILLED, lines, before.arrivedAt(), Optional.of(now));
    }

    /** Nobody came; the run is free. */
    public Stay miss(BusinessId business, StayId id) {
        var before = lock(business, id);
        if (before.state() != State.BOOKED
                || clock.instant().isBefore(before.period().start())) {
            throw new StayRefused.Closed();
        }
        claims.release(business, id);
        return stands(before, State.NOSHOW, before.lines(), Optional.empty(), Optional.empty());
    }

    /** Cancels. Twice is once. */
    public Stay cancel(BusinessId business, StayId id, Initiative initiative) {
        var before = lock(business, id);
        if (before.state() == State.CANCELLED) {
            return before;
        }
        boolean over = !clock.instant().isBefore(before.period().end());
        if (before.state() != State.BOOKED || (over && initiative.byClient())) {
            throw new StayRefused.Closed();
        }
        var verdict = costs.consider(Act.CANCEL, before, initiative);
        var fee = verdict.costs() ? verdict.amount() : Optional.<Money>empty();
        claims.release(business, id);
        var after = before.become(State.CANCELLED, before.lines(), Optional.empty(), Optional.empty())
                .changed(fee, before.moves());
        return done(before, after, initiative.byClient() ? Rules.GUEST : Rules.STAFF, "scheduling.stay-cancelled");
    }

    /**
     * One step back: not cancelled, not missed, not fetched, not come. The run is taken again, or another.
     *
     * @throws StayRefused.Full when there is none any more
     */
    public Stay takeBack(BusinessId business, StayId id) {
        var before = lock(business, id);
        return switch (before.state()) {
            case CANCELLED -> {
                var again = before.become(State.BOOKED, before.lines(), Optional.empty(), Optional.empty());
                var after = housed(again).changed(Optional.empty(), before.moves());
                yield done(before, after, Rules.STAFF, "scheduling.stay-restored");
            }
            case NOSHOW -> {
                var again = before.become(State.BOOKED, before.lines(), Optional.empty(), Optional.empty());
                yield restored(before, housed(again));
            }
            case FULFILLED -> {
                var lines = before.lines().stream()
                        .filter(line -> line.kind() != StayLine.Kind.LATE)
                        .toList();
                var again = before.become(State.CHECKED_IN, lines, before.arrivedAt(), Optional.empty());
                yield restored(before, housed(again));
            }
            case CHECKED_IN ->
                restored(before, before.become(State.BOOKED, before.lines(), Optional.empty(), Optional.empty()));
            case BOOKED -> before;
        };
    }

    /** In the run it had where that is free, and otherwise in another; those that are in stay where they are. */
    private Stay housed(Stay stay) {
        if (stay.state() == State.CHECKED_IN
                && !clock.instant().isBefore(stay.period().end())) {
            return stay; // overdue: their promised time is over, and the run was never given to two
        }
        var need = housing.need(stay.business(), stay);
        var lines = stay.lines();
        return with(staying.stayPut(need, stay, stay.dates(), stay.period(), Rules.STAFF), lines);
    }

    private Stay restored(Stay before, Stay after) {
        table.update(after);
        return said(before, after, "scheduling.stay-restored");
    }

    private Stay stands(
            Stay before, State state, List<StayLine> lines, Optional<Instant> arrived, Optional<Instant> left) {
        var after = before.become(state, lines, arrived, left);
        table.update(after);
        return said(before, after, "scheduling.stay-" + state.word().replace('_', '-'));
    }

    private Stay done(Stay before, Stay after, Rules rules, String deed) {
        table.update(after);
        notices.order(after, rules);
        return said(before, after, deed);
    }

    private Stay said(Stay before, Stay after, String deed) {
        hints.held(before.business(), before.location(), before.period());
        if (!after.period().equals(before.period())) {
            hints.held(after.business(), after.location(), after.period());
        }
        audit.enter(before.business(), deed, before.id().text());
        return table.read(before.business(), before.id()).orElseThrow();
    }

    private Stay lock(BusinessId business, StayId id) {
        return table.lock(business, id).orElseThrow(NotFound::new);
    }
}
