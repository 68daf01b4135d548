package care.tend.clients.internal;

import care.tend.clients.ClientId;
import care.tend.clients.ClientRef;
import care.tend.clients.HouseholdId;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clients.contact}. */
@Repository
public class ContactTable {

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is another client's; waits for whoever is claiming it at the same time. */
    public boolean claim(BusinessId business, ClientId client, Contact contact) {
        return jdbc.sql("""
                        insert into clients.contact (business_id, kind, value, client_id)
                        values (:business, :kind, :value, :client)
                        on conflict (business_id, kind, value) do nothing
                        """)
                        .param("business", business.value())
                        .param("kind", contact.kind())
                        .param("value", contact.value())
                        .param("client", client.value())
                        .update()
                == 1;
    }

    public void release(BusinessId business, ClientId client) {
        jdbc.sql("delete from clients.contact where business_id = :business and client_id = :client")
                .param("business", business.value())
                .param("client", client.value())
                .update();
    }

    /** Whose one of {@code contacts} is; the e-mail counts before the phone. */
    public Optional<ClientRef> owner(BusinessId business, List<Contact> contacts) {
        return jdbc.sql("""
                        select l.id, l.household_id, l.tier
                        from unnest(cast(:kinds as text[]), cast(:values as text[])) as w (kind, value)
                        join clients.contact c on c.business_id = :business and c.kind = w.kind and c.value = w.value
                        join clients.client l on l.business_id = c.business_id and l.id = c.client_id
                        order by w.kind
                        limit 1
                        """)
                .param("business", business.value())
                .param("kinds", contacts.stream().map(Contact::kind).toArray(String[]::new))
                .param("values", contacts.stream().map(Contact::value).toArray(String[]::new))
                .query((row, n) -> new ClientRef(
                        new ClientId(row.getObject("id", UUID.class)),
                        new HouseholdId(row.getObject("household_id", UUID.class)),
                        Tier.of(row.getString("tier"))))
                .optional();
    }
}
