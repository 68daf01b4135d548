package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A class that is planned gets another time, other teachers or seats, and those who come hear what they must. */
class ClassChangeTest extends ClassScene {

    /** Thursday, 14:00 in Atyrau. */
    private static final String TWO = "2026-11-26T09:00:00Z";

    @Test
    void who_has_a_seat_is_told_of_a_new_time_in_their_language_and_keeps_their_link() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var dana = seated(clinic, session, "Dana");
        take(clinic, session, with(guest("Timur"), "locale", "ru"));
        var gone = seated(clinic, session, "Gone");
        visitor().post(clinic.api("/seats/" + gone + "/cancel"), Map.of());
        deliver();

        var moved = change(clinic, session, Map.of("start", TWO));
        deliver();

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.json().path("session").path("start").asString()).isEqualTo(TWO);
        assertThat(mailsTo(clinic, "Dana").getFirst())
                .contains("Check-up, Thursday 26 November, 14:00")
                .isNotEqualTo(mailsTo(clinic, "Dana").get(1));
        assertThat(calendarTo(clinic, "Dana")).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20261126T090000Z");
        assertThat(mailsTo(clinic, "Timur").getFirst()).contains("14:00").doesNotContain("Thursday");
        assertThat(mailsTo(clinic, "Gone")).hasSize(1);
        assertThat(visitor()
                        .get(clinic.api("/seats/" + dana))
                        .json()
                        .path("session")
                        .path("start")
                        .asString())
                .isEqualTo(TWO);
        var free = visitor().post(clinic.api("/appointments"), Wishes.booking(clinic, TEN));
        assertThat(free.status()).as("its old time is free").isEqualTo(201);
    }

    @Test
    void who_was_not_written_to_before_hears_once_and_of_the_time_that_holds() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        seated(clinic, session, "Dana");

        change(clinic, session, Map.of("start", TWO));
        deliver();

        assertThat(mailsTo(clinic, "Dana")).containsExactly("Booked: Check-up, Thursday 26 November, 14:00");
    }

    @Test
    void a_time_that_somebody_has_is_refused_and_all_stays() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        seated(clinic, session, "Dana");
        deliver();
        planned(clinic, Map.of(), Map.of("start", TWO));

        var moved = change(clinic, session, Map.of("start", TWO));
        deliver();

        assertThat(moved.code()).isEqualTo("scheduling.class-clashes");
        assertThat(openClass(clinic, session).path("start").asString()).isEqualTo(TEN);
        assertThat(mailsTo(clinic, "Dana")).hasSize(1);
        assertThat(visitor()
                        .post(clinic.api("/appointments"), Wishes.booking(clinic, TEN))
                        .code())
                .as("it still has its time")
                .isEqualTo("scheduling.slot-taken");
    }

    @Test
    void it_has_no_fewer_seats_than_are_taken_and_more_disturb_nobody() {
        var clinic = given.clinic(2);
        var session = planned(clinic);
        take(clinic, session, with(guest("Dana"), "seats", 3));
        deliver();

        assertThat(change(clinic, session, Map.of("seats", 2)).status()).isEqualTo(422);
        var both = clinic.providers().stream().map(Object::toString).toList();
        var wider = change(clinic, session, Map.of("seats", 9, "providers", both, "note", " Bring a towel "));
        deliver();

        assertThat(wider.json().path("session").path("providers").size()).isEqualTo(2);
        assertThat(openClass(clinic, session).path("note").asString()).isEqualTo("Bring a towel");
        assertThat(openClass(clinic, session).path("left").asInt()).isEqualTo(6);
        assertThat(mailsTo(clinic, "Dana")).hasSize(1);
    }

    @Test
    void what_was_put_off_is_decided_later_too() {
        var clinic = given.clinic(1);
        var few = Map.<String, Object>of("minimum", 3, "decideMinutes", 120);
        var session = planned(clinic, few, Map.of()).getFirst();
        seated(clinic, session, "Dana");

        change(clinic, session, Map.of("start", "2026-11-27T05:00:00Z", "minimum", 3, "decideMinutes", 120));
        clock.advance(Duration.ofHours(46)); // the old moment is past
        deliver();
        assertThat(state(clinic, session)).isEqualTo("open");

        clock.advance(Duration.ofHours(23));
        deliver();
        assertThat(state(clinic, session)).isEqualTo("too_few");
    }

    @Test
    void what_somebody_else_changed_meanwhile_and_what_has_begun_is_not_changed() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        change(clinic, session, Map.of("seats", 6));

        var stale = desk(clinic)
                .with("If-Match", "\"0\"")
                .put(clinic.api("/classes/" + session), body(clinic, Map.of("seats", 7)));
        var stranger = visitor().put(clinic.api("/classes/" + session), body(clinic, Map.of()));
        clock.advance(Duration.ofDays(2));
        var late = change(clinic, session, Map.of("start", "2026-11-27T05:00:00Z"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("scheduling.class-closed");
    }

    private String state(Clinic clinic, String session) {
        return roster(clinic, session).path("session").path("state").asString();
    }

    private Http.Answer change(Clinic clinic, String session, Map<String, Object> more) {
        return desk(clinic).put(clinic.api("/classes/" + session), body(clinic, more));
    }

    private static Map<String, Object> body(Clinic clinic, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "providers",
                List.of(clinic.providers().getFirst().text()),
                "things",
                List.of(),
                "start",
                TEN,
                "minutes",
                60,
                "seats",
                5,
                "minimum",
                0,
                "decideMinutes",
                0,
                "published",
                true));
        body.putAll(more);
        return body;
    }
}
