package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.FreedTime;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.RosterTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Weeks that are planned day by day instead of following the pattern. */
@Service
public class Rosters {

    private final RosterTable table;
    private final Providers providers;
    private final Hints hints;
    private final FreedTime freed;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Rosters(
            RosterTable table,
            Providers providers,
            Hints hints,
            FreedTime freed,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.hints = hints;
        this.freed = freed;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rosters of a provider that have not ended before {@code from}, in order. */
    public List<Roster> of(BusinessId business, ProviderId provider, LocalDate from) {
        return transactions.in(
                business,
                () -> table.of(business, providers.read(business, provider).id(), from));
    }

    /**
     * Keeps the roster that begins on {@code monday}, in place of one that began there before. Booked appointments stay
     * as they are.
     *
     * @throws Invalid when another roster of theirs has one of these weeks already
     */
    public Roster keep(
            BusinessId business,
            ProviderId provider,
            LocalDate monday,
            int weeks,
            boolean published,
            List<Shift> shifts) {
        var roster = new Roster(new RosterId(ids.next()), provider, monday, weeks, published, shifts);
        return transactions.in(business, () -> {
            providers.read(business, provider);
            table.delete(business, provider, monday);
            if (!table.insert(business, roster, clock.instant())) {
                throw new Invalid("weeks", "scheduling.rosters-overlap");
            }
            hints.hours(business);
            freed.opened(business);
            return roster;
        });
    }

    /**
     * Back to the pattern in those weeks.
     *
     * @throws NotFound when no roster of theirs begins on that day
     */
    public void remove(BusinessId business, ProviderId provider, LocalDate monday) {
        transactions.run(business, () -> {
            if (!table.delete(business, provider, monday)) {
                throw new NotFound();
            }
            hints.hours(business);
            freed.opened(business);
        });
    }
}
