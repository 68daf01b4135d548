package care.tend.clients.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.clients.Client;
import care.tend.clients.ClientDetails;
import care.tend.clients.ClientId;
import care.tend.clients.ClientRef;
import care.tend.clients.Household;
import care.tend.clients.HouseholdId;
import care.tend.clients.Tier;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Pipeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clients.client} and {@code clients.household}. */
@Repository
public class ClientTable {

    private static final String SELECT = """
            select c.*, h.name as household_name, e.value as email, p.value as phone
            from clients.client c
            join clients.household h on h.business_id = c.business_id and h.id = c.household_id
            left join clients.contact e
                on e.business_id = c.business_id and e.client_id = c.id and e.kind = 'email'
            left join clients.contact p
                on p.business_id = c.business_id and p.client_id = c.id and p.kind = 'phone'
            """;

    private static final RowMapper<Client> CLIENT = (row, n) -> {
        var account = row.getObject("account_id", UUID.class);
        return new Client(
                new ClientId(row.getObject("id", UUID.class)),
                new ClientDetails(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        Language.of(row.getString("locale")).orElse(Language.EN),
                        Tier.of(row.getString("tier")),
                        row.getString("note")),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                row.getString("household_name"),
                account == null ? null : new AccountId(account),
                row.getInt("version"));
    };

    private final JdbcClient jdbc;

    ClientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Client> find(BusinessId business, ClientId id) {
        return jdbc.sql(SELECT + "where c.business_id = :business and c.id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(CLIENT)
                .optional();
    }

    public Supplier<Optional<ClientRef>> ask(BusinessId business, ClientId id, Pipeline beside) {
        return beside.ask(
                "select household_id, tier from clients.client where business_id = ? and id = ?",
                row -> row.next()
                        ? Optional.of(new ClientRef(
                                id, new HouseholdId(row.getObject(1, UUID.class)), Tier.of(row.getString(2))))
                        : Optional.empty(),
                business.value(),
                id.value());
    }

    public Map<ClientId, Client> named(BusinessId business, Collection<ClientId> clients) {
        return jdbc
                .sql(SELECT + "where c.business_id = :business and c.id = any (:ids)")
                .param("business", business.value())
                .param("ids", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(CLIENT)
                .list()
                .stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
    }

    /** By name, from the one after {@code after}; a client that was renamed meanwhile moves with its name. */
    public List<Client> search(BusinessId business, List<String> words, Optional<ClientId> after, int limit) {
        return jdbc.sql(SELECT + """
                        where c.business_id = :business
                            and c.search like all (:words)
                            and (cast(:after as uuid) is null or (c.sort_name, c.id) > (
                                select a.sort_name, a.id from clients.client a
                                where a.business_id = :business and a.id = :after))
                        order by c.sort_name, c.id
                        limit :limit
                        """)
                .param("business", business.value())
                .param("words", words.stream().map(ClientTable::containing).toArray(String[]::new))
                .param("after", after.map(ClientId::value).orElse(null))
                .param("limit", limit)
                .query(CLIENT)
                .list();
    }

    public void insertHousehold(BusinessId business, HouseholdId id, String name, Instant at) {
        jdbc.sql("""
                        insert into clients.household (business_id, id, name, created_at)
                        values (:business, :id, :name, :at)
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .param("name", name)
                .param("at", utc(at))
                .update();
    }

    public void insert(
            BusinessId business,
            ClientId id,
            HouseholdId household,
            ClientDetails details,
            SearchText search,
            Instant at) {
        set(jdbc.sql("""
                        insert into clients.client (business_id, id, household_id, name, locale, tier, note, search,
                            sort_name, created_at)
                        values (:business, :id, :household, :name, :locale, :tier, :note, :search, :sortName, :at)
                        """), details, search)
                .param("business", business.value())
                .param("id", id.value())
                .param("household", household.value())
                .param("at", utc(at))
                .update();
    }

    /**
     * A new client with a household and contacts of their own, in one statement, since every booking by a stranger
     * makes one.
     *
     * @return how many of {@code contacts} are theirs now; fewer when another client came first
     */
    public int insertGuest(
            BusinessId business,
            ClientRef guest,
            ClientDetails details,
            SearchText search,
            List<Contact> contacts,
            Instant at) {
        return set(jdbc.sql("""
                        with home as (
                            insert into clients.household (business_id, id, name, created_at)
                            values (:business, :household, :name, :at)
                        ), person as (
                            insert into clients.client (business_id, id, household_id, name, locale, tier, note, search,
                                sort_name, created_at)
                            values (:business, :id, :household, :name, :locale, :tier, :note, :search, :sortName, :at)
                        )
                        insert into clients.contact (business_id, kind, value, client_id)
                        select :business, kind, value, :id
                        from unnest(cast(:kinds as text[]), cast(:values as text[])) with ordinality
                            as wanted (kind, value, place)
                        order by place
                        on conflict (business_id, kind, value) do nothing
                        """), details, search)
                .param("business", business.value())
                .param("id", guest.client().value())
                .param("household", guest.household().value())
                .param("kinds", contacts.stream().map(Contact::kind).toArray(String[]::new))
                .param("values", contacts.stream().map(Contact::value).toArray(String[]::new))
                .param("at", utc(at))
                .update();
    }

    /** Takes back {@link #insertGuest}: somebody else came first. */
    public void forgetGuest(BusinessId business, ClientRef guest) {
        jdbc.sql("delete from clients.client where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", guest.client().value())
                .update();
        jdbc.sql("delete from clients.household where business_id = :business and id = :household")
                .param("business", business.value())
                .param("household", guest.household().value())
                .update();
    }

    /** False when {@code version} is no longer the newest. */
    public boolean update(BusinessId business, ClientId id, int version, ClientDetails details, SearchText search) {
        return set(jdbc.sql("""
                        update clients.client
                        set name = :name, locale = :locale, tier = :tier, note = :note, search = :search,
                            sort_name = :sortName, version = version + 1
                        where business_id = :business and id = :id and version = :version
                        """), details, search)
                        .param("business", business.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The household with its members. */
    public Optional<Household> household(BusinessId business, HouseholdId id) {
        record Row(String household, Household.Member member) {}
        var rows = jdbc.sql("""
                        select h.name as household, c.id, c.name
                        from clients.household h
                        join clients.client c on c.business_id = h.business_id and c.household_id = h.id
                        where h.business_id = :business and h.id = :id
                        order by c.created_at, c.id
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .query((row, n) -> new Row(
                        row.getString("household"),
                        new Household.Member(new ClientId(row.getObject("id", UUID.class)), row.getString("name"))))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Household(
                        id,
                        rows.getFirst().household(),
                        rows.stream().map(Row::member).toList()));
    }

    private static JdbcClient.StatementSpec set(
            JdbcClient.StatementSpec sql, ClientDetails details, SearchText search) {
        return sql.param("name", details.name())
                .param("locale", details.locale().code())
                .param("tier", details.tier().code())
                .param("note", details.note())
                .param("search", search.folded())
                .param("sortName", search.sortName());
    }

    private static String containing(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
