package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.Approvals;
import care.tend.scheduling.internal.RequestTable;
import care.tend.scheduling.internal.Whole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Appointments that wait for an answer. While they wait they keep their time. */
@Service
public class Requests {

    private final RequestTable table;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Clock clock;

    Requests(RequestTable table, Approvals approvals, Transactions transactions, Clock clock) {
        this.table = table;
        this.approvals = approvals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that can still be answered, the most urgent first, at most 200; a visit as one. */
    public List<Appointment> waiting(BusinessId business) {
        var parts = transactions.in(business, () -> table.waiting(business, clock.instant()));
        var whole = new LinkedHashMap<UUID, List<Appointment>>();
        for (var part : parts) {
            var visit = part.visit().map(VisitId::value).orElse(part.id().value());
            whole.computeIfAbsent(visit, v -> new ArrayList<>()).add(part);
        }
        return whole.entrySet().stream()
                .map(one -> Whole.of(new Visit(new VisitId(one.getKey()), one.getValue())))
                .toList();
    }

    /**
     * Promises it, and orders the mail that says so.
     *
     * @throws BookingRefused.Answered when somebody else was faster, or it lapsed
     * @throws NotFound when the business has no such appointment
     */
    public Appointment approve(BusinessId business, AppointmentId request) {
        return transactions.in(business, () -> approvals.approve(business, request));
    }

    /**
     * Gives its time back, and orders the mail that says so and offers three other times.
     *
     * @param reason for the business's own eyes; may be empty
     * @throws BookingRefused.Answered when somebody else was faster, or it lapsed
     */
    public Appointment decline(BusinessId business, AppointmentId request, String reason) {
        return transactions.in(business, () -> approvals.decline(business, request, reason));
    }
}
