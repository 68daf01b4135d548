package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.PremiumClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A class that is full, those who wait for a seat in it, and what becomes of one that is freed. */
class ClassWaitlistTest extends ClassScene {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    private PremiumClients premium;

    @Test
    void what_is_freed_is_kept_for_whoever_waits_longest_and_one_tap_takes_it() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var dana = waiting(clinic, session, "Dana");
        waiting(clinic, session, "Aliya");
        deliver();
        assertThat(mailsTo(clinic, "Dana").getFirst())
                .isEqualTo("On the waitlist: Check-up, Thursday 26 November, 10:00");

        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());
        deliver();
        var stranger = take(clinic, session, guest("Stranger"));
        var offered = seat(clinic, dana);
        var taken = visitor().post(clinic.api("/seats/" + dana + "/take"), Map.of());
        deliver();

        assertThat(stranger.code()).isEqualTo("scheduling.class-full");
        assertThat(offered.path("state").asString()).isEqualTo("offered");
        assertThat(offered.path("offeredUntil").asString()).isEqualTo("2026-11-24T08:40:02Z");
        assertThat(taken.json().path("state").asString()).as(taken.body()).isEqualTo("booked");
        assertThat(mailsTo(clinic, "Dana"))
                .containsSubsequence(
                        "Booked: Check-up, Thursday 26 November, 10:00",
                        "Free now: Check-up, Thursday 26 November, 10:00");
        assertThat(mailsTo(clinic, "Aliya")).hasSize(1);
    }

    @Test
    void who_does_not_answer_in_time_waits_no_longer_and_the_next_is_asked() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var dana = waiting(clinic, session, "Dana");
        var aliya = waiting(clinic, session, "Aliya");
        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());

        clock.advance(Duration.ofHours(2));
        deliver();
        var late = visitor().post(clinic.api("/seats/" + dana + "/take"), Map.of());

        assertThat(late.code()).isEqualTo("scheduling.class-offer-gone");
        assertThat(seat(clinic, dana).path("state").asString()).isEqualTo("cancelled");
        assertThat(seat(clinic, aliya).path("state").asString()).isEqualTo("offered");
    }

    @Test
    void the_desk_puts_somebody_on_the_list_and_takes_the_seat_for_them_when_they_say_yes() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var desk = desk(clinic);
        var caller = Map.of("client", Map.of("name", "Aliya", "phone", "+77015550142"));
        var aliya = desk.post(clinic.api("/classes/" + session + "/waitlist"), caller);
        assertThat(aliya.status()).as(aliya.body()).isEqualTo(201);
        var take = clinic.api(
                "/classes/" + session + "/seats/" + aliya.json().path("id").asString() + "/take");

        var early = desk.post(take, Map.of());
        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());
        var taken = desk.post(take, Map.of());

        assertThat(early.code()).isEqualTo("scheduling.class-offer-gone");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(seat(clinic, secret(aliya)).path("state").asString()).isEqualTo("booked");
    }

    @Test
    void who_lets_it_pass_makes_room_for_the_next_at_once() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var dana = waiting(clinic, session, "Dana");
        var aliya = waiting(clinic, session, "Aliya");
        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());

        visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());

        assertThat(seat(clinic, aliya).path("state").asString()).isEqualTo("offered");
        assertThat(openClass(clinic, session).path("left").asInt()).isZero();
    }

    @Test
    void premium_clients_come_first_and_who_comes_with_too_many_is_passed_over() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var pair = secret(queue(clinic, session, with(guest("Pair"), "seats", 2)));
        var dana = waiting(clinic, session, "Dana");
        var aliya = waiting(clinic, session, "Aliya");
        premium.makePremium(clinic, "aliya@example.com");

        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());

        assertThat(seat(clinic, aliya).path("state").asString()).isEqualTo("offered");
        assertThat(seat(clinic, dana).path("state").asString()).isEqualTo("waiting");
        assertThat(seat(clinic, pair).path("state").asString()).isEqualTo("waiting");
    }

    @Test
    void more_seats_are_offered_too_and_a_class_that_is_cancelled_is_told_to_those_who_wait() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        seated(clinic, session, "Timur");
        var dana = waiting(clinic, session, "Dana");
        var aliya = waiting(clinic, session, "Aliya");

        var change = Map.of(
                "providers",
                List.of(clinic.providers().getFirst().text()),
                "things",
                List.of(),
                "start",
                TEN,
                "minutes",
                60,
                "seats",
                2,
                "minimum",
                0,
                "decideMinutes",
                0,
                "published",
                true);
        var changed = desk(clinic).put(clinic.api("/classes/" + session), change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(seat(clinic, dana).path("state").asString()).isEqualTo("offered");
        desk(clinic).post(clinic.api("/classes/" + session + "/cancel"), Map.of());
        deliver();

        assertThat(seat(clinic, dana).path("state").asString()).isEqualTo("cancelled");
        assertThat(seat(clinic, aliya).path("state").asString()).isEqualTo("cancelled");
        assertThat(mailsTo(clinic, "Aliya").getFirst()).startsWith("Cancelled: Check-up");
    }

    @Test
    void nobody_waits_while_there_are_seats_nor_is_anybody_marked_who_has_none() {
        var clinic = given.clinic(1);
        var session = single(clinic);

        var early = queue(clinic, session, guest("Dana"));
        seated(clinic, session, "Timur");
        var waiting = queue(clinic, session, guest("Dana"));
        clock.advance(Duration.ofDays(2));
        var marked = desk(clinic)
                .post(
                        clinic.api("/classes/" + session + "/seats/"
                                + waiting.json().path("id").asString() + "/mark"),
                        Map.of("state", "attended"));

        assertThat(early.code()).isEqualTo("scheduling.class-not-full");
        assertThat(marked.code()).isEqualTo("scheduling.class-closed");
    }

    @Test
    void a_visitor_without_a_script_waits_and_takes_the_seat_from_their_page() {
        var clinic = given.clinic(1);
        var session = single(clinic);
        var timur = seated(clinic, session, "Timur");
        var visitor = visitor().with("Accept-Language", "en");
        var page = "/b/" + clinic.slug() + "/classes/" + session;
        assertThat(visitor.get("/b/" + clinic.slug() + "/classes").body()).contains("Full", "/classes/" + session);

        var form = visitor.get(page).body();
        assertThat(form).contains("Tell me when a seat is free", "Wait for a seat");
        var key = KEY.matcher(form);
        assertThat(key.find()).isTrue();
        var sent =
                visitor.form(page + "/wait", Map.of("key", key.group(1), "name", "Dana", "email", "dana@example.com"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var own = sent.header("Location").orElseThrow();
        assertThat(visitor.get(own).body()).contains("You are on the waitlist", "Wait no longer");

        visitor().post(clinic.api("/seats/" + timur + "/cancel"), Map.of());
        assertThat(visitor.get(own).body()).contains("A seat is free", "Take a seat", "Let it pass");
        visitor.form(own + "/take", Map.of());

        assertThat(visitor.get(own).body()).contains("Your seat is kept");
    }

    private String single(Clinic clinic) {
        return planned(clinic, Map.of("seats", 1), Map.of()).getFirst();
    }

    private Http.Answer queue(Clinic clinic, String session, Map<String, Object> body) {
        return visitor().post(clinic.api("/classes/" + session + "/waitlist"), with(body, "locale", "en"));
    }

    private String waiting(Clinic clinic, String session, String name) {
        var queued = queue(clinic, session, guest(name));
        assertThat(queued.status()).as(queued.body()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        return secret(queued);
    }

    private JsonNode seat(Clinic clinic, String secret) {
        return visitor().get(clinic.api("/seats/" + secret)).json();
    }
}
