package care.tend.scheduling;

import static care.tend.business.RunSize.MEDIUM;
import static care.tend.business.RunSize.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a stay: other dates, another run, in and out, late, cancelled, taken back; and who is told. */
class StayActsTest extends StayScene {

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
}
