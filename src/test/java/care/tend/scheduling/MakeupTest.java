package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who cannot come, or is called off, comes to another one: once, in time, and told so by mail. */
class MakeupTest extends ClassScene {

    private static final Map<String, Object> IN_TWO_WEEKS = Map.of("makeupDays", 14);

    @Test
    void what_was_missed_in_time_is_made_up_once() {
        var clinic = given.clinic(1);
        var sessions = weekly(clinic, 3);
        var dana = seated(clinic, sessions.getFirst(), "Dana");

        var back = visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());
        assertThat(back.json().path("makeup").path("instead").valueStream().map(one -> one.path("id")
                        .asString()))
                .as("before it expires on 10 December, at the time of the class that was missed")
                .containsExactly(sessions.getFirst(), sessions.get(1));
        var made = visitor().post(clinic.api("/seats/" + dana + "/makeup"), Map.of("session", sessions.get(1)));
        var twice = visitor().post(clinic.api("/seats/" + dana + "/makeup"), Map.of("session", sessions.get(1)));

        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(twice.code()).isEqualTo("scheduling.class-no-makeup");
        assertThat(openClass(clinic, sessions.get(1)).path("left").asInt()).isEqualTo(4);
    }

    @Test
    void too_late_nothing_is_made_up() {
        var clinic = given.clinic(1);
        var session = weekly(clinic, 1).getFirst();
        var dana = seated(clinic, session, "Dana");
        clock.advance(Duration.ofHours(30)); // less than a day before

        var back = visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());

        assertThat(back.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(back.json().path("makeup").isObject()).isFalse();
    }

    @Test
    void what_the_business_cancels_is_made_up_however_late_it_does() {
        var clinic = given.clinic(1);
        var sessions = weekly(clinic, 2);
        var dana = seated(clinic, sessions.getFirst(), "Dana");
        clock.advance(Duration.ofHours(46)); // two hours before

        desk(clinic).post(clinic.api("/classes/" + sessions.getFirst() + "/cancel"), Map.of());

        var seat = visitor().get(clinic.api("/seats/" + dana)).json();
        assertThat(seat.path("state").asString()).isEqualTo("cancelled");
        assertThat(seat.path("makeup").path("instead").path(0).path("id").asString())
                .isEqualTo(sessions.get(1));
        deliver();
        assertThat(textTo(clinic, "Dana"))
                .contains("Make-up", "Another class of the same kind, before Thursday 10 December");
        var made = visitor().post(clinic.api("/seats/" + dana + "/makeup"), Map.of("session", sessions.get(1)));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        deliver();
        assertThat(mailsTo(clinic, "Dana").getFirst()).isEqualTo("Booked: Check-up, Thursday 3 December, 10:00");
    }

    @Test
    void the_mail_says_by_when_to_give_it_back_and_then_by_when_to_come_instead() {
        var clinic = given.clinic(1);
        var dana = seated(clinic, weekly(clinic, 2).getFirst(), "Dana");
        deliver();
        assertThat(textTo(clinic, "Dana"))
                .contains("If you cancel by Wednesday 25 November, 10:00, you may come to another class instead");

        visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());
        deliver();

        assertThat(textTo(clinic, "Dana")).contains("Another class of the same kind, before Thursday 10 December");
    }

    @Test
    void where_nothing_is_made_up_no_mail_speaks_of_it() {
        var clinic = given.clinic(1);
        var dana = seated(clinic, planned(clinic), "Dana");
        deliver();
        assertThat(textTo(clinic, "Dana")).doesNotContain("Make-up");

        visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());
        deliver();

        assertThat(textTo(clinic, "Dana")).doesNotContain("Make-up");
    }

    @Test
    void it_opens_no_class_that_visitors_cannot_book() {
        var clinic = given.clinic(1);
        var dana = seated(clinic, weekly(clinic, 1).getFirst(), "Dana");
        var hidden = planned(clinic, Map.of("published", false), Map.of("start", "2026-11-27T05:00:00Z"))
                .getFirst();
        var course = planned(
                        clinic,
                        Map.of("entry", "course"),
                        Map.of("start", "2026-11-27T07:00:00Z", "rule", "FREQ=WEEKLY;COUNT=2"))
                .getFirst();
        visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());

        for (var session : List.of(hidden, course)) {
            var made = visitor().post(clinic.api("/seats/" + dana + "/makeup"), Map.of("session", session));
            assertThat(made.code()).isEqualTo("scheduling.class-no-makeup");
        }
    }

    @Test
    void what_was_booked_together_does_not_make_up_for_itself() {
        var clinic = given.clinic(1);
        var both = Map.<String, Object>of("makeupDays", 30, "entry", "both");
        var sessions = planned(clinic, both, Map.of("rule", "FREQ=WEEKLY;COUNT=2"));
        var other = planned(clinic, Map.of(), Map.of("start", "2026-11-27T05:00:00Z"))
                .getFirst();
        var dana = secret(take(clinic, sessions.getFirst(), with(guest("Dana"), "wholeCourse", true)));

        var back = visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());
        var made = visitor().post(clinic.api("/seats/" + dana + "/makeup"), Map.of("session", other));

        assertThat(back.json().path("makeup").path("instead").valueStream().map(one -> one.path("id")
                        .asString()))
                .containsExactly(sessions.getFirst(), other);
        assertThat(made.json().path("price").path("minor").asLong())
                .as("it costs what the one it is for would have")
                .isEqualTo(500_000);
    }

    private List<String> weekly(Clinic clinic, int times) {
        return planned(clinic, IN_TWO_WEEKS, Map.of("rule", "FREQ=WEEKLY;COUNT=" + times));
    }
}
