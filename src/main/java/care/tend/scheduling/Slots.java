package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.SlotSearch;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The starts that can be booked: for the public page, the workspace and the API alike. */
@Service
public class Slots {

    private static final Duration STEP = Duration.ofDays(31);

    private final SlotSearch search;
    private final Transactions transactions;
    private final Clock clock;

    Slots(SlotSearch search, Transactions transactions, Clock clock) {
        this.search = search;
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

    /** What an appointment may be moved to: its own time counts as free. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        return transactions.in(business, () -> search.findFor(business, question, rules, moving));
    }

    /** What a visitor may book who holds a slot already: that one is still theirs to choose. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, HoldId held) {
        return transactions.in(business, () -> search.findFor(business, question, held));
    }

    /** The first slot at or after the question's start, looked for as far as the service is offered, at most a year. */
    public Optional<Slot> next(BusinessId business, SlotQuestion question) {
        var last = clock.instant().plus(Duration.ofDays(366));
        for (var from = question.from(); from.isBefore(last); from = from.plus(STEP)) {
            var offered = find(business, question.between(from, from.plus(STEP)));
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
