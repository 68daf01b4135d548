package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Audit;
import care.tend.platform.Keys;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.PriorityTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What premium clients are given before others, and how one of them is known on the public page: by a pass, which is in
 * their own link. A pass names the client and no more; whether they are premium is looked up each time it is shown.
 */
@Service
public class Priority {

    private static final String PURPOSE = "priority";
    private static final String SEAM = ".";

    private final PriorityTable table;
    private final Clients clients;
    private final Locations locations;
    private final Providers providers;
    private final Keys keys;
    private final Audit audit;
    private final Transactions transactions;

    Priority(
            PriorityTable table,
            Clients clients,
            Locations locations,
            Providers providers,
            Keys keys,
            Audit audit,
            Transactions transactions) {
        this.table = table;
        this.clients = clients;
        this.locations = locations;
        this.providers = providers;
        this.keys = keys;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @param version grows with each edit; 0 while nothing was ever said */
    public record Edition(PriorityTerms terms, int version) {}

    /** What the business gives. */
    public Edition read(BusinessId business) {
        var row = transactions.in(business, () -> table.read(business));
        return new Edition(row.terms(), row.version());
    }

    /**
     * Gives that from now on; what is booked already stays.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     * @throws NotFound for hours of a place or a person the business does not have
     */
    public Edition set(BusinessId business, PriorityTerms terms, int version) {
        transactions.run(business, () -> {
            checkKnown(business, terms.hours());
            if (!table.keep(business, terms, version)) {
                throw new Stale();
            }
            audit.enter(business, "scheduling.priority", business.text());
        });
        return read(business);
    }

    private void checkKnown(BusinessId business, List<KeptHours> hours) {
        hours.stream()
                .map(KeptHours::location)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .forEach((LocationId place) -> locations.read(business, place));
        hours.stream()
                .map(KeptHours::provider)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .forEach((ProviderId person) -> providers.read(business, person));
    }

    /**
     * The client's pass, always the same. It opens nothing while they are not premium.
     *
     * @throws NotFound when the business has no such client
     */
    public String pass(BusinessId business, ClientId client) {
        return passOf(business, clients.read(business, client).id());
    }

    /** What whoever shows {@code pass} is given; nothing when it is none, or its client is not premium now. */
    public PriorityTerms granted(BusinessId business, String pass) {
        return holder(business, pass)
                .filter(client -> isPremium(business, client))
                .map(client -> read(business).terms())
                .orElse(PriorityTerms.NONE);
    }

    private boolean isPremium(BusinessId business, ClientId client) {
        return Optional.ofNullable(clients.named(business, List.of(client)).get(client))
                .filter(known -> known.tier() == Tier.PREMIUM)
                .isPresent();
    }

    private Optional<ClientId> holder(BusinessId business, String pass) {
        int seam = pass.indexOf(SEAM);
        try {
            return Optional.of(ClientId.of(pass.substring(0, Math.max(0, seam))))
                    .filter(client -> MessageDigest.isEqual(bytes(passOf(business, client)), bytes(pass)));
        } catch (NotFound garbled) {
            return Optional.empty();
        }
    }

    private String passOf(BusinessId business, ClientId client) {
        return client.text() + SEAM + keys.derive(PURPOSE, business.text() + SEAM + client.text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
