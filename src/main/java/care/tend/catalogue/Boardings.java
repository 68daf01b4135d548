package care.tend.catalogue;

import care.tend.business.Businesses;
import care.tend.business.Pool;
import care.tend.business.Resources;
import care.tend.catalogue.internal.BoardingTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which rules animals stay with a business: what a service of the catalogue is besides its name and policies. */
@org.springframework.stereotype.Service
public class Boardings {

    private final BoardingTable table;
    private final Services services;
    private final Resources resources;
    private final Businesses businesses;
    private final Kept kept;
    private final Transactions transactions;

    Boardings(
            BoardingTable table,
            Services services,
            Resources resources,
            Businesses businesses,
            Kept kept,
            Transactions transactions) {
        this.table = table;
        this.services = services;
        this.resources = resources;
        this.businesses = businesses;
        this.kept = kept;
        this.transactions = transactions;
    }

    /** All of them, in the order of the services; those of archived services are not among them. */
    public List<Boarding> of(BusinessId business) {
        return transactions.in(business, () -> {
            Map<ServiceId, BoardingTable.Row> rows =
                    kept.get(business, "boardings", () -> Map.copyOf(table.list(business)));
            return services.of(business).stream()
                    .flatMap(service -> Stream.ofNullable(rows.get(service.id()))
                            .map(row -> new Boarding(service, row.terms(), row.version())))
                    .toList();
        });
    }

    /** Those that visitors see and book. */
    public List<Boarding> published(BusinessId business) {
        return of(business).stream().filter(one -> one.terms().published()).toList();
    }

    /** @throws NotFound when the business has no such service, or animals do not stay for it */
    public Boarding read(BusinessId business, ServiceId service) {
        return of(business).stream()
                .filter(one -> one.service().id().equals(service))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Has animals stay under {@code terms} from now on. What was booked before keeps what it was booked under.
     *
     * @throws NotFound when the business has no such service
     * @throws care.tend.kernel.Invalid for a pool that the business does not have or that houses nobody, and for a
     *     price in another currency than the business's
     */
    public Boarding keep(BusinessId business, ServiceId service, BoardingTerms terms) {
        return transactions.in(business, () -> {
            services.read(business, service);
            check(business, terms);
            table.keep(business, service, terms);
            return read(business, service);
        });
    }

    /** Takes no animals in for it any more. What was booked stays. */
    public void end(BusinessId business, ServiceId service) {
        transactions.run(business, () -> table.delete(business, service));
    }

    private void check(BusinessId business, BoardingTerms terms) {
        var fields = new Fields();
        var currency = businesses.read(business).currency();
        if (terms.amounts().stream().anyMatch(price -> !price.currency().equals(currency))) {
            fields.fault("price", "catalogue.currency", Map.of("currency", currency.getCurrencyCode()));
        }
        var pools = resources.of(business).stream().collect(Collectors.toMap(Pool::id, pool -> pool));
        var pool = pools.get(terms.pool());
        if (pool == null) {
            fields.fault("pool", "field.unknown");
        } else if (pool.used().noneMatch(resource -> resource.lodging() != null)) {
            fields.fault("pool", "catalogue.boarding-pool");
        }
        fields.refuse();
    }
}
