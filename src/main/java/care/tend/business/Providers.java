package care.tend.business;

import care.tend.business.internal.Initials;
import care.tend.business.internal.ProviderTable;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.util.List;
import org.springframework.stereotype.Service;

/** The professionals of a business who can be booked. */
@Service
public class Providers {

    private static final int HUES = 8;

    private final ProviderTable table;
    private final Kept kept;
    private final Transactions transactions;
    private final Ids ids;

    Providers(ProviderTable table, Kept kept, Transactions transactions, Ids ids) {
        this.table = table;
        this.kept = kept;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Adds one, with the next hue in order; a ninth begins again at the first. */
    public Provider add(BusinessId business, ProviderProfile profile) {
        return transactions.in(business, () -> {
            int hue = table.count(business) % HUES + 1;
            var provider = new Provider(new ProviderId(ids.next()), profile, hue, Initials.of(profile.name()), 1);
            table.insert(business, provider);
            return provider;
        });
    }

    /** All of them, also those who left, in the order they joined; empty when there is no such business. */
    public List<Provider> of(BusinessId business) {
        return transactions.in(
                business, () -> kept.get(business, "providers", () -> List.copyOf(table.list(business))));
    }

    /** Those who can be booked and are shown to everybody. */
    public List<Provider> published(BusinessId business) {
        return of(business).stream().filter(Provider::active).toList();
    }

    /** @throws NotFound when the business has no such provider */
    public Provider read(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.find(business, provider)).orElseThrow(NotFound::new);
    }

    /**
     * Gives a provider another of the hues on calendars.
     *
     * @param hue 1 to 8
     */
    public Provider recolour(BusinessId business, ProviderId provider, int hue) {
        var fields = new Fields();
        fields.between("hue", hue, 1, HUES);
        fields.refuse();
        return transactions
                .in(business, () -> table.recolour(business, provider, hue))
                .orElseThrow(NotFound::new);
    }

    /**
     * Replaces what is said about a provider; initials follow the name, the hue stays.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     */
    public Provider edit(BusinessId business, ProviderId provider, int version, ProviderProfile profile) {
        return transactions.in(business, () -> {
            read(business, provider);
            return table.update(business, provider, version, profile, Initials.of(profile.name()))
                    .orElseThrow(Stale::new);
        });
    }
}
