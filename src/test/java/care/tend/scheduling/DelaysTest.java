package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody runs late: whom it makes wait, and what those are told. Dana, Aliya and Timur come at 12, 12:30 and 14. */
class DelaysTest extends BoardScene {

    private String dana;

    @BeforeEach
    void aDay() {
        dana = idOf(book(NOON, "Dana"));
        book(HALF_PAST, "Aliya", "ru");
        book(TWO, "Timur", "kk");
        delivery.deliverDue();
    }

    @Test
    void pauses_make_up_for_some_of_it() {
        var delay = consider(40);

        assertThat(begins(delay)).containsExactly("Dana 2026-11-24T07:40:00Z", "Aliya 2026-11-24T08:10:00Z");
        assertThat(begins(consider(75)))
                .containsExactly(
                        "Dana 2026-11-24T08:15:00Z", "Aliya 2026-11-24T08:45:00Z", "Timur 2026-11-24T09:15:00Z");
        assertThat(begins(consider(4))).isEmpty();
    }

    @Test
    void to_consider_tells_nobody() {
        int before = letters().size();

        consider(40);

        assertThat(letters()).hasSize(before);
        assertThat(lateToday()).isEmpty();
    }

    @Test
    void those_who_wait_are_told_once_in_their_language() {
        int before = letters().size();

        announce(20);
        announce(20);

        var letters = letters();
        assertThat(letters).hasSize(before + 2);
        assertThat(subjects(letters))
                .contains("About 12:20 instead of 12:00: Check-up", "Около 12:50 вместо 12:30: Check-up (ru)");
        assertThat(reaches(consider(20))).containsExactly("told", "told");
        assertThat(lateToday()).hasSize(1);
        assertThat(lateToday().path(0).path("minutes").asInt()).isEqualTo(20);
    }

    @Test
    void two_desks_at_once_tell_each_client_once() throws Exception {
        int before = letters().size();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var said : List.of(threads.submit(() -> post(20)), threads.submit(() -> post(20)))) {
                assertThat(said.get().status()).isEqualTo(200);
            }
        }

        assertThat(letters()).hasSize(before + 2);
    }

    @Test
    void another_delay_is_another_word() {
        announce(20);
        int before = letters().size();

        announce(30);

        assertThat(subjects(letters())).hasSize(before + 2).contains("About 12:30 instead of 12:00: Check-up");
        announce(20);
        assertThat(letters()).hasSize(before + 4);
    }

    @Test
    void a_word_that_was_overtaken_before_it_left_is_not_said() {
        int before = letters().size();

        post(20);
        post(30);

        assertThat(subjects(letters()))
                .hasSize(before + 2)
                .doesNotContain("About 12:20 instead of 12:00: Check-up")
                .contains("About 12:30 instead of 12:00: Check-up");
    }

    @Test
    void who_is_here_is_told_in_person() {
        step(dana, "arrived");
        int before = letters().size();

        assertThat(reaches(announce(20))).containsExactly("in_person", "mail");
        assertThat(letters()).hasSize(before + 1);
    }

    @Test
    void who_arrived_or_whose_time_came_before_it_left_is_spared() {
        int before = letters().size();
        post(20);
        step(dana, "arrived");
        clock.advance(Duration.ofMinutes(51));

        assertThat(letters()).hasSize(before);
    }

    @Test
    void on_time_again_is_said_to_nobody_but_the_board() {
        announce(20);
        int before = letters().size();

        announce(0);

        assertThat(letters()).hasSize(before);
        assertThat(lateToday()).isEmpty();
    }

    @Test
    void no_delay_is_longer_than_a_morning_and_strangers_announce_none() {
        assertThat(post(241).status()).isEqualTo(422);
        assertThat(post(-1).status()).isEqualTo(422);
        assertThat(visitor().post(path(), Map.of("minutes", 20)).status()).isEqualTo(401);
        var other = scene.member(port, given.clinic(1).id(), "owner");
        assertThat(other.post(path(), Map.of("minutes", 20)).status()).isEqualTo(404);
    }

    private String path() {
        return clinic.api("/providers/" + first() + "/delay");
    }

    private JsonNode consider(int minutes) {
        return desk.get(path() + "?minutes=" + minutes).json().path("affected");
    }

    private Http.Answer post(int minutes) {
        return desk.post(path(), Map.of("minutes", minutes));
    }

    private JsonNode announce(int minutes) {
        var answer = post(minutes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        delivery.deliverDue();
        return answer.json().path("affected");
    }

    private JsonNode lateToday() {
        return desk.get(clinic.api("/delays?day=" + DAY)).json().path("items");
    }

    private static List<String> begins(JsonNode affected) {
        var all = new ArrayList<String>();
        affected.forEach(one ->
                all.add(one.path("appointment").path("client").path("name").asString() + " "
                        + one.path("begins").asString()));
        return all;
    }

    private static List<String> reaches(JsonNode affected) {
        var all = new ArrayList<String>();
        affected.forEach(one -> all.add(one.path("reach").asString()));
        return all;
    }

    private static List<String> subjects(JsonNode letters) {
        var all = new ArrayList<String>();
        letters.forEach(one -> all.add(one.path("subject").asString()));
        return all;
    }
}
