package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the catalogue: each table says whose rows it holds, and the database holds it to that. */
class TablesTest extends ServerTest {

    @Autowired
    private JdbcClient jdbc;

    private record Table(String name, String kind, boolean enabled, boolean forced, int policies, boolean ours) {}

    @Test
    void every_table_declares_its_kind_and_is_isolated_accordingly() {
        var tables = tables();

        assertThat(tables).isNotEmpty();
        assertThat(tables).allSatisfy(table -> {
            assertThat(table.kind()).as(table.name()).isIn("business", "person", "shared", "platform");
            assertThat(table.ours())
                    .as("%s is owned by the application's role", table.name())
                    .isFalse();
            if (!table.kind().equals("platform")) {
                assertThat(table.enabled() && table.forced())
                        .as("%s forces row-level security", table.name())
                        .isTrue();
                assertThat(table.policies()).as("policies of %s", table.name()).isPositive();
            }
        });
    }

    @Test
    void the_application_cannot_escape_row_level_security() {
        var powers = jdbc.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();

        assertThat(powers).isFalse();
    }

    private List<Table> tables() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as name,
                               coalesce(substring(obj_description(c.oid, 'pg_class') from 'kind: (\\w+)'), 'none') as kind,
                               c.relrowsecurity, c.relforcerowsecurity,
                               (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                               pg_get_userbyid(c.relowner) = current_user as ours
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                        """)
                .query((row, n) -> new Table(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("relrowsecurity"),
                        row.getBoolean("relforcerowsecurity"),
                        row.getInt("policies"),
                        row.getBoolean("ours")))
                .list();
    }
}
