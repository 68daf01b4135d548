package care.tend.scheduling;

import static care.tend.business.RunSize.LARGE;
import static care.tend.business.RunSize.MEDIUM;
import static care.tend.business.RunSize.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Kennel.House;
import care.tend.testing.Salon;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Animals stay: what is free, what it costs, who gets which run, and what becomes of it. */
class StaysTest extends StayScene {

    @Autowired
    private Salon salon;

    @Test
    void a_stay_says_what_it_costs_before_it_is_booked() {
        var house = kennel.house(SMALL, LARGE);

        var quote = quote(house, WEDNESDAY, FRIDAY, dog("small"), dog("toy")).json();

        assertThat(quote.path("free").asInt()).isEqualTo(2);
        assertThat(quote.path("units").asInt()).isEqualTo(2);
        assertThat(texts(quote.path("lines"), "what"))
                .containsExactly("2 nights at 9 000 ₸", "Sharing the run, 1 more pet: 2 nights at 5 000 ₸");
        assertThat(quote.path("total").path("minor").asLong()).isEqualTo(2_800_000);
        assertThat(quote.path("bringFrom").asString()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(quote.path("fetchUntil").asString()).isEqualTo("2026-11-27T07:00:00Z");
    }

    @Test
    void the_smallest_run_that_fits_is_given_away_first() {
        var house = kennel.house(LARGE, SMALL, MEDIUM);

        var small = booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"));
        var medium = booked(house, "Olga", WEDNESDAY, FRIDAY, dog("small"));
        var large = booked(house, "Timur", WEDNESDAY, FRIDAY, dog("large"));
        var none = book(house, "Aliya", "2026-11-26", FRIDAY, dog("toy"));

        assertThat(read(house, id(small)).path("runName").asString()).isEqualTo("small 2");
        assertThat(read(house, id(medium)).path("runName").asString()).isEqualTo("medium 3");
        assertThat(read(house, id(large)).path("runName").asString()).isEqualTo("large 1");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.code()).isEqualTo("scheduling.stay-full");
        assertThat(texts(none.json().path("instead"), "from")).contains("2026-11-27");
    }

    @Test
    void stays_are_put_side_by_side_so_that_long_gaps_stay_whole() {
        var house = kennel.house(SMALL, SMALL);
        booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"));

        var next = booked(house, "Olga", FRIDAY, "2026-11-28", dog("small"));

        assertThat(read(house, id(next)).path("runName").asString()).isEqualTo("small 1");
    }

    @Test
    void two_of_one_household_share_and_three_do_not_fit() {
        var house = kennel.house(SMALL, MEDIUM);

        var shared = booked(
                house,
                "Dana",
                WEDNESDAY,
                FRIDAY,
                Map.of("species", "dog", "size", "medium", "name", "Bublik"),
                Map.of("species", "cat", "name", "Mia"));
        var many = book(house, "Olga", WEDNESDAY, FRIDAY, dog("small"), dog("small"), dog("small"));

        var kept = read(house, id(shared));
        assertThat(kept.path("runName").asString()).isEqualTo("medium 2");
        assertThat(texts(kept.path("animals"), "name")).containsExactly("Bublik", "Mia");
        assertThat(many.status()).isEqualTo(409);
        assertThat(many.code()).isEqualTo("scheduling.stay-too-many");
    }

    @Test
    void nobody_comes_or_goes_on_a_closed_day_and_stays_over_it() {
        var house = kennel.house(SMALL);

        var ends = quote(house, FRIDAY, SUNDAY, dog("small"));
        var over = quote(house, FRIDAY, "2026-11-30", dog("small"));

        assertThat(ends.status()).isEqualTo(422);
        assertThat(ends.body()).contains("dates.until", "Nobody is there on that day");
        assertThat(over.status()).as(over.body()).isEqualTo(200);
        assertThat(over.json().path("units").asInt()).isEqualTo(3);
        var nights = visitor()
                .post(house.api("/stays/nights?count=7"), question(house, WEDNESDAY, FRIDAY, dog("small")))
                .json()
                .path("items");
        assertThat(nights.get(4).path("date").asString()).isEqualTo(SUNDAY);
        assertThat(nights.get(4).path("closed").asBoolean()).isTrue();
        assertThat(nights.get(4).path("free").asInt()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_said_beside_its_field() {
        var house = kennel.house(SMALL);

        assertThat(quote(house, WEDNESDAY, WEDNESDAY, dog("small")).body()).contains("dates.until", "from 1 to 30");
        assertThat(quote(house, "2026-11-23", WEDNESDAY, dog("small")).body()).contains("dates.from", "too soon");
        assertThat(quote(house, "2027-03-01", "2027-03-02", dog("small")).body())
                .contains("further ahead");
        assertThat(quote(house, FRIDAY, WEDNESDAY, dog("small")).status()).isEqualTo(422);
    }

    @Test
    void the_same_key_books_once() {
        var house = kennel.house(SMALL, SMALL);
        var wish = wish(house, "Dana", WEDNESDAY, FRIDAY, dog("small"));
        var visitor = visitor().with("Idempotency-Key", "k-1");

        var first = visitor.post(house.api("/stays"), wish);
        var again = visitor.post(house.api("/stays"), wish);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(board(house, WEDNESDAY, 7).path("stays")).hasSize(1);
    }

    @Test
    void the_board_shows_who_is_in_which_run() {
        var house = kennel.house(SMALL, MEDIUM);
        booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"));

        var board = board(house, "2026-11-24", 14);

        assertThat(texts(board.path("runs"), "name")).containsExactly("small 1", "medium 2");
        assertThat(board.path("today").asString()).isEqualTo("2026-11-24");
        assertThat(board.path("days")).hasSize(14);
        assertThat(board.path("days").get(5).path("closed").asBoolean()).isTrue();
        assertThat(board.path("stays").get(0).path("name").asString()).isEqualTo("Dana");
    }

    @Test
    void visitors_name_nobody_by_id_and_see_no_board() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));

        var chosen = with(wish(house, "Olga", WEDNESDAY, FRIDAY, dog("small")), "run", house.run(0));

        assertThat(visitor().post(house.api("/stays"), chosen).status()).isEqualTo(422);
        assertThat(visitor().get(house.api("/stays/" + stay)).status()).isEqualTo(401);
        var stranger = kennel.house(SMALL);
        assertThat(desk(stranger).get(stranger.api("/stays/" + stay)).status()).isEqualTo(404);
    }

    /** One engine: a bath that needs the run and a stay in it lose to each other. */
    @Test
    void a_run_is_given_to_a_stay_or_to_a_service_and_never_to_both() {
        var house = kennel.house(SMALL);
        var clinic = house.clinic();
        var bath = salon.service(clinic, "Bath", 60, clinic.providers(), List.of(), house.pool());

        assertThat(bathe(house, bath.text(), "2026-11-25T10:00:00Z")).isEqualTo(201);
        assertThat(quote(house, WEDNESDAY, FRIDAY, dog("small"))
                        .json()
                        .path("free")
                        .asInt())
                .isZero();
        booked(house, "Dana", FRIDAY, "2026-11-28", dog("small"));
        assertThat(bathe(house, bath.text(), "2026-11-27T10:00:00Z")).isEqualTo(409);
        assertThat(bathe(house, bath.text(), "2026-11-28T08:00:00Z")).isEqualTo(201);
    }

    private int bathe(House house, String bath, String start) {
        return visitor()
                .post(
                        house.api("/appointments"),
                        Map.of(
                                "service",
                                bath,
                                "location",
                                house.clinic().location().text(),
                                "start",
                                start,
                                "client",
                                Map.of("name", "Olga", "email", "olga@example.com")))
                .status();
    }
}
