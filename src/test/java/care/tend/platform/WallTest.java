package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wall between two busy businesses, tried in every table that holds a business's rows, also in those of the next
 * module. Beside each look stands its twin: with the policy of that one table away, the same look must see the
 * stranger's rows, or it would prove nothing.
 */
class WallTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery outbox;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nobody_looks_over_the_wall_of_any_table() {
        var mine = busy(given.clinic(1));
        var strangers = busy(given.clinic(2));
        outbox.deliverDue();
        var looked = new ArrayList<String>();

        for (var table : tables()) {
            if (rowsOf(strangers, table) == 0) {
                continue;
            }
            looked.add(table.name());
            assertThat(seen(mine, strangers, table)).as(table.name()).isZero();
            assertThat(seenWithoutPolicy(mine, strangers, table))
                    .as("%s with its policy away", table.name())
                    .isPositive();
        }

        assertThat(looked)
                .contains(
                        "business.location",
                        "business.provider",
                        "catalogue.service",
                        "clients.client",
                        "clients.contact",
                        "clients.household",
                        "notifications.mail",
                        "pets.pet",
                        "platform.audit",
                        "scheduling.appointment",
                        "scheduling.calendar_feed",
                        "scheduling.claim",
                        "scheduling.weekly_hours");
    }

    /** @param owner the column that says whose a row is */
    private record Table(String name, String owner) {}

    private long seenWithoutPolicy(BusinessId own, BusinessId strangers, Table table) {
        TestDatabase.asOwner(database.database(), "alter table " + table.name() + " disable row level security");
        try {
            return seen(own, strangers, table);
        } finally {
            TestDatabase.asOwner(database.database(), "alter table " + table.name() + " enable row level security");
        }
    }

    private long seen(BusinessId own, BusinessId strangers, Table table) {
        return transactions.in(own, () -> jdbc.sql(
                        "select count(*) from " + table.name() + " where " + table.owner() + " = :strangers")
                .param("strangers", strangers.value())
                .query(Long.class)
                .single());
    }

    private long rowsOf(BusinessId business, Table table) {
        return TestDatabase.countAsOwner(
                database.database(),
                "select count(*) from " + table.name() + " where " + table.owner() + " = '" + business.value() + "'");
    }

    /** Tables with rows of businesses that the application may read. */
    private List<Table> tables() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as name,
                               coalesce((select attname from pg_attribute
                                         where attrelid = c.oid and attname = 'business_id'), 'id') as owner
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where obj_description(c.oid, 'pg_class') in ('kind: business', 'kind: shared')
                          and has_table_privilege(c.oid, 'select')
                        order by 1
                        """)
                .query((row, n) -> new Table(row.getString("name"), row.getString("owner")))
                .list();
    }

    /** With a guest, their pet, an appointment and its mail, and a calendar that somebody follows. */
    private BusinessId busy(Given.Clinic clinic) {
        var guest = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", "2026-11-25T05:00:00Z",
                "client", Map.of("name", "Dana", "email", "dana@example.org"),
                "pet", Map.of("name", "Tuz", "species", "dog"));
        assertThat(visitor().post(clinic.api("/appointments"), guest).status()).isEqualTo(201);
        var desk = scene.member(port, clinic.id(), "front_desk");
        assertThat(desk.post(clinic.api("/calendar-feeds"), Map.of("shows", "names"))
                        .status())
                .isEqualTo(201);
        return clinic.id();
    }
}
