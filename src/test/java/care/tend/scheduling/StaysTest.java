package care.tend.scheduling;

import static care.tend.business.RunSize.LARGE;
import static care.tend.business.RunSize.MEDIUM;
import static care.tend.business.RunSize.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Kennel.House;
import care.tend.testing.Salon;
import java.time.Duration;
import java.time.Instant;
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
    void a_stay_is_moved_lengthened_and_shortened_at_the_desk() {
        var house = kennel.house(SMALL, MEDIUM);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        booked(house, "Olga", FRIDAY, "2026-11-28", dog("small"));

        var moved = act(house, stay, "move", Map.of("run", house.run(1)));
        var longer = act(house, stay, "change", Map.of("dates", dates(WEDNESDAY, "2026-11-28")));
        var wrong = act(house, stay, "move", Map.of("run", house.run(0)));
        var shorter = act(house, stay, "change", Map.of("dates", dates(WEDNESDAY, "2026-11-26")));

        assertThat(moved.json().path("runName").asString()).isEqualTo("medium 2");
        assertThat(longer.json().path("total").path("minor").asLong()).isEqualTo(2_700_000);
        assertThat(wrong.code()).isEqualTo("scheduling.stay-run-taken");
        assertThat(shorter.json().path("total").path("minor").asLong()).isEqualTo(900_000);
        assertThat(shorter.json().path("runName").asString()).isEqualTo("medium 2");
    }

    @Test
    void they_come_go_and_pay_for_being_late() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", "2026-11-24", WEDNESDAY, dog("small")));
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(act(house, stay, "check-in", Map.of()).json().path("state").asString())
                .isEqualTo("checked_in");

        clock.set(Instant.parse("2026-11-25T09:01:00Z"));
        var overdue = read(house, stay);
        var out = act(house, stay, "check-out", Map.of()).json();

        assertThat(overdue.path("overdue").asBoolean()).isTrue();
        assertThat(overdue.path("late").path("sum").path("minor").asLong()).isEqualTo(200_000);
        assertThat(out.path("state").asString()).isEqualTo("fulfilled");
        assertThat(out.path("total").path("minor").asLong()).isEqualTo(1_100_000);
        var back = act(house, stay, "take-back", Map.of()).json();
        assertThat(back.path("state").asString()).isEqualTo("checked_in");
        assertThat(back.path("total").path("minor").asLong()).isEqualTo(900_000);
        assertThat(act(house, stay, "check-out", Map.of("charge", false))
                        .json()
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(900_000);
    }

    @Test
    void whoever_leaves_early_frees_the_run() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", "2026-11-24", "2026-12-04", dog("small")));
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        act(house, stay, "check-in", Map.of());
        clock.set(Instant.parse("2026-11-26T05:00:00Z"));
        act(house, stay, "check-out", Map.of());

        assertThat(quote(house, "2026-11-26", FRIDAY, dog("small"))
                        .json()
                        .path("free")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_guest_changes_the_dates_and_cancels_by_the_link() {
        var house = kennel.house(SMALL);
        var secret = secret(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        var link = house.api("/guest-stays/" + secret);

        var seen = visitor().get(link).json();
        var changed = visitor().post(link + "/change", Map.of("dates", dates("2026-11-26", "2026-11-28")));
        var cancelled = visitor().post(link + "/cancel", Map.of());

        assertThat(seen.path("cancel").path("text").asString()).isEqualTo("free");
        assertThat(changed.json().path("dates").path("until").asString()).isEqualTo("2026-11-28");
        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled.json().path("cancel").isNull()).isTrue();
        assertThat(visitor().get(house.api("/guest-stays/nobody")).status()).isEqualTo(404);
        assertThat(quote(house, "2026-11-26", FRIDAY, dog("small"))
                        .json()
                        .path("free")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_policy_it_was_booked_under_sets_the_price_of_cancelling() {
        var house = kennel.house(SMALL);
        var owner = scene.member(port, house.clinic().id(), "owner");
        var policy = Map.of(
                "name",
                "Late",
                "cancel",
                List.of(Map.of("withinMinutes", 4 * 1440, "fee", Map.of("percent", 50))),
                "services",
                List.of(house.nights().text()));
        assertThat(owner.post(house.api("/policies"), policy).status()).isEqualTo(201);
        var secret = secret(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        var link = house.api("/guest-stays/" + secret);
        var nothing = Map.of("minor", 0, "currency", "KZT");

        var surprised = visitor().post(link + "/cancel", Map.of("atMost", nothing));
        var told = visitor().get(link).json().path("cancel").path("amount");
        var cancelled = visitor().post(link + "/cancel", Map.of("atMost", told));

        assertThat(surprised.code()).isEqualTo("scheduling.price-changed");
        assertThat(told.path("minor").asLong()).isEqualTo(900_000);
        assertThat(cancelled.json().path("fee").path("minor").asLong()).isEqualTo(900_000);
    }

    @Test
    void what_is_taken_back_in_time_is_never_told() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        deliver();

        act(house, stay, "cancel", Map.of());
        var back = act(house, stay, "take-back", Map.of());
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(back.json().path("state").asString()).isEqualTo("booked");
        assertThat(subjectsTo(house, "Dana")).containsExactly("Booked: Night, from Wednesday 25 November");
    }

    @Test
    void what_was_given_to_others_meanwhile_is_not_taken_back() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        act(house, stay, "cancel", Map.of());
        booked(house, "Olga", WEDNESDAY, FRIDAY, dog("small"));

        assertThat(act(house, stay, "take-back", Map.of()).code()).isEqualTo("scheduling.stay-full");
    }

    @Test
    void guests_are_told_in_a_mail_that_says_all() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        deliver();

        assertThat(textTo(house, "Dana"))
                .contains(
                        "Wednesday 25 November, 14:00–18:00",
                        "Friday 27 November, 09:00–12:00",
                        "2 nights at",
                        "18 000 ₸")
                .contains("Later than 1 h", "/stay/");

        act(house, stay, "change", Map.of("dates", dates(WEDNESDAY, "2026-11-28")));
        clock.advance(Duration.ofMinutes(1));
        deliver();
        act(house, stay, "cancel", Map.of());
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(subjectsTo(house, "Dana"))
                .containsExactlyInAnyOrder(
                        "Booked: Night, from Wednesday 25 November",
                        "Changed: Night, from Wednesday 25 November",
                        "Cancelled: Night, from Wednesday 25 November");
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

    @Test
    void a_day_that_was_closed_since_binds_no_stay_that_has_it_already() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small")));
        scene.member(port, house.clinic().id(), "owner")
                .put(house.api("/holidays/" + WEDNESDAY), Map.of("open", false, "name", "Painting"));

        assertThat(quote(house, WEDNESDAY, FRIDAY, dog("toy")).body()).contains("Nobody is there");
        assertThat(act(house, stay, "change", Map.of("dates", dates(WEDNESDAY, "2026-11-28")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_is_taken_in_days_before_their_time() {
        var house = kennel.house(SMALL);
        var stay = id(booked(house, "Dana", FRIDAY, "2026-11-28", dog("small")));

        assertThat(act(house, stay, "check-in", Map.of()).code()).isEqualTo("scheduling.stay-closed");
        assertThat(act(house, stay, "no-show", Map.of()).code()).isEqualTo("scheduling.stay-closed");
        clock.set(Instant.parse("2026-11-27T14:00:00Z"));
        assertThat(act(house, stay, "no-show", Map.of()).json().path("state").asString())
                .isEqualTo("noshow");
        assertThat(act(house, stay, "take-back", Map.of()).json().path("state").asString())
                .isEqualTo("booked");
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
