package care.tend.catalogue;

import care.tend.catalogue.internal.ArchiveTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Set;

/** Services that are no longer offered: off every list, kept for what was booked, and back at a word. */
@org.springframework.stereotype.Service
public class ServiceArchive {

    private final ArchiveTable table;
    private final Transactions transactions;
    private final Clock clock;

    ServiceArchive(ArchiveTable table, Transactions transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a service off the lists of visitors and members. Once more changes nothing.
     *
     * @throws NotFound when the business has no such service
     */
    public void archive(BusinessId business, ServiceId service) {
        transactions.run(business, () -> {
            if (!table.archive(business, service, clock.instant())) {
                throw new NotFound();
            }
        });
    }

    /**
     * Brings it back as it was, shown to visitors or not.
     *
     * @throws NotFound when it was not archived
     */
    public void restore(BusinessId business, ServiceId service) {
        transactions.run(business, () -> {
            if (!table.restore(business, service)) {
                throw new NotFound();
            }
        });
    }

    /** All that are archived now. */
    public Set<ServiceId> of(BusinessId business) {
        return transactions.in(business, () -> table.list(business));
    }
}
