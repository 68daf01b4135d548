package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.Locations;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The wall between tenants, looked at from the application's side of the database. */
class IsolationTest extends ServerTest {

    private static final String COUNT = "select count(*) from business.location";
    private static final String STRANGERS = "select count(*) from business.location where business_id <> :own";

    @Autowired
    private Given given;

    @Autowired
    private Locations locations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void without_a_context_nothing_is_seen_and_nothing_written() {
        given.clinic(1);

        assertThat(transactions.plain(() -> jdbc.sql(COUNT).query(Long.class).single()))
                .isZero();
        assertThat(transactions.<Integer>plain(() ->
                        jdbc.sql("update business.location set name = 'x'").update()))
                .isZero();
    }

    @Test
    void a_query_that_forgets_its_business_still_sees_only_that_one() {
        var mine = given.clinic(1);
        given.clinic(1);

        assertThat(transactions.in(
                        mine.id(), () -> jdbc.sql(COUNT).query(Long.class).single()))
                .isEqualTo(1);
    }

    @Test
    void a_row_cannot_be_given_to_another_business() {
        var mine = given.clinic(1);
        var other = given.clinic(1);

        assertThatThrownBy(() ->
                        transactions.in(mine.id(), () -> jdbc.sql("update business.location set business_id = :other")
                                .param("other", other.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(locations.of(mine.id())).hasSize(1);
    }

    @Test
    void a_transaction_cannot_change_whom_it_acts_for() {
        var mine = given.clinic(1);
        var other = given.clinic(1);

        assertThatThrownBy(() -> transactions.in(mine.id(), () -> locations.of(other.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_hundred_threads_of_many_tenants_share_five_connections_and_see_their_own() throws Exception {
        var clinics = new ArrayList<Clinic>();
        for (int i = 0; i < 8; i++) {
            clinics.add(given.clinic(1));
        }

        assertThat(foreignRowsSeen(clinics)).isZero();
    }

    /** The twin: with the policy switched off the same look over the wall succeeds. */
    @Test
    void without_the_policy_the_same_look_sees_strangers() throws Exception {
        var clinics = List.of(given.clinic(1), given.clinic(1));
        TestDatabase.asOwner(
                database.database(),
                "alter table business.location no force row level security;"
                        + " alter table business.location disable row level security");
        try {
            assertThat(foreignRowsSeen(clinics)).isPositive();
        } finally {
            database.next();
        }
    }

    /** Each of 200 threads asks 20 times for rows that are not its own. */
    private long foreignRowsSeen(List<Clinic> clinics) throws Exception {
        try (var pool = TestDatabase.application(database.database(), 5);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var through = throughPool(pool);
            var looks = new ArrayList<Future<Long>>();
            for (int i = 0; i < 200; i++) {
                var own = clinics.get(i % clinics.size()).id();
                looks.add(threads.submit(() -> {
                    long seen = 0;
                    for (int turn = 0; turn < 20; turn++) {
                        seen += through.transactions().in(own, () -> through.jdbc()
                                .sql(STRANGERS)
                                .param("own", own.value())
                                .query(Long.class)
                                .single());
                    }
                    return seen;
                }));
            }
            long seen = 0;
            for (var look : looks) {
                seen += look.get();
            }
            return seen;
        }
    }

    private record Through(Transactions transactions, JdbcClient jdbc) {}

    private static Through throughPool(HikariDataSource pool) {
        var jdbc = JdbcClient.create(pool);
        return new Through(new Transactions(new JdbcTransactionManager(pool), new JdbcTemplate(pool)), jdbc);
    }
}
