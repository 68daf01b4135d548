package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor without a script: finds a class, takes a seat, gives it back, and makes it up. */
class ClassPagesTest extends ClassScene {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Test
    void a_visitor_finds_a_class_and_takes_a_seat() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var visitor = reader();
        assertThat(visitor.get(page(clinic, "")).body()).contains("href=\"" + page(clinic, "/classes\""));
        assertThat(visitor.get(page(clinic, "/classes")).body())
                .contains("/classes/" + session, "5 seats left", "Check-up", "10:00");

        var form = visitor.get(page(clinic, "/classes/" + session)).body();
        var taken = send(visitor, clinic, session, form, Map.of("name", "Dana", "email", "dana@example.com"));
        var twice = send(visitor, clinic, session, form, Map.of("name", "Dana", "email", "dana@example.com"));

        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        assertThat(twice.header("Location")).isEqualTo(taken.header("Location"));
        assertThat(openClass(clinic, session).path("left").asInt()).isEqualTo(4);
        assertThat(visitor.get(taken.header("Location").orElseThrow()).body())
                .contains("Your seat is kept", "Check-up", "I cannot come");
    }

    @Test
    void who_comes_late_is_told_so_on_the_form() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("seats", 1), Map.of()).getFirst();
        var form = reader().get(page(clinic, "/classes/" + session)).body();
        seated(clinic, session, "Timur");

        var late = send(reader(), clinic, session, form, Map.of("name", "Dana", "email", "dana@example.com"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody was faster", "Full").doesNotContain("Timur", "timur");
        assertThat(reader().get(page(clinic, "/classes")).body())
                .contains("Full")
                .doesNotContain("Timur");
    }

    @Test
    void what_whoever_comes_should_know_is_read_before_and_after_and_in_the_mail() {
        var clinic = given.clinic(1);
        var session = planned(clinic, Map.of("note", "Bring a blanket & treats."), Map.of())
                .getFirst();
        var escaped = "Bring a blanket &amp; treats.";
        assertThat(reader().get(page(clinic, "/classes/" + session)).body()).contains(escaped);

        var dana = seated(clinic, session, "Dana");
        deliver();

        assertThat(reader().get(page(clinic, "/seat/" + dana)).body()).contains(escaped);
        assertThat(textTo(clinic, "Dana")).contains("Bring a blanket & treats.");
        visitor().form(page(clinic, "/seat/" + dana + "/cancel"), Map.of());
        assertThat(reader().get(page(clinic, "/seat/" + dana)).body()).doesNotContain(escaped);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var form = reader().get(page(clinic, "/classes/" + session)).body();

        var without = send(reader(), clinic, session, form, Map.of("name", "", "email", "dana"));

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"name-h\"", "id=\"email-h\"", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_seat_is_given_back_and_made_up_without_a_script(String language) {
        var clinic = given.clinic(1);
        var sessions = planned(clinic, Map.of("makeupDays", 14), Map.of("rule", "FREQ=WEEKLY;COUNT=2"));
        var seat = page(clinic, "/seat/" + seated(clinic, sessions.getFirst(), "Dana"));
        seated(clinic, sessions.getFirst(), "Timur");

        var before = reader().get(seat + "?lang=" + language);
        assertThat(before.body()).contains("action=\"" + seat + "/cancel\"").doesNotContain("Timur", "timur");
        assertThat(visitor().form(seat + "/cancel", Map.of()).status()).isEqualTo(303);
        var after = reader().get(seat + "?lang=" + language);
        assertThat(after.body()).contains("action=\"" + seat + "/makeup\"", sessions.get(1));
        var made = visitor().form(seat + "/makeup", Map.of("session", sessions.get(1)));

        assertThat(made.status()).isEqualTo(303);
        assertThat(made.header("Location").orElseThrow()).contains("/seat/").isNotEqualTo(seat);
        assertThat(reader().get(seat).body())
                .contains("You chose another class instead")
                .doesNotContain("/makeup");
    }

    @Test
    void a_seat_goes_into_a_calendar_and_out_of_it() {
        var clinic = given.clinic(1);
        var dana = seated(clinic, planned(clinic), "Dana");
        var seat = page(clinic, "/seat/" + dana);
        assertThat(reader().get(seat).body()).contains(seat + ".ics", "calendar.google.com", "outlook.live.com");

        var file = reader().get(seat + ".ics");
        visitor().form(seat + "/cancel", Map.of());
        var after = reader().get(seat + ".ics").body();

        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body())
                .contains("METHOD:PUBLISH", "DTSTART:20261126T050000Z", "SEQUENCE:0", "SUMMARY:Check-up");
        assertThat(after).contains("SEQUENCE:1", "STATUS:CANCELLED", uid(file.body()));
        deliver();
        assertThat(calendarTo(clinic, "Dana")).contains("METHOD:CANCEL", uid(file.body()));
        assertThat(reader().get(page(clinic, "/seat/nothing.ics")).status()).isEqualTo(404);
    }

    @Test
    void the_rest_of_a_course_is_given_back_with_one_tap() {
        var clinic = given.clinic(1);
        var sessions = planned(clinic, Map.of("entry", "both"), Map.of("rule", "FREQ=WEEKLY;COUNT=3"));
        var taken = take(clinic, sessions.getFirst(), with(guest("Dana"), "wholeCourse", true));
        var seat = page(clinic, "/seat/" + secret(taken));

        assertThat(reader().get(seat).body())
                .contains("Give back this one only", "Give back all 3 that are left of the course");
        assertThat(visitor().form(seat + "/cancel-course", Map.of()).status()).isEqualTo(303);

        assertThat(reader().get(seat).body())
                .contains("You gave your seat back")
                .doesNotContain("/cancel");
        assertThat(openClass(clinic, sessions.get(2)).path("left").asInt()).isEqualTo(5);
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_seat_nobody_has_and_a_class_nobody_sees_are_not_there() {
        var clinic = given.clinic(1);
        var hidden = planned(clinic, Map.of("published", false), Map.of()).getFirst();

        assertThat(reader().get(page(clinic, "/seat/nothing")).status()).isEqualTo(404);
        assertThat(reader().get(page(clinic, "/classes/" + hidden)).status()).isEqualTo(404);
        assertThat(take(clinic, hidden, guest("Dana")).status()).isEqualTo(404);
        assertThat(reader().get(page(clinic, "/classes")).body()).doesNotContain(hidden);
    }

    /** Somebody whose browser asks for English. */
    private Http reader() {
        return visitor().with("Accept-Language", "en");
    }

    @Test
    void who_holds_no_classes_shows_no_way_to_them() {
        var clinic = given.clinic(1);

        assertThat(reader().get(page(clinic, "")).body()).doesNotContain("/classes");
    }

    private static String page(Clinic clinic, String path) {
        return "/b/" + clinic.slug() + path;
    }

    private static Http.Answer send(
            Http visitor, Clinic clinic, String session, String form, Map<String, String> typed) {
        var key = KEY.matcher(form);
        assertThat(key.find()).isTrue();
        var fields = new HashMap<>(typed);
        fields.put("key", key.group(1));
        return visitor.form(page(clinic, "/classes/" + session), fields);
    }
}
