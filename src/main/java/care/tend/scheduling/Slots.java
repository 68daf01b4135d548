package care.tend.scheduling;

import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.PastVisits;
import care.tend.scheduling.internal.SlotSearch;
import care.tend.scheduling.internal.VisitChanges;
import care.tend.scheduling.internal.assignment.Habit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The starts that can be booked: for the public page, the workspace and the API alike. */
@Service
public class Slots {

    private static final Duration STEP = Duration.ofDays(31);

    private final SlotSearch search;
    private final PastVisits visits;
    private final VisitChanges whole;
    private final Transactions transactions;
    private final Clock clock;

    Slots(SlotSearch search, PastVisits visits, VisitChanges whole, Transactions transactions, Clock clock) {
        this.search = search;
        this.visits = visits;
        this.whole = whole;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a guest may book.
     *
     * @throws care.tend.kernel.NotFound when the business has no such service or location
     */
    public OfferedSlots find(BusinessId business, SlotQuestion question) {
        return find(business, question, Rules.GUEST);
    }

    /** What may be booked under the rules given. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules) {
        return transactions.in(business, () -> search.find(business, question, rules));
    }

    /** What an appointment may be moved to: its own time counts as free. A guest moves the whole of a visit. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        return transactions.in(business, () -> whole.openings(business, question, rules, moving)
                .orElseGet(() -> search.findFor(business, question, rules, moving)));
    }

    /** What a visitor may book who holds something already: that is still theirs to choose. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules, List<HoldId> held) {
        return transactions.in(business, () -> search.findFor(business, question, rules, held));
    }

    /**
     * Which starts the business's own people may point a client at: those that leave the fewest gaps, and the one
     * nearest to when the client usually comes. The others stay as good as they were.
     */
    public List<Suggestion> suggest(BusinessId business, SlotQuestion question, Optional<ClientId> client) {
        return transactions.in(business, () -> {
            var offered = search.find(business, question, Rules.STAFF);
            var starts = offered.slots().stream().map(Slot::start).toList();
            var usual = client.flatMap(who -> Habit.of(visits.of(business, who), offered.zone()))
                    .flatMap(habit -> habit.nearest(starts));
            return offered.slots().stream()
                    .flatMap(slot -> suggestion(slot, usual).stream())
                    .toList();
        });
    }

    private static Optional<Suggestion> suggestion(Slot slot, Optional<Instant> usual) {
        var why = new ArrayList<Suggestion.Why>();
        if (usual.filter(slot.start()::equals).isPresent()) {
            why.add(Suggestion.Why.USUAL);
        }
        if (slot.suggested()) {
            why.add(Suggestion.Why.FITS);
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(slot.start(), slot.providers(), why));
    }

    /** The first slot a guest may book, as {@link #next(BusinessId, SlotQuestion, Rules)}. */
    public Optional<Slot> next(BusinessId business, SlotQuestion question) {
        return next(business, question, Rules.GUEST);
    }

    /** The first slot at or after the question's start, looked for as far as the service is offered, at most a year. */
    public Optional<Slot> next(BusinessId business, SlotQuestion question, Rules rules) {
        var last = clock.instant().plus(Duration.ofDays(366));
        for (var from = question.from(); from.isBefore(last); from = from.plus(STEP)) {
            var offered = find(business, question.between(from, from.plus(STEP)), rules);
            if (!offered.slots().isEmpty()) {
                return Optional.of(offered.slots().getFirst());
            }
            if (offered.restsUntil() != null) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
