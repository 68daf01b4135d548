package care.tend.business;

import care.tend.business.internal.ResourceTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The rooms and the equipment of a business, in pools of equal things. What services need of them is theirs to say. */
@Service
public class Resources {

    private final ResourceTable table;
    private final Locations locations;
    private final Kept kept;
    private final Transactions transactions;
    private final Ids ids;

    Resources(ResourceTable table, Locations locations, Kept kept, Transactions transactions, Ids ids) {
        this.table = table;
        this.locations = locations;
        this.kept = kept;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** All of them with what is no longer used, the oldest first; empty when there is no such business. One query. */
    public List<Pool> of(BusinessId business) {
        return transactions.in(
                business, () -> kept.get(business, "resources", () -> List.copyOf(table.list(business))));
    }

    /** @throws NotFound when the business has no such pool */
    public Pool read(BusinessId business, PoolId pool) {
        return of(business).stream()
                .filter(one -> one.id().equals(pool))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws care.tend.kernel.Invalid for a thing at a place that the business does not have */
    public Pool add(BusinessId business, PoolDetails details) {
        return transactions.in(business, () -> {
            var pool = new Pool(new PoolId(ids.next()), named(business, details, List.of()), 1);
            table.insert(business, pool);
            return pool;
        });
    }

    /**
     * Replaces what is known about a pool. A thing that is not named any more is kept for what was booked with it, and
     * not used again.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     */
    public Pool edit(BusinessId business, PoolId pool, int version, PoolDetails details) {
        return transactions.in(business, () -> {
            var before = read(business, pool).details().resources();
            var edited = new Pool(pool, named(business, details, before), version + 1);
            if (!table.update(business, edited, version)) {
                throw new Stale();
            }
            return edited;
        });
    }

    /** The same with an id for what is new, and with what was left out put aside. */
    private PoolDetails named(BusinessId business, PoolDetails details, List<Resource> before) {
        var places = locations.of(business).stream().map(Location::id).collect(Collectors.toSet());
        var known = before.stream().map(Resource::id).collect(Collectors.toSet());
        var fields = new Fields();
        for (int i = 0; i < details.resources().size(); i++) {
            var resource = details.resources().get(i);
            if (!places.contains(resource.location())) {
                fields.fault("resources[" + i + "].location", "field.unknown");
            }
            if (resource.id() != null && !known.contains(resource.id())) {
                fields.fault("resources[" + i + "].id", "field.unknown");
            }
        }
        fields.refuse();
        var kept = details.resources().stream()
                .map(resource -> resource.id() == null ? resource.with(new ResourceId(ids.next())) : resource)
                .toList();
        var gone = before.stream()
                .filter(old -> kept.stream().noneMatch(one -> Objects.equals(one.id(), old.id())))
                .map(Resource::retired);
        return new PoolDetails(
                details.name(),
                details.kind(),
                Stream.concat(kept.stream(), gone).toList());
    }
}
