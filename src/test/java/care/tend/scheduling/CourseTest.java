package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several classes that are booked as one, given back one by one or all at once; one mail for each of these acts. */
class CourseTest extends ClassScene {

    @Test
    void a_course_is_booked_as_one() {
        var clinic = given.clinic(1);
        var sessions = planned(clinic, Map.of("entry", "course", "seats", 2), Map.of("rule", "FREQ=WEEKLY;COUNT=3"));
        assertThat(sessions).hasSize(3);

        assertThat(take(clinic, sessions.getFirst(), guest("Alone")).code()).isEqualTo("scheduling.class-course-only");
        var taken = take(clinic, sessions.getFirst(), with(guest("Dana"), "wholeCourse", true));

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(sessions).allSatisfy(session -> assertThat(
                        openClass(clinic, session).path("left").asInt())
                .isEqualTo(1));
        deliver();
        assertThat(mailsTo(clinic, "Dana")).hasSize(1).first().asString().contains("3 dates");
    }

    @Test
    void the_rest_of_it_is_given_back_in_one_act() {
        var clinic = clinicWithMail();
        var sessions = course(clinic);
        var dana = enrolled(clinic, sessions.getFirst());
        deliver();
        clock.advance(Duration.ofDays(3)); // the first is over

        var back = visitor().post(clinic.api("/seats/" + dana + "/cancel-course"), Map.of());
        var twice = visitor().post(clinic.api("/seats/" + dana + "/cancel-course"), Map.of());

        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.json().path("state").asString())
                .as("what is over stays")
                .isEqualTo("booked");
        assertThat(twice.status()).isEqualTo(200);
        assertThat(roster(clinic, sessions.getFirst())
                        .path("session")
                        .path("taken")
                        .asInt())
                .isEqualTo(1);
        assertThat(sessions.subList(1, 3)).allSatisfy(session -> assertThat(
                        openClass(clinic, session).path("left").asInt())
                .isEqualTo(5));
        deliver();
        assertThat(mailsTo(clinic, "Dana")).hasSize(2).first().isEqualTo("Cancelled: Check-up, 2 dates");
        assertThat(mailsTo(clinic, "Alma"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Отмена: Dana")
                .contains("2 даты");
    }

    @Test
    void the_business_hears_of_it_in_one_mail() {
        var clinic = clinicWithMail();
        enrolled(clinic, course(clinic).getFirst());

        deliver();

        assertThat(mailsTo(clinic, "Alma"))
                .singleElement()
                .asString()
                .startsWith("Новая запись: Dana")
                .contains("3 даты");
        assertThat(textTo(clinic, "Alma")).contains("Dana", "26 ноября", "3 декабря", "10 декабря");
    }

    @Test
    void who_gives_one_back_at_once_still_hears_of_the_others() {
        var clinic = given.clinic(1);
        var dana = enrolled(clinic, course(clinic).getFirst());

        visitor().post(clinic.api("/seats/" + dana + "/cancel"), Map.of());
        deliver();

        assertThat(mailsTo(clinic, "Dana"))
                .containsExactly(
                        "Cancelled: Check-up, Thursday 26 November, 10:00",
                        "Booked: Check-up, 2 dates from Thursday 3 December");
    }

    @Test
    void the_desk_takes_somebody_out_of_the_rest_and_of_one_alone() {
        var clinic = clinicWithMail();
        var sessions = course(clinic);
        enrolled(clinic, sessions.getFirst());
        var other = planned(clinic, Map.of(), Map.of("start", "2026-11-26T07:00:00Z"))
                .getFirst();
        seated(clinic, other, "Timur");

        var rest = desk(clinic).post(seatOf(clinic, sessions.get(1)) + "/cancel-course", Map.of());
        var alone = desk(clinic).post(seatOf(clinic, other) + "/cancel-course", Map.of());

        assertThat(rest.json().path("roster").path(0).path("state").asString()).isEqualTo("cancelled");
        assertThat(sessions).allSatisfy(session -> assertThat(
                        openClass(clinic, session).path("left").asInt())
                .isEqualTo(5));
        assertThat(alone.code()).isEqualTo("scheduling.class-no-course");
        deliver();
        assertThat(mailsTo(clinic, "Alma"))
                .as("what it did itself it is not told")
                .noneMatch(subject -> subject.startsWith("Отмена"));
    }

    private List<String> course(Clinic clinic) {
        return planned(clinic, Map.of("entry", "both"), Map.of("rule", "FREQ=WEEKLY;COUNT=3"));
    }

    /** The secret of Dana's first seat. */
    private String enrolled(Clinic clinic, String session) {
        var taken = take(clinic, session, with(guest("Dana"), "wholeCourse", true));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return secret(taken);
    }

    private String seatOf(Clinic clinic, String session) {
        var seat = roster(clinic, session).path("roster").path(0).path("id").asString();
        return clinic.api("/classes/" + session + "/seats/" + seat);
    }
}
