package care.tend.business;

import care.tend.business.internal.BusinessTable;
import care.tend.business.internal.DirectoryFunctions;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Kept;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Opens, finds, reads and changes businesses. Whoever calls has decided that the caller may. */
@Service
public class Businesses {

    private final BusinessTable table;
    private final DirectoryFunctions directory;
    private final Locations locations;
    private final Kept kept;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Businesses(
            BusinessTable table,
            DirectoryFunctions directory,
            Locations locations,
            Kept kept,
            Transactions transactions,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.directory = directory;
        this.locations = locations;
        this.kept = kept;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a business with its first place. Its public pages answer from then on.
     *
     * @param by becomes its owner, through {@link BusinessOpened}
     * @param currency ISO 4217, of every price; cannot be changed later
     * @throws BusinessRefused.SlugTaken when the address is another's
     */
    public Business open(AccountId by, BusinessProfile profile, Currency currency, LocationDetails first) {
        return open(new BusinessId(ids.next()), by, profile, currency, first);
    }

    /** The same under an id that was kept for it and is nobody's yet. */
    public Business open(
            BusinessId id, AccountId by, BusinessProfile profile, Currency currency, LocationDetails first) {
        var business = new Business(id, profile, currency, Accent.of(profile.accent()), 1);
        return transactions.in(id, () -> {
            take(profile);
            table.insert(business, clock.instant());
            locations.add(id, first);
            events.publishEvent(new BusinessOpened(id, by));
            return business;
        });
    }

    /** The business at an address of ours, also at one it has given up for another. */
    public Optional<BusinessId> bySlug(String slug) {
        return directory.bySlug(slug);
    }

    /** Those among {@code candidates} that are a business's, also one it has given up. */
    public Set<Slug> taken(Collection<Slug> candidates) {
        return directory.taken(candidates);
    }

    /** The business whose own host name this is; only names whose ownership was proved count. */
    public Optional<BusinessId> byDomain(String host) {
        return directory.byDomain(host);
    }

    /** Whether nobody has opened a business in this installation yet. */
    public boolean noneYet() {
        return directory.noneYet();
    }

    /** Names and addresses, for lists that span businesses; those that do not exist are missing. */
    public Map<BusinessId, BusinessName> named(Collection<BusinessId> businesses) {
        return directory.named(businesses);
    }

    /** Names and addresses of at most {@code most} businesses, the oldest first. */
    public List<BusinessName> listed(int most) {
        return directory.listed(most);
    }

    /** @throws NotFound when there is no such business */
    public Business read(BusinessId business) {
        return transactions.in(
                business,
                () -> kept.get(business, "business", () -> table.find(business).orElseThrow(NotFound::new)));
    }

    /**
     * Replaces what the business says about itself.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     * @throws BusinessRefused.SlugTaken when the new address is another's
     */
    public Business edit(BusinessId business, int version, BusinessProfile profile) {
        return transactions.in(business, () -> {
            take(profile);
            return table.update(business, version, profile, Accent.of(profile.accent()))
                    .orElseThrow(Stale::new);
        });
    }

    private void take(BusinessProfile profile) {
        if (!directory.take(profile.slug(), profile.name())) {
            throw new BusinessRefused.SlugTaken(profile.slug());
        }
    }
}
