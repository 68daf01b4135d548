package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what stands in the book of its business, with the deed or not at all. */
class AuditTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Audit audit;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_becomes_of_an_appointment_stands_with_who_did_it() {
        var account = scene.account();
        var clinic = given.clinic(1, account);
        var owner = scene.signedIn(port, account);

        var booked =
                visitor().post(clinic.api("/appointments"), booking(clinic)).json();
        var id = booked.path("id").asString();
        owner.post(clinic.api("/appointments/" + id + "/reschedule"), Map.of("start", "2026-11-25T07:00:00Z"));
        owner.post(clinic.api("/appointments/" + id + "/cancel"), Map.of());

        assertThat(audit.of(clinic.id(), id))
                .extracting(Audit.Entry::deed, Audit.Entry::role, entry -> entry.account()
                        .isPresent())
                .containsExactly(
                        tuple("scheduling.booked", "visitor", false),
                        tuple("scheduling.moved", "owner", true),
                        tuple("scheduling.cancelled", "owner", true));
        assertThat(audit.of(clinic.id(), id).getLast().account()).contains(account);
    }

    @Test
    void an_answer_to_a_request_stands_with_who_gave_it() {
        var account = scene.account();
        var clinic = given.clinic(1, account);
        var owner = scene.signedIn(port, account);
        owner.put(clinic.api("/services/" + clinic.checkUp() + "/approval"), Map.of("withinMinutes", 120));
        var id = visitor()
                .post(clinic.api("/appointments"), booking(clinic))
                .json()
                .path("id")
                .asString();

        owner.post(clinic.api("/requests/answers"), Map.of("requests", List.of(id), "decision", "decline"));

        assertThat(audit.of(clinic.id(), id))
                .extracting(Audit.Entry::deed, Audit.Entry::role)
                .containsExactly(tuple("scheduling.booked", "visitor"), tuple("scheduling.declined", "owner"));
    }

    @Test
    void a_booking_that_was_lost_leaves_no_entry() {
        var clinic = given.clinic(1);
        assertThat(book(clinic).status()).isEqualTo(201);

        assertThat(book(clinic).status()).isEqualTo(409);

        assertThat(entries(clinic)).isEqualTo(1);
    }

    /** It travels with the end of the transaction, unless somebody asks before. */
    @Test
    void what_was_entered_is_seen_by_whoever_asks_in_the_same_transaction() {
        var clinic = given.clinic(1);

        int seen = transactions.in(clinic.id(), () -> {
            audit.enter(clinic.id(), "scheduling.thought-of", "thing");
            return jdbc.sql("select count(*) from platform.audit where thing = 'thing'")
                    .query(Integer.class)
                    .single();
        });

        assertThat(seen).isEqualTo(1);
        assertThat(audit.of(clinic.id(), "thing")).hasSize(1);
    }

    @Test
    void nobody_changes_or_removes_an_entry() {
        var clinic = given.clinic(1);
        book(clinic);

        assertThatThrownBy(() -> change(clinic)).rootCause().hasMessageContaining("permission denied");
    }

    /** The twin: with the privilege the same statement succeeds. */
    @Test
    void with_the_privilege_to_change_it_would_be_changed() {
        var clinic = given.clinic(1);
        book(clinic);
        TestDatabase.asOwner(database.database(), "grant update on platform.audit to tend_app");
        try {
            assertThat(change(clinic)).isEqualTo(1);
        } finally {
            database.next();
        }
    }

    private Http.Answer book(Clinic clinic) {
        return visitor().post(clinic.api("/appointments"), booking(clinic));
    }

    private static Map<String, Object> booking(Clinic clinic) {
        return Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", TEN,
                "client", Map.of("name", "Dana", "email", "dana@example.org"));
    }

    private int change(Clinic clinic) {
        return transactions.in(clinic.id(), () -> jdbc.sql("update platform.audit set deed = 'nothing'")
                .update());
    }

    private long entries(Clinic clinic) {
        return TestDatabase.countAsOwner(
                database.database(),
                "select count(*) from platform.audit where business_id = '"
                        + clinic.id().value() + "'");
    }
}
