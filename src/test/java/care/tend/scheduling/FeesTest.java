package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.Transactions;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changing one's mind costs: told before, kept after, and by the policy it was booked under. */
class FeesTest extends FeesScene {

    private static final String FRIDAY = "2026-11-27T05:00:00Z";
    private static final Map<String, Object> HALF = Map.of("minor", 450_000, "currency", "KZT");

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_price_is_told_before_the_click_and_is_what_is_asked_after() {
        var clinic = clinic(usual());
        var link = link(clinic, book(clinic, TEN));

        var early = visitor().get(link + "/consequences").json();
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(20)));
        var late = visitor().get(link + "/consequences").json();
        visitor().post(link + "/cancel", Map.of("atMost", HALF));
        var after = visitor().get(link + "/consequences").json();

        assertThat(early.path("terms").path(0).asString())
                .isEqualTo("Cancel up to 24 hours before: free. Later: 50\u00a0% of the price.");
        assertThat(early.path("cancel").path("costs").asBoolean()).isFalse();
        assertThat(late.path("cancel").path("amount").path("minor").asLong()).isEqualTo(450_000);
        assertThat(late.path("cancel").path("why").asString()).contains("less than 24 hours are left");
        assertThat(late.path("cancel").path("steps")).hasSize(2);
        assertThat(after.path("fees")).hasSize(1);
        assertThat(after.path("fees").path(0).path("amount").path("minor").asLong())
                .isEqualTo(450_000);
        assertThat(after.path("fees").path(0).path("stands").asBoolean()).isTrue();
    }

    @Test
    void whoever_was_told_it_is_free_is_not_asked_for_money_a_second_later() {
        var clinic = clinic(usual());
        var link = link(clinic, book(clinic, TEN));
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(24)));

        var refused = visitor().post(link + "/cancel", Map.of("atMost", NOTHING));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scheduling.price-changed");
        assertThat(refused.json().path("amount").path("minor").asLong()).isEqualTo(450_000);
        assertThat(visitor().get(link).json().path("status").asString()).isEqualTo("booked");
    }

    @Test
    void a_later_edit_binds_later_bookings_only() {
        var clinic = clinic(usual());
        var before = link(clinic, book(clinic, TEN));
        var manager = scene.member(port, clinic.id(), "manager");
        var id = manager.get(clinic.api("/policies"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var dear = new HashMap<>(usual());
        dear.put("cancel", List.of(Map.of("withinMinutes", 2880, "fee", Map.of("percent", 100))));
        assertThat(manager.put(clinic.api("/policies/" + id), dear).status()).isEqualTo(200);
        var after = link(clinic, book(clinic, NOON, "next@example.com"));
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));

        assertThat(cancelCosts(before)).isEqualTo(450_000);
        assertThat(cancelCosts(after)).isEqualTo(900_000);
        manager.delete(clinic.api("/policies/" + id));
        assertThat(cancelCosts(before))
                .as("gone from the list, and still what it was booked under")
                .isEqualTo(450_000);
    }

    /** The twin: were the versions not shut to the application, a past booking's price would follow an edit. */
    @Test
    void a_version_is_shut_to_the_application_and_would_otherwise_change_the_past() {
        var clinic = clinic(usual());
        var link = link(clinic, book(clinic, TEN));
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));
        var rewrite = "update catalogue.policy_version set terms = jsonb_set(terms, '{cancel,0,fee,percent}', '90')";

        assertThatThrownBy(() ->
                        transactions.run(clinic.id(), () -> jdbc.sql(rewrite).update()))
                .hasStackTraceContaining("permission denied");
        TestDatabase.asOwner(
                database.database(),
                "alter table catalogue.policy_version disable row level security; " + rewrite
                        + "; alter table catalogue.policy_version enable row level security");

        assertThat(cancelCosts(link)).isEqualTo(810_000);
    }

    @Test
    void staying_away_costs_too_and_asks_for_money_ahead_the_next_time() {
        var rule = Map.of("afterNoShows", 1, "fee", Map.of("percent", 30));
        var clinic = clinic(with(usual(), "deposit", rule));
        var missed = book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        clock.set(Instant.parse(TEN).plusSeconds(1200));
        desk.post(path(clinic, missed) + "/status", Map.of("status", "noshow"));

        var next = book(clinic, FRIDAY);

        var away = desk.get(path(clinic, missed) + "/consequences")
                .json()
                .path("fees")
                .path(0);
        assertThat(away.path("act").asString()).isEqualTo("miss");
        assertThat(away.path("amount").path("minor").asLong()).isEqualTo(450_000);
        var ahead = desk.get(path(clinic, next) + "/consequences")
                .json()
                .path("fees")
                .path(0);
        assertThat(ahead.path("act").asString()).isEqualTo("deposit");
        assertThat(ahead.path("amount").path("minor").asLong()).isEqualTo(270_000);
        assertThat(visitor().get(link(clinic, next) + "/consequences").body())
                .as("whoever typed the address hears nothing of that person's past")
                .doesNotContain("deposit");
    }

    @Test
    void a_guest_moves_so_often_and_no_more_and_the_business_still_may() {
        var clinic = clinic(with(usual(), "mostMoves", 1));
        var booked = book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");

        var once = visitor().post(link(clinic, booked) + "/reschedule", Map.of("start", NOON));
        var twice = visitor().post(link(clinic, booked) + "/reschedule", Map.of("start", FRIDAY));
        var byDesk = desk.post(path(clinic, booked) + "/reschedule", Map.of("start", FRIDAY));

        assertThat(once.status()).isEqualTo(200);
        assertThat(twice.code()).isEqualTo("scheduling.moved-too-often");
        assertThat(byDesk.status()).isEqualTo(200);
    }

    @Test
    void another_business_neither_reads_nor_writes_nor_names_them() {
        var clinic = clinic(usual());
        var other = scene.member(port, given.clinic(1).id(), "owner");
        var manager = scene.member(port, clinic.id(), "manager");
        var id = manager.get(clinic.api("/policies"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();

        assertThat(other.get(clinic.api("/policies")).status()).isEqualTo(404);
        assertThat(other.put(clinic.api("/policies/" + id), usual()).status()).isEqualTo(404);
        assertThat(scene.member(port, clinic.id(), "front_desk")
                        .post(clinic.api("/policies"), usual())
                        .status())
                .isEqualTo(403);
        assertThat(visitor().get(clinic.api("/policies")).status()).isEqualTo(401);
    }
}
