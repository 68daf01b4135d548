package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.platform.Ids;
import care.tend.platform.Outbox;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps slots for visitors while they fill in the form. Runs inside a transaction. */
@Component
public class Holding {

    /** Long enough to fill in a form on a phone, short enough not to keep others waiting. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    static final int MOST_AT_ONCE = 3;

    private final Taking taking;
    private final HoldTable holds;
    private final Outbox outbox;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;

    Holding(Taking taking, HoldTable holds, Outbox outbox, Hints hints, Ids ids, Clock clock) {
        this.taking = taking;
        this.holds = holds;
        this.outbox = outbox;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
    }

    public Hold hold(BusinessId business, SlotChoice choice, String holder, Rules rules) {
        var now = clock.instant();
        if (holds.count(business, holder, now) >= MOST_AT_ONCE) {
            throw new BookingRefused.TooManyHolds();
        }
        var id = new HoldId(ids.next());
        var expires = now.plus(LENGTH);
        var taken = taking.take(business, choice, rules, new Taking.Purpose.Holding(id, expires));
        var hold = new Hold(id, choice, taken.provider(), taken.period(), expires);
        holds.insert(business, hold, holder);
        HoldExpiry.order(outbox, business, hold);
        hints.held(business, choice.location(), hold.period());
        return hold;
    }

    /** The hold while it lasts. */
    public Optional<Hold> held(BusinessId business, HoldId hold, String holder) {
        return holds.lock(business, hold, holder).filter(held -> clock.instant().isBefore(held.expiresAt()));
    }

    /** Lets it go, whoever holds it. */
    void drop(BusinessId business, HoldId hold) {
        holds.delete(business, hold).ifPresent(gone -> hints.held(business, gone.location(), gone.period()));
    }

    public void release(BusinessId business, HoldId hold, String holder) {
        holds.delete(business, hold, holder).forEach(gone -> hints.held(business, gone.location(), gone.period()));
    }
}
