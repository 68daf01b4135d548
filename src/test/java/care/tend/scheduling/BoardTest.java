package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day at the front desk: who comes, who is here, who is seen to, who leaves. */
class BoardTest extends BoardScene {

    @Test
    void a_visit_goes_over_the_board_to_the_till_and_out() {
        var visit = idOf(book(NOON, "Dana"));

        for (var status : new String[] {"arrived", "checked_in", "in_progress", "ready_to_pay", "fulfilled"}) {
            assertThat(step(visit, status).json().path("status").asString()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "booked,arrived",
        "booked,checked_in",
        "arrived,checked_in",
        "checked_in,ready_to_pay",
        "checked_in,fulfilled",
        "in_progress,ready_to_pay",
        "in_progress,fulfilled",
        "ready_to_pay,fulfilled"
    })
    void each_step_of_the_board_can_be_undone(String from, String to) {
        assertThat(Status.of(from).next()).contains(Status.of(to));
        assertThat(Status.of(to).next()).contains(Status.of(from));
    }

    @Test
    void nobody_pays_before_they_were_seen_to() {
        var visit = idOf(book(NOON, "Dana"));
        step(visit, "arrived");

        assertThat(step(visit, "ready_to_pay").code()).isEqualTo("scheduling.not-possible");
        assertThat(statusOf(visit)).isEqualTo("arrived");
    }

    @Test
    void who_waits_to_pay_still_has_their_time_and_cannot_be_moved() {
        var visit = idOf(book(NOON, "Dana"));
        step(visit, "checked_in");
        step(visit, "ready_to_pay");

        var moved = desk.post(clinic.api("/appointments/" + visit + "/reschedule"), Map.of("start", TWO));

        assertThat(moved.code()).isEqualTo("scheduling.not-possible");
    }

    @Test
    void who_walks_in_is_with_the_first_who_is_free_and_has_arrived() {
        var taken = desk.post(clinic.api("/walk-ins"), guest("Aliya"));

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().path("status").asString()).isEqualTo("arrived");
        assertThat(taken.json().path("start").asString()).isEqualTo("2026-11-24T06:45:00Z");
        assertThat(desk.get(clinic.api("/appointments?day=" + DAY)).json().path("items"))
                .hasSize(1);
        assertThat(letters()).as("nobody who stands here needs a letter").isEmpty();
    }

    @Test
    void walk_ins_fill_everybody_and_then_wait() {
        var starts = new String[3];
        var people = new String[3];
        for (int i = 0; i < 3; i++) {
            var taken = desk.post(clinic.api("/walk-ins"), guest("Guest" + i)).json();
            starts[i] = taken.path("start").asString();
            people[i] = taken.path("provider").path("id").asString();
        }

        assertThat(starts).containsExactly("2026-11-24T06:45:00Z", "2026-11-24T06:45:00Z", "2026-11-24T07:15:00Z");
        assertThat(people[0]).isNotEqualTo(people[1]);
    }

    @Test
    void a_walk_in_takes_no_time_that_somebody_has() {
        book(NOON, "Dana");
        var wish = guest("Aliya");
        wish.put("provider", first().text());
        wish.put("start", NOON);

        var refused = desk.post(clinic.api("/walk-ins"), wish);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scheduling.slot-taken");
        assertThat(refused.json().path("alternatives")).isNotEmpty();
    }

    @Test
    void after_hours_nobody_is_there_for_a_walk_in() {
        clock.set(Instant.parse("2026-11-24T16:00:00Z"));

        assertThat(desk.post(clinic.api("/walk-ins"), guest("Aliya")).code()).isEqualTo("scheduling.slot-taken");
    }

    @Test
    void the_same_walk_in_sent_twice_is_one() {
        var once = desk.with("Idempotency-Key", "0c9a7d0e-77a2-4a53-9d1e-000000000001");

        var first = once.post(clinic.api("/walk-ins"), guest("Aliya"));
        var again = once.post(clinic.api("/walk-ins"), guest("Aliya"));

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(desk.get(clinic.api("/appointments?day=" + DAY)).json().path("items"))
                .hasSize(1);
    }

    @Test
    void strangers_take_nobody_in() {
        assertThat(visitor().post(clinic.api("/walk-ins"), guest("Aliya")).status())
                .isEqualTo(401);
        var other = scene.member(port, given.clinic(1).id(), "owner");
        assertThat(other.post(clinic.api("/walk-ins"), guest("Aliya")).status()).isEqualTo(404);
    }
}
