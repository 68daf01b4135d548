package care.tend.catalogue;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Pool;
import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.business.Resources;
import care.tend.catalogue.internal.ApprovalTable;
import care.tend.catalogue.internal.ServiceTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a business offers. A list is one query, with who offers each service and where. */
@org.springframework.stereotype.Service
public class Services {

    private final ServiceTable table;
    private final ApprovalTable approvals;
    private final Businesses businesses;
    private final Providers providers;
    private final Locations locations;
    private final Resources resources;
    private final Kept kept;
    private final Transactions transactions;
    private final Ids ids;

    Services(
            ServiceTable table,
            ApprovalTable approvals,
            Businesses businesses,
            Providers providers,
            Locations locations,
            Resources resources,
            Kept kept,
            Transactions transactions,
            Ids ids) {
        this.table = table;
        this.approvals = approvals;
        this.businesses = businesses;
        this.providers = providers;
        this.locations = locations;
        this.resources = resources;
        this.kept = kept;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** All of them, drafts too, in the business's own order; empty when there is no such business. */
    public List<Service> of(BusinessId business) {
        return transactions.in(business, () -> kept.get(business, "services", () -> List.copyOf(table.list(business))));
    }

    /** Those that visitors see and book. */
    public List<Service> published(BusinessId business) {
        return of(business).stream().filter(Service::published).toList();
    }

    /** @throws NotFound when the business has no such service */
    public Service read(BusinessId business, ServiceId service) {
        return transactions.in(
                business,
                () -> kept.get(
                        business, service, () -> table.find(business, service).orElseThrow(NotFound::new)));
    }

    /**
     * Several at once, by one query at most.
     *
     * @throws NotFound when the business does not have one of them
     */
    public Map<ServiceId, Service> some(BusinessId business, Set<ServiceId> wanted) {
        var found = of(business).stream()
                .filter(service -> wanted.contains(service.id()))
                .collect(Collectors.toMap(Service::id, service -> service));
        if (found.size() < wanted.size()) {
            throw new NotFound();
        }
        return found;
    }

    /**
     * Adds one at the end of the list.
     *
     * @throws care.tend.kernel.Invalid for a price in another currency than the business's, or for a provider or place
     *     that the business does not have
     */
    public Service add(BusinessId business, ServiceTerms terms) {
        var named = terms.composedOf(terms.composition().named(ids));
        var service = new Service(new ServiceId(ids.next()), named, 1);
        transactions.run(business, () -> {
            check(business, terms);
            table.insert(business, service);
        });
        return service;
    }

    /**
     * Replaces the terms. What was booked before keeps what it was booked under.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     */
    public Service edit(BusinessId business, ServiceId service, int version, ServiceTerms terms) {
        return transactions.in(business, () -> {
            read(business, service);
            check(business, terms);
            if (!table.update(
                    business,
                    service,
                    version,
                    terms.composedOf(terms.composition().named(ids)))) {
                throw new Stale();
            }
            return read(business, service);
        });
    }

    /**
     * Has somebody answer for each booking of a guest before it is promised, or no longer. Requests that wait already
     * keep their time.
     *
     * @param within how long a request may wait, from 15 minutes to 14 days; empty to promise at once
     * @throws NotFound when the business has no such service
     */
    public Service answerWithin(BusinessId business, ServiceId service, Optional<Duration> within) {
        var fields = new Fields();
        within.ifPresent(span -> fields.between("withinMinutes", (int) span.toMinutes(), 15, 14 * 24 * 60));
        fields.refuse();
        return transactions.in(business, () -> {
            read(business, service);
            approvals.keep(business, service, within);
            return read(business, service);
        });
    }

    /**
     * Puts the list in another order. What is not named keeps its order, after what is.
     *
     * @return all of them as they stand now
     * @throws care.tend.kernel.Invalid when one is named twice or is not the business's
     */
    public List<Service> arrange(BusinessId business, List<ServiceId> order) {
        return transactions.in(business, () -> {
            var fields = new Fields();
            var wanted = fields.distinct("services", order, 500);
            var known = table.list(business).stream().map(Service::id).collect(Collectors.toSet());
            note(
                    fields,
                    "services",
                    wanted.stream().filter(id -> !known.contains(id)).toList());
            fields.refuse();
            table.arrange(business, wanted);
            return table.list(business);
        });
    }

    private void check(BusinessId business, ServiceTerms terms) {
        var fields = new Fields();
        var currency = businesses.read(business).currency();
        if (terms.amounts().stream().anyMatch(price -> !price.currency().equals(currency))) {
            fields.fault("price", "catalogue.currency", Map.of("currency", currency.getCurrencyCode()));
        }
        var people = providers.of(business).stream().map(Provider::id).collect(Collectors.toSet());
        note(
                fields,
                "providers",
                terms.providers().stream().filter(p -> !people.contains(p)).toList());
        if (!terms.locations().isEmpty()) {
            var places = locations.of(business).stream().map(Location::id).collect(Collectors.toSet());
            note(
                    fields,
                    "locations",
                    terms.locations().stream().filter(l -> !places.contains(l)).toList());
        }
        var needed = terms.composition().needs().stream().map(Need::pool).toList();
        if (!needed.isEmpty()) {
            var pools = resources.of(business).stream().map(Pool::id).collect(Collectors.toSet());
            note(
                    fields,
                    "composition.needs",
                    needed.stream().filter(pool -> !pools.contains(pool)).toList());
        }
        fields.refuse();
    }

    private static void note(Fields fields, String field, List<?> foreign) {
        if (!foreign.isEmpty()) {
            fields.fault(field, "field.unknown");
        }
    }
}
