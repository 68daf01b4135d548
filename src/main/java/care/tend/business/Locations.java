package care.tend.business;

import care.tend.business.internal.LocationTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.util.List;
import org.springframework.stereotype.Service;

/** The places of a business. */
@Service
public class Locations {

    private final LocationTable table;
    private final Kept kept;
    private final Transactions transactions;
    private final Ids ids;

    Locations(LocationTable table, Kept kept, Transactions transactions, Ids ids) {
        this.table = table;
        this.kept = kept;
        this.transactions = transactions;
        this.ids = ids;
    }

    private record Staffed(LocationId location) {}

    public Location add(BusinessId business, LocationDetails details) {
        var location = new Location(new LocationId(ids.next()), details, 1);
        transactions.run(business, () -> table.insert(business, location));
        return location;
    }

    /** All of them, also those closed for good, the oldest first; empty when there is no such business. */
    public List<Location> of(BusinessId business) {
        return transactions.in(
                business, () -> kept.get(business, "locations", () -> List.copyOf(table.list(business))));
    }

    /** Those that can be booked and are shown to everybody. */
    public List<Location> published(BusinessId business) {
        return of(business).stream().filter(Location::active).toList();
    }

    /** @throws NotFound when the business has no such place */
    public Location read(BusinessId business, LocationId location) {
        return transactions.in(business, () -> table.find(business, location)).orElseThrow(NotFound::new);
    }

    /**
     * A place with all who can be booked in the business now.
     *
     * @throws NotFound when the business has no such place
     */
    public Staffing staffed(BusinessId business, LocationId location) {
        return transactions.in(
                business,
                () -> kept.get(business, new Staffed(location), () -> table.staffed(business, location)
                        .orElseThrow(NotFound::new)));
    }

    /** The country phone numbers without a country code are meant for: that of the oldest place; ISO 3166-1. */
    public String country(BusinessId business) {
        return of(business).stream().findFirst().map(Location::country).orElse("ZZ");
    }

    /**
     * Replaces what is known about a place.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     */
    public Location edit(BusinessId business, LocationId location, int version, LocationDetails details) {
        return transactions.in(business, () -> {
            read(business, location);
            return table.update(business, location, version, details).orElseThrow(Stale::new);
        });
    }
}
