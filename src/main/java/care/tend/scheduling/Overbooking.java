package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.platform.Audit;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.OverbookingTable;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Booking somebody beside what they have already: an emergency that cannot wait. Only where the business lets its own
 * people, with a reason, and no more at once than it says. Whoever calls has decided that the caller may.
 */
@Service
public class Overbooking {

    /** More than this is no exception. */
    public static final int MOST = 3;

    private final OverbookingTable table;
    private final Audit audit;
    private final Transactions transactions;

    Overbooking(OverbookingTable table, Audit audit, Transactions transactions) {
        this.table = table;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many at one moment of one person; 0 when nobody is overbooked. */
    public int atOnce(BusinessId business) {
        return transactions.in(business, () -> table.atOnce(business));
    }

    /**
     * Lets that many, from now on; those that are booked already stay.
     *
     * @throws Invalid when it is not between 0 and {@value #MOST}
     */
    public void allow(BusinessId business, int atOnce) {
        if (atOnce < 0 || atOnce > MOST) {
            throw new Invalid("atOnce", "field.range", Map.of("min", 0, "max", MOST));
        }
        transactions.run(business, () -> {
            table.keep(business, atOnce);
            audit.enter(business, "scheduling.overbooking", Integer.toString(atOnce));
        });
    }
}
