package care.tend.clients;

import care.tend.business.Locations;
import care.tend.clients.internal.ClientTable;
import care.tend.clients.internal.Contact;
import care.tend.clients.internal.ContactTable;
import care.tend.clients.internal.SearchText;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.Page;
import care.tend.kernel.Stale;
import care.tend.platform.Cursors;
import care.tend.platform.EmailAddress;
import care.tend.platform.Ids;
import care.tend.platform.Language;
import care.tend.platform.Phone;
import care.tend.platform.Pipeline;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people a business serves. */
@Service
public class Clients {

    private final ClientTable table;
    private final ContactTable contactTable;
    private final Locations locations;
    private final Cursors cursors;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Clients(
            ClientTable table,
            ContactTable contactTable,
            Locations locations,
            Cursors cursors,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.contactTable = contactTable;
        this.locations = locations;
        this.cursors = cursors;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound when the business has no such client */
    public Client read(BusinessId business, ClientId client) {
        return transactions.in(business, () -> table.find(business, client)).orElseThrow(NotFound::new);
    }

    /**
     * Asks on the way to something else for the client and their household.
     *
     * @return empty when the business has no such client
     */
    public Supplier<Optional<ClientRef>> ask(BusinessId business, ClientId client, Pipeline beside) {
        return table.ask(business, client, beside);
    }

    /** Those of {@code clients} that there are, in one query. */
    public Map<ClientId, Client> named(BusinessId business, Collection<ClientId> clients) {
        return transactions.in(business, () -> table.named(business, clients));
    }

    /**
     * Clients by name.
     *
     * @param query parts of name, e-mail or phone, each of which must occur; empty for all
     * @param cursor of the page before, or null for the first
     * @param limit 1 to 200, or null for as many as fit a screen
     */
    public Page<Client> search(
            BusinessId business, @Nullable String query, @Nullable String cursor, @Nullable Integer limit) {
        var words = SearchText.words(query == null ? "" : query);
        var list = "clients " + business + " " + String.join(" ", words);
        int most = cursors.limit(limit);
        var after = cursors.read(list, cursor).map(ClientId::of);
        var rows = transactions.in(business, () -> table.search(business, words, after, most + 1));
        return cursors.page(list, rows, most, client -> client.id().text());
    }

    /**
     * Keeps a new client.
     *
     * @param household theirs already, or null for one of their own
     * @throws ClientRefused.ContactTaken when another client has the e-mail or phone
     * @throws NotFound when there is no such household
     */
    public Client add(BusinessId business, ClientDetails details, @Nullable HouseholdId household) {
        return transactions.in(business, () -> {
            var id = new ClientId(ids.next());
            var kept = normal(business, details);
            for (var contact : Contact.of(kept)) {
                if (!contactTable.claim(business, id, contact)) {
                    throw new ClientRefused.ContactTaken(contact.kind());
                }
            }
            insert(business, id, household, kept);
            return read(business, id);
        });
    }

    /**
     * Replaces what is kept about a client.
     *
     * @param version the one the caller read
     * @throws Stale when it was changed since
     * @throws ClientRefused.ContactTaken when another client has the e-mail or phone
     */
    public Client edit(BusinessId business, ClientId client, int version, ClientDetails details) {
        return transactions.in(business, () -> {
            read(business, client);
            var kept = normal(business, details);
            if (!table.update(business, client, version, kept, SearchText.of(kept))) {
                throw new Stale();
            }
            contactTable.release(business, client);
            for (var contact : Contact.of(kept)) {
                if (!contactTable.claim(business, client, contact)) {
                    throw new ClientRefused.ContactTaken(contact.kind());
                }
            }
            return read(business, client);
        });
    }

    /**
     * The client a booking by somebody not signed in is for: whoever has that e-mail, else whoever has that phone, else
     * a new one. Safe against many at once: the unique contact decides.
     *
     * <p>Nothing about a known client is changed, not even completed: who types another's e-mail must not be able to
     * add a number of their own to that record, rename it, or learn that it exists. What was typed belongs to the
     * booking; a member may carry it over.
     *
     * @param typed how they name and reach themselves; without e-mail and phone a new client is made each time
     * @param country whose numbers phones without a country code are (ISO 3166-1)
     * @throws Invalid naming {@code phone} when it cannot be a number
     */
    public ClientRef findOrCreate(BusinessId business, ClientDetails typed, String country) {
        var kept = normal(typed, country);
        var contacts = Contact.of(kept);
        return transactions.in(
                business,
                () -> contactTable.owner(business, contacts).orElseGet(() -> create(business, kept, contacts)));
    }

    /**
     * Whom {@code typed}, an e-mail address or a telephone number, belongs to; empty when to nobody, or when it is
     * neither. Who asks must not let a stranger notice which.
     */
    public Optional<ClientRef> reachedAt(BusinessId business, String typed) {
        return transactions.in(
                business, () -> contact(business, typed).flatMap(one -> contactTable.owner(business, List.of(one))));
    }

    private Optional<Contact> contact(BusinessId business, String typed) {
        return EmailAddress.read(typed)
                .map(address -> new Contact("email", address.value()))
                .or(() -> Phone.read(typed, locations.country(business))
                        .map(phone -> new Contact("phone", phone.e164())));
    }

    /** As {@link #findOrCreate(BusinessId, ClientDetails, String)}, for the country of the business. */
    public ClientRef findOrCreate(BusinessId business, ClientDetails typed) {
        return findOrCreate(business, typed, typed.phone() == null ? "ZZ" : locations.country(business));
    }

    /** As {@link #findOrCreate(BusinessId, ClientDetails)} from what a booking form has. */
    public ClientRef findOrCreate(
            BusinessId business, String name, @Nullable String email, @Nullable String phone, Language locale) {
        return findOrCreate(business, new ClientDetails(name, email, phone, locale, Tier.STANDARD, null));
    }

    /** A new client; or whoever made one with these contacts at the same time and came first. */
    private ClientRef create(BusinessId business, ClientDetails kept, List<Contact> contacts) {
        var guest = new ClientRef(new ClientId(ids.next()), new HouseholdId(ids.next()));
        if (table.insertGuest(business, guest, kept, SearchText.of(kept), contacts, clock.instant())
                == contacts.size()) {
            return guest;
        }
        contactTable.release(business, guest.client());
        table.forgetGuest(business, guest);
        return contactTable.owner(business, contacts).orElseThrow();
    }

    /** @throws NotFound when the business has no such household */
    public Household household(BusinessId business, HouseholdId household) {
        return transactions
                .in(business, () -> table.household(business, household))
                .orElseThrow(NotFound::new);
    }

    private HouseholdId insert(
            BusinessId business, ClientId id, @Nullable HouseholdId household, ClientDetails details) {
        var home = household == null
                ? new HouseholdId(ids.next())
                : household(business, household).id();
        if (household == null) {
            table.insertHousehold(business, home, details.name(), clock.instant());
        }
        table.insert(business, id, home, details, SearchText.of(details), clock.instant());
        return home;
    }

    private ClientDetails normal(BusinessId business, ClientDetails typed) {
        return typed.phone() == null ? typed : normal(typed, locations.country(business));
    }

    /** The phone in its one form. */
    private static ClientDetails normal(ClientDetails typed, String country) {
        if (typed.phone() == null) {
            return typed;
        }
        var phone = Phone.read(typed.phone(), country).orElseThrow(() -> new Invalid("phone", "field.phone"));
        return new ClientDetails(typed.name(), typed.email(), phone.e164(), typed.locale(), typed.tier(), typed.note());
    }
}
