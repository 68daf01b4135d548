package care.tend.scheduling;

import care.tend.catalogue.Policy;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.FeeTable;
import care.tend.scheduling.internal.Judgement;
import care.tend.scheduling.internal.Judging;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What changing one's mind costs: asked before, kept after. */
@Service
public class Fees {

    private final Judging judging;
    private final FeeTable table;
    private final Transactions transactions;
    private final Clock clock;

    Fees(Judging judging, FeeTable table, Transactions transactions, Clock clock) {
        this.judging = judging;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it would cost its client to do {@code act} now, to this part of a visit alone. */
    public Verdict wouldCost(Appointment appointment, Act act) {
        return wouldCost(List.of(appointment), act);
    }

    /** The same of several parts of one visit at once. */
    public Verdict wouldCost(List<Appointment> parts, Act act) {
        return transactions.in(
                parts.getFirst().business(), () -> judging.judge(act, parts).whole());
    }

    /** What {@code act} would cost of each of these by itself, all at once, in the order given. */
    public List<Verdict> wouldCostEach(List<Appointment> dates, Act act) {
        return dates.isEmpty()
                ? List.of()
                : transactions.in(dates.getFirst().business(), () -> judging.judgeEach(act, dates).stream()
                        .map(Judgement::whole)
                        .toList());
    }

    /** The policies these were made under; empty when everything is free. */
    public List<Policy> policies(List<Appointment> parts) {
        return transactions.in(parts.getFirst().business(), () -> judging.policies(parts));
    }

    /** What was decided about it, the newest last; what was taken back with the change itself is not among it. */
    public List<DecidedFee> of(BusinessId business, AppointmentId appointment) {
        return transactions.in(business, () -> table.of(business, List.of(appointment)));
    }

    /** The same of several parts of one visit. */
    public List<DecidedFee> of(List<Appointment> parts) {
        var business = parts.getFirst().business();
        var ids = parts.stream().map(Appointment::id).toList();
        return transactions.in(business, () -> table.of(business, ids));
    }

    /**
     * Lets a fee go. Twice is once, and the first one stands.
     *
     * @throws NotFound when the business has no such fee
     */
    public DecidedFee waive(BusinessId business, FeeId fee, Initiative.Waiver waiver) {
        return transactions
                .in(business, () -> table.waive(business, fee, waiver, clock.instant()))
                .orElseThrow(NotFound::new);
    }
}
