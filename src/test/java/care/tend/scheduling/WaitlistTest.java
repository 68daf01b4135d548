package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.clients.ClientDetails;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.platform.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever waits is asked in rank, and what is freed is kept for them until they answer. */
class WaitlistTest extends WaitlistScene {

    @Autowired
    private Clients clients;

    @Test
    void what_a_guest_cancels_is_kept_for_whoever_waits_longest_and_taken_with_one_tap() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");

        free(clinic, TEN);

        var first = offerTo(clinic, "dana@example.com");
        assertThat(mailsTo(clinic, "timur@example.com")).isEmpty();
        assertThat(book(clinic, TEN, "quick@example.com").status())
                .as("it is kept")
                .isEqualTo(409);
        var taken = visitor().post(clinic.api("/offers/" + first + "/take"), Map.of());
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("start").asString()).isEqualTo(TEN);
        assertThat(visitor()
                        .post(clinic.api("/offers/" + first + "/take"), Map.of())
                        .code())
                .isEqualTo("scheduling.hold-expired");
        var list = list(clinic);
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("filled").path("offered").asInt()).isEqualTo(1);
        assertThat(list.path("filled").path("filled").asInt()).isEqualTo(1);
    }

    @Test
    void premium_clients_come_first() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clients.add(
                clinic.id(),
                new ClientDetails("Aruzhan", "aruzhan@example.com", null, Language.EN, Tier.PREMIUM, null),
                null);
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "aruzhan@example.com");

        free(clinic, TEN);

        assertThat(mailsTo(clinic, "aruzhan@example.com")).hasSize(1);
        assertThat(mailsTo(clinic, "dana@example.com")).isEmpty();
    }

    @Test
    void whoever_does_not_answer_in_time_is_passed_over_and_not_asked_again() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");
        free(clinic, TEN);
        var late = offerTo(clinic, "dana@example.com");

        clock.advance(Duration.ofHours(2));
        deliver();

        assertThat(visitor()
                        .post(clinic.api("/offers/" + late + "/take"), Map.of())
                        .code())
                .isEqualTo("scheduling.hold-expired");
        var next = offerTo(clinic, "timur@example.com");
        clock.advance(Duration.ofHours(2));
        deliver();
        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(1);
        assertThat(visitor()
                        .get(clinic.api("/offers/" + next))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("lapsed");
        assertThat(book(clinic, TEN, "quick@example.com").status())
                .as("nobody wanted it, so anybody may have it")
                .isEqualTo(201);
    }

    @Test
    void whoever_does_not_answer_is_asked_about_no_time_twice_and_three_times_a_day_at_most() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com", Map.of("lastDay", "2026-12-20"));

        for (int i = 0; i < 6; i++) {
            look(clinic);
            clock.advance(Duration.ofHours(2));
            deliver();
        }

        var asked = list(clinic).path("filled").path("offered").asInt();
        assertThat(asked).isEqualTo(3);
        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whoever_lets_it_pass_goes_on_waiting_and_the_next_is_asked_at_once() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");
        free(clinic, TEN);

        visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/pass"), Map.of());
        deliver();

        assertThat(mailsTo(clinic, "timur@example.com")).hasSize(1);
        assertThat(list(clinic).path("items")).hasSize(2);
    }

    @Test
    void what_does_not_suit_is_not_offered() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com", Map.of("earliest", "14:00"));
        join(clinic, "timur@example.com", Map.of("days", List.of(1)));
        join(clinic, "madi@example.com", Map.of("noticeMinutes", 4 * 1440));
        join(clinic, "asel@example.com", Map.of("firstDay", "2026-11-27", "lastDay", "2026-11-28"));

        free(clinic, TEN);

        assertThat(list(clinic).path("filled").path("offered").asInt()).isZero();
        assertThat(book(clinic, TEN, "quick@example.com").status()).isEqualTo(201);
    }

    @Test
    void whoever_stops_waiting_is_not_asked_and_gives_back_what_was_kept() {
        var clinic = fullThursday();
        var link = join(clinic, "dana@example.com").json().path("manageUrl").asString();
        free(clinic, TEN);
        var path = link.substring(link.indexOf("/b/"));

        assertThat(visitor().get(path + "?lang=en").body()).contains("You are on the list");
        visitor().form(path, Map.of());

        assertThat(visitor().get(path + "?lang=en").body()).contains("You no longer wait");
        assertThat(book(clinic, TEN, "quick@example.com").status()).isEqualTo(201);
        assertThat(list(clinic).path("items")).isEmpty();
    }

    @Test
    void whoever_was_taken_off_by_mistake_waits_again_in_their_rank_and_is_asked_again() {
        var clinic = fullThursday();
        var dana = join(clinic, "dana@example.com").json().path("id").asString();
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");
        free(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var first = offerTo(clinic, "dana@example.com");

        assertThat(desk.delete(clinic.api("/waitlist/" + dana)).status()).isEqualTo(204);
        assertThat(visitor()
                        .post(clinic.api("/offers/" + first + "/take"), Map.of())
                        .code())
                .isEqualTo("scheduling.hold-expired");
        var restored = desk.post(clinic.api("/waitlist/" + dana + "/restore"), Map.of());
        clock.advance(Duration.ofSeconds(30));
        deliver();

        assertThat(restored.status()).as(restored.body()).isEqualTo(204);
        assertThat(list(clinic).path("items").path(0).path("id").asString()).isEqualTo(dana);
        assertThat(mailsTo(clinic, "dana@example.com")).as("asked once more").hasSize(2);
        assertThat(mailsTo(clinic, "timur@example.com")).isEmpty();
    }

    @Test
    void whoever_took_a_time_or_wished_for_days_that_passed_cannot_be_put_back() {
        var clinic = fullThursday();
        var dana = join(clinic, "dana@example.com").json().path("id").asString();
        var timur = join(clinic, "timur@example.com").json().path("id").asString();
        free(clinic, TEN);
        visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/take"), Map.of());
        var desk = scene.member(port, clinic.id(), "front_desk");
        desk.delete(clinic.api("/waitlist/" + timur));
        clock.advance(Duration.ofDays(5));

        var again = scene.member(port, clinic.id(), "front_desk");
        assertThat(again.post(clinic.api("/waitlist/" + dana + "/restore"), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(again.post(clinic.api("/waitlist/" + timur + "/restore"), Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(list(clinic).path("waiting").asInt()).isZero();
    }

    @Test
    void a_long_list_comes_in_pages_and_says_how_many_wait_in_all() {
        var clinic = fullThursday();
        for (int i = 0; i < 5; i++) {
            join(clinic, "guest" + i + "@example.com");
            clock.advance(Duration.ofMinutes(1));
        }
        free(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");

        var ids = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var page = desk.get(clinic.api("/waitlist?limit=2&cursor=" + next)).json();
            assertThat(page.path("waiting").asInt()).isEqualTo(5);
            assertThat(page.path("offered").asInt()).isEqualTo(1);
            page.path("items").forEach(entry -> ids.add(entry.path("id").asString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }

        assertThat(ids)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(list(clinic)
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("id").asString())
                        .toList());
    }

    @Test
    void other_businesses_and_strangers_see_nobody_and_offers_nothing_of_others() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        free(clinic, TEN);
        var offer = offerTo(clinic, "dana@example.com");
        var other = given.clinic(1);

        assertThat(visitor().get(clinic.api("/waitlist")).status()).isEqualTo(401);
        assertThat(scene.member(port, other.id(), "owner")
                        .get(clinic.api("/waitlist"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .post(other.api("/offers/" + offer + "/take"), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_form_lets_a_visitor_wait_without_a_script() {
        var clinic = fullThursday();
        var page = visitor().get("/b/" + clinic.slug() + "/wait?service=" + clinic.checkUp() + "&lang=en");
        assertThat(page.body()).contains("When would you come?").contains("name=\"days\"");

        var fields = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "first", "2026-11-25",
                "last", "2026-11-30",
                "part", "morning",
                "notice", "120",
                "name", "Dana Karimova",
                "email", "dana@example.com");
        var joined = visitor().form("/b/" + clinic.slug() + "/wait", fields);
        free(clinic, TEN);

        assertThat(joined.status()).as(joined.body()).isEqualTo(303);
        var offer = "/b/" + clinic.slug() + "/offer/" + offerTo(clinic, "dana@example.com");
        assertThat(visitor().get(offer + "?lang=en").body()).contains("Take this time");
        var taken = visitor().form(offer + "/take", Map.of());
        assertThat(taken.header("Location").orElse("")).contains("/booking/");
    }
}
