package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes: seats, who comes, what each is told, and what becomes of who cannot. */
class ClassesTest extends ClassScene {

    @Test
    void a_class_is_planned_offered_and_booked_by_a_stranger() {
        var clinic = clinicWithMail();
        var session = planned(clinic);
        assertThat(openClass(clinic, session).path("left").asInt()).isEqualTo(5);

        var taken = take(clinic, session, with(guest("Dana"), "seats", 2));

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().path("price").path("minor").asLong()).isEqualTo(1_000_000);
        assertThat(openClass(clinic, session).path("left").asInt()).isEqualTo(3);
        var roster = roster(clinic, session);
        assertThat(roster.path("session").path("taken").asInt()).isEqualTo(2);
        assertThat(roster.path("roster").path(0).path("name").asString()).isEqualTo("Dana");
        deliver();
        assertThat(mailsTo(clinic, "Dana")).containsExactly("Booked: Check-up, Thursday 26 November, 10:00");
        assertThat(textTo(clinic, "Dana")).contains("/seat/" + secret(taken));
        assertThat(mailsTo(clinic, "Alma"))
                .as("the business hears of it as of every booking")
                .singleElement()
                .asString()
                .startsWith("Новая запись: Dana, Check-up");
    }

    @Test
    void a_full_class_says_so_and_keeps_nothing() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("seats", 2), Map.of()).getFirst();
        seated(clinic, session, "Dana");

        var late = take(clinic, session, with(guest("Timur"), "seats", 2));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("scheduling.class-full");
        assertThat(late.json().path("left").asInt()).isEqualTo(1);
        assertThat(roster(clinic, session).path("roster").size()).isEqualTo(1);
    }

    @Test
    void its_time_is_nobody_elses() {
        var clinic = given.clinic(1);
        planned(clinic);

        var alone = visitor().post(clinic.api("/appointments"), Wishes.booking(clinic, TEN));
        var again = desk(clinic).post(clinic.api("/classes"), plan(clinic, Map.of(), Map.of()));

        assertThat(alone.code()).isEqualTo("scheduling.slot-taken");
        assertThat(again.code()).isEqualTo("scheduling.class-clashes");
        assertThat(again.json().path("starts").path(0).asString()).isEqualTo(TEN);
    }

    @Test
    void who_comes_sees_nothing_of_others() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var dana = seated(clinic, session, "Dana");
        seated(clinic, session, "Timur");
        deliver();

        assertThat(visitor().get(clinic.api("/seats/" + dana)).body())
                .contains("booked")
                .doesNotContain("Timur", "timur");
        assertThat(textTo(clinic, "Dana")).doesNotContain("Timur", "timur");
        assertThat(visitor().get(clinic.api("/classes/open")).body()).doesNotContain("Dana", "Timur");
        assertThat(visitor().get(clinic.api("/classes/" + session)).status()).isEqualTo(401);
        assertThat(scene.signedIn(port, scene.account())
                        .get(clinic.api("/classes/" + session))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void a_seat_given_back_is_for_another() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("seats", 1), Map.of()).getFirst();
        var dana = seated(clinic, session, "Dana");

        var back = visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());

        assertThat(back.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(visitor()
                        .post(clinic.api("/seats/" + dana + "/cancel"), Map.of())
                        .status())
                .as("twice is once")
                .isEqualTo(200);
        seated(clinic, session, "Timur");
        deliver();
        assertThat(mailsTo(clinic, "Dana"))
                .as("what was overtaken is not told")
                .containsExactly("Cancelled: Check-up, Thursday 26 November, 10:00");
    }

    @Test
    void with_too_few_it_does_not_take_place_and_everybody_hears_so_in_their_language() {
        var clinic = given.clinic(1);
        var few = Map.<String, Object>of("minimum", 3, "decideMinutes", 120);
        var session = planned(clinic, few, Map.of()).getFirst();
        seated(clinic, session, "Dana");
        assertThat(take(clinic, session, with(guest("Timur"), "locale", "ru")).status())
                .isEqualTo(201);
        deliver();

        clock.advance(Duration.ofHours(44)); // 7:40 there, twenty minutes before it is decided
        deliver();
        assertThat(roster(clinic, session).path("session").path("state").asString())
                .isEqualTo("open");

        clock.advance(Duration.ofMinutes(30));
        deliver();
        assertThat(roster(clinic, session).path("session").path("state").asString())
                .isEqualTo("too_few");
        assertThat(roster(clinic, session).path("session").path("taken").asInt())
                .isZero();
        assertThat(mailsTo(clinic, "Dana").getFirst())
                .isEqualTo("Does not take place: Check-up, Thursday 26 November, 10:00");
        assertThat(mailsTo(clinic, "Timur").getFirst()).startsWith("Занятие не состоится");
        var alone = visitor().post(clinic.api("/appointments"), Wishes.booking(clinic, TEN));
        assertThat(alone.status()).as("its time is free again").isEqualTo(201);
    }

    @Test
    void with_enough_it_takes_place_and_nobody_is_disturbed() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("minimum", 2, "decideMinutes", 120), Map.of())
                .getFirst();
        seated(clinic, session, "Dana");
        seated(clinic, session, "Timur");

        clock.advance(Duration.ofHours(46));
        deliver();

        assertThat(roster(clinic, session).path("session").path("state").asString())
                .isEqualTo("open");
        assertThat(mailsTo(clinic, "Dana")).hasSize(1);
    }

    @Test
    void the_business_cancels_a_class_and_notes_who_came_to_another() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        seated(clinic, session, "Dana");
        var other = planned(clinic, Map.of(), Map.of("start", "2026-11-26T07:00:00Z"))
                .getFirst();
        seated(clinic, other, "Timur");
        var seat = roster(clinic, other).path("roster").path(0).path("id").asString();

        var off = desk(clinic).post(clinic.api("/classes/" + session + "/cancel"), Map.of());
        var came = desk(clinic)
                .post(clinic.api("/classes/" + other + "/seats/" + seat + "/mark"), Map.of("state", "attended"));

        assertThat(off.json().path("session").path("state").asString()).isEqualTo("called_off");
        assertThat(came.json().path("roster").path(0).path("state").asString()).isEqualTo("attended");
        assertThat(take(clinic, session, guest("Late")).code()).isEqualTo("scheduling.class-closed");
        deliver();
        assertThat(mailsTo(clinic, "Dana").getFirst()).startsWith("Cancelled:");
    }

    @Test
    void a_seat_of_another_class_is_not_there() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var other = planned(clinic, Map.of(), Map.of("start", "2026-11-26T07:00:00Z"))
                .getFirst();
        seated(clinic, session, "Dana");
        var seat = roster(clinic, session).path("roster").path(0).path("id").asString();
        var beside = clinic.api("/classes/" + other + "/seats/" + seat);

        var marked = desk(clinic).post(beside + "/mark", Map.of("state", "attended"));
        var taken = desk(clinic).post(beside + "/cancel", Map.of());

        assertThat(marked.status()).isEqualTo(404);
        assertThat(taken.status()).isEqualTo(404);
        assertThat(roster(clinic, session).path("roster").path(0).path("state").asString())
                .isEqualTo("booked");
    }

    @Test
    void the_calendar_shows_a_class_with_its_seats() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        take(clinic, session, with(guest("Dana"), "seats", 2));

        var shown = desk(clinic)
                .get(clinic.api("/calendar?from=2026-11-26&to=2026-11-27"))
                .json()
                .path("busy")
                .path(0);

        assertThat(shown.path("kind").asString()).isEqualTo("class");
        assertThat(shown.path("session").path("id").asString()).isEqualTo(session);
        assertThat(shown.path("session").path("service").asString()).startsWith("Check-up");
        assertThat(shown.path("session").path("taken").asInt()).isEqualTo(2);
        assertThat(shown.path("session").path("seats").asInt()).isEqualTo(5);
    }

    @Test
    void where_pets_are_counted_each_seat_names_one() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("counts", "pet"), Map.of()).getFirst();

        assertThat(take(clinic, session, guest("Dana")).status()).isEqualTo(422);
        var taken = take(clinic, session, with(guest("Dana"), "pet", Map.of("name", "Bolt", "species", "dog")));

        assertThat(taken.json().path("pet").asString()).isEqualTo("Bolt");
        assertThat(roster(clinic, session).path("roster").path(0).path("pet").asString())
                .isEqualTo("Bolt");
    }

    @Test
    void what_cannot_be_planned_is_said_field_by_field() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var wrong = Map.<String, Object>of("minimum", 9, "seats", 5);

        assertThat(desk.post(clinic.api("/classes"), plan(clinic, wrong, Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(clinic.api("/classes"), plan(clinic, Map.of(), Map.of("start", "2026-11-20T05:00:00Z")))
                        .body())
                .contains("scheduling.class-past");
        assertThat(desk.post(clinic.api("/classes"), plan(clinic, Map.of(), Map.of("providers", List.of())))
                        .status())
                .isEqualTo(422);
        assertThat(visitor()
                        .post(clinic.api("/classes"), plan(clinic, Map.of(), Map.of()))
                        .status())
                .isEqualTo(401);
    }
}
