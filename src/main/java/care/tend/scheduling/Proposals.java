package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.Notices;
import care.tend.scheduling.internal.calendars.Copies;
import care.tend.scheduling.internal.calendars.CopyTable;
import care.tend.scheduling.internal.calendars.ProposalTable;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What others wish of our appointments, until somebody decides. Whoever moves or cancels the appointment has decided;
 * otherwise it is kept.
 */
@Service
public class Proposals {

    private final ProposalTable table;
    private final CopyTable copies;
    private final Copies orders;
    private final Transactions transactions;
    private final Clock clock;

    Proposals(ProposalTable table, CopyTable copies, Copies orders, Transactions transactions, Clock clock) {
        this.table = table;
        this.copies = copies;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of appointments to come that nobody has decided about, by start. */
    public List<Proposal> open(BusinessId business) {
        return transactions.in(business, () -> table.open(business, clock.instant()));
    }

    /**
     * Decides that the appointment stays as it is. A copy in a connected calendar is written back 20 seconds later, if
     * that still holds.
     *
     * @throws NotFound when the business has no such proposal
     */
    public void keep(BusinessId business, ProposalId proposal) {
        transactions.run(business, () -> {
            var now = clock.instant();
            var kept = table.keep(business, proposal, now).orElseThrow(NotFound::new);
            kept.connection().ifPresent(connection -> {
                copies.spoil(business, connection, kept.appointment());
                orders.order(business, connection, List.of(kept.appointment()), now.plus(Notices.PAUSE));
            });
        });
    }

    /**
     * Takes that decision back.
     *
     * @throws NotFound when the business has no such proposal
     */
    public void reopen(BusinessId business, ProposalId proposal) {
        if (transactions
                .in(business, () -> table.keep(business, proposal, null))
                .isEmpty()) {
            throw new NotFound();
        }
    }
}
