package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bookings without a wish go to whose turn it is, and everybody can be told why. */
class AssignmentTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void turns_go_round_by_weight_and_say_why() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        var first = clinic.providers().getFirst().text();
        var second = clinic.providers().getLast().text();
        var kept = manager.put(rule(clinic), rule("turns", Map.of(first, 2)));

        var counts = new HashMap<String, Integer>();
        var last = "";
        for (var day : List.of("11-25", "11-26", "11-27", "11-28", "11-30", "12-01")) {
            last = book(clinic, "2026-%sT05:00:00Z".formatted(day), Map.of());
            counts.merge(provider(manager, clinic, last), 1, Integer::sum);
        }
        var why = why(manager, clinic, last);

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().path("mode").asString()).isEqualTo("turns");
        assertThat(counts).isEqualTo(Map.of(first, 4, second, 2));
        assertThat(why.path("days").asInt()).isEqualTo(30);
        assertThat(why.path("standings")).hasSize(2);
        assertThat(why.at("/standings/0/provider").asString())
                .isEqualTo(why.path("provider").asString());
        assertThat(why.at("/standings/0/recent").asInt()
                        + why.at("/standings/1/recent").asInt())
                .isEqualTo(5);
    }

    @Test
    void a_turn_taken_by_a_hold_is_kept_by_the_booking() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(rule(clinic), rule("turns", Map.of()));
        var stranger = visitor().with("Idempotency-Key", "turn");

        var hold = stranger.post(
                clinic.api("/holds"),
                Map.of(
                        "service",
                        clinic.checkUp().text(),
                        "location",
                        clinic.location().text(),
                        "start",
                        "2026-11-25T05:00:00Z"));
        var appointment = stranger.post(
                        clinic.api("/appointments"),
                        Map.of(
                                "hold", hold.json().path("id").asString(),
                                "client", Map.of("name", "Dana", "email", "dana@example.com")))
                .json()
                .path("id")
                .asString();

        assertThat(why(manager, clinic, appointment).path("standings")).hasSize(2);
    }

    @Test
    void a_wish_is_a_wish_and_says_nothing_of_turns() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(rule(clinic), rule("turns", Map.of()));
        var last = clinic.providers().getLast().text();

        var appointment = book(clinic, "2026-11-25T05:00:00Z", Map.of("provider", last));

        assertThat(provider(manager, clinic, appointment)).isEqualTo(last);
        assertThat(why(manager, clinic, appointment).isNull()).isTrue();
    }

    @Test
    void what_was_long_ago_or_called_off_does_not_count() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(rule(clinic), rule("turns", Map.of()));
        var first = book(clinic, "2026-11-25T05:00:00Z", Map.of());
        manager.post(clinic.api("/appointments/" + first + "/cancel"), Map.of());
        var again = book(clinic, "2026-11-26T05:00:00Z", Map.of());
        clock.advance(Duration.ofDays(31));
        var later = book(clinic, "2026-12-28T05:00:00Z", Map.of());

        var fresh = scene.member(port, clinic.id(), "manager"); // a session does not last that long

        assertThat(provider(fresh, clinic, again)).isEqualTo(provider(fresh, clinic, first));
        assertThat(why(fresh, clinic, later).at("/standings/0/recent").asInt()).isZero();
    }

    @Test
    void the_first_of_the_list_takes_all_until_they_are_booked() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(rule(clinic), rule("first", Map.of()));

        var one = book(clinic, "2026-11-25T05:00:00Z", Map.of());
        var two = book(clinic, "2026-11-25T06:00:00Z", Map.of());
        var three = book(clinic, "2026-11-25T05:00:00Z", Map.of());

        assertThat(List.of(provider(manager, clinic, one), provider(manager, clinic, two)))
                .containsOnly(clinic.providers().getFirst().text());
        assertThat(provider(manager, clinic, three))
                .isEqualTo(clinic.providers().getLast().text());
    }

    @Test
    void only_those_who_offer_it_have_weights_and_only_managers_set_them() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var stranger = given.clinic(1).providers().getFirst().text();

        assertThat(manager.put(rule(clinic), rule("turns", Map.of(stranger, 2))).status())
                .isEqualTo(422);
        assertThat(manager.put(rule(clinic), rule("dice", Map.of())).status()).isEqualTo(422);
        assertThat(scene.member(port, clinic.id(), "front_desk")
                        .put(rule(clinic), rule("turns", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(manager.get(rule(clinic)).json().path("mode").asString()).isEqualTo("emptiest");
    }

    private static JsonNode why(Http manager, Clinic clinic, String appointment) {
        var answer = manager.get(clinic.api("/appointments/" + appointment + "/assignment"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("reason");
    }

    private static String rule(Clinic clinic) {
        return clinic.api("/services/" + clinic.checkUp() + "/assignment");
    }

    private static Map<String, Object> rule(String mode, Map<String, Integer> weights) {
        return Map.of(
                "mode",
                mode,
                "weights",
                weights.entrySet().stream()
                        .map(each -> Map.of("provider", each.getKey(), "weight", each.getValue()))
                        .toList());
    }

    private static String provider(Http manager, Clinic clinic, String appointment) {
        return manager.get(clinic.api("/appointments/" + appointment))
                .json()
                .path("provider")
                .path("id")
                .asString();
    }

    private String book(Clinic clinic, String start, Map<String, String> more) {
        var wish = new HashMap<String, Object>(Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", start,
                "client", Map.of("name", "Dana", "email", "dana@example.com")));
        wish.putAll(more);
        var answer =
                visitor().with("Idempotency-Key", UUID.randomUUID().toString()).post(clinic.api("/appointments"), wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
