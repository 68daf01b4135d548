package care.tend.scheduling;

import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AssignmentTable;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who takes a booking when the client has no wish, and why it was them. */
@Service
public class Assignments {

    private final AssignmentTable table;
    private final Services services;
    private final Transactions transactions;

    Assignments(AssignmentTable table, Services services, Transactions transactions) {
        this.table = table;
        this.services = services;
        this.transactions = transactions;
    }

    public AssignmentRule rule(BusinessId business, ServiceId service) {
        return transactions.in(business, () -> table.rule(
                        business, services.read(business, service).id())
                .orElse(AssignmentRule.DEFAULT));
    }

    /** @throws Invalid when somebody has a weight who does not offer the service */
    public void setRule(BusinessId business, ServiceId service, AssignmentRule rule) {
        transactions.run(business, () -> {
            var offered = services.read(business, service).providers();
            if (!offered.containsAll(rule.weights().keySet())) {
                throw new Invalid("weights", "field.unknown");
            }
            table.keep(business, service, rule);
        });
    }

    /** Empty when it was not given out by turns, or has gone to somebody else since. */
    public Optional<AssignmentReason> why(BusinessId business, AppointmentId appointment) {
        return transactions.in(business, () -> table.reason(business, appointment));
    }
}
