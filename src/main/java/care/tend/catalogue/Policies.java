package care.tend.catalogue;

import care.tend.business.Businesses;
import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.catalogue.internal.PolicyTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What changing one's mind costs in a business. An edit makes a new version; what was booked under an older one keeps
 * that.
 */
@org.springframework.stereotype.Service
public class Policies {

    private static final int MOST = 40;

    private final PolicyTable table;
    private final Services services;
    private final Providers providers;
    private final Businesses businesses;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Policies(
            PolicyTable table,
            Services services,
            Providers providers,
            Businesses businesses,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.services = services;
        this.providers = providers;
        this.businesses = businesses;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that bind new bookings, in the business's order: of two meant equally narrowly the first one wins. */
    public List<Policy> of(BusinessId business) {
        return transactions.in(business, () -> table.list(business));
    }

    /** @throws NotFound when the business has no such policy, or no longer */
    public Policy read(BusinessId business, PolicyId policy) {
        return transactions.in(business, () -> table.find(business, policy)).orElseThrow(NotFound::new);
    }

    /** A version as it was, also of a policy that binds no new bookings any more. */
    public Policy read(BusinessId business, PolicyRef ref) {
        return transactions.in(business, () -> table.version(business, ref)).orElseThrow(NotFound::new);
    }

    /** The same for many at once. */
    public Map<PolicyRef, Policy> all(BusinessId business, Collection<PolicyRef> refs) {
        return refs.isEmpty() ? Map.of() : transactions.in(business, () -> table.versions(business, refs));
    }

    /** @throws care.tend.kernel.Invalid for what the business does not have, or a sum in another currency */
    public Policy add(BusinessId business, PolicyTerms terms) {
        return transactions.in(business, () -> {
            check(business, terms);
            if (table.list(business).size() >= MOST) {
                throw new Invalid("name", "field.too-many", Map.of("max", MOST));
            }
            var policy = new Policy(new PolicyId(ids.next()), 1, terms);
            table.insert(business, policy, clock.instant());
            return policy;
        });
    }

    /**
     * Binds bookings made from now on; those made before stay as they were.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     */
    public Policy edit(BusinessId business, PolicyId policy, int version, PolicyTerms terms) {
        return transactions.in(business, () -> {
            read(business, policy);
            check(business, terms);
            var next = new Policy(policy, version + 1, terms);
            if (!table.advance(business, next, clock.instant())) {
                throw new Stale();
            }
            return next;
        });
    }

    /** Takes it off the list. What was booked under it stays bound by it. */
    public void retire(BusinessId business, PolicyId policy) {
        transactions.run(business, () -> {
            if (!table.retire(business, policy)) {
                throw new NotFound();
            }
        });
    }

    private void check(BusinessId business, PolicyTerms terms) {
        var fields = new Fields();
        var currency = businesses.read(business).currency();
        terms.fees().forEach(fee -> fee.check(fields, "amount", currency));
        var known = services.of(business).stream().map(Service::id).collect(Collectors.toSet());
        var people = providers.of(business).stream().map(Provider::id).collect(Collectors.toSet());
        if (!known.containsAll(terms.services())) {
            fields.fault("services", "field.unknown");
        }
        if (!people.containsAll(terms.providers())) {
            fields.fault("providers", "field.unknown");
        }
        fields.refuse();
    }
}
