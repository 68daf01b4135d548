package care.tend.scheduling.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the script of the booking pages asks of the server. It is Tuesday 24 November, 11:40 in Atyrau. */
class ScriptedBookingTest extends ServerTest {

    private static final String WEDNESDAY_NOON = "2026-11-25T07:00:00Z";

    @Autowired
    Given given;

    private Given.Clinic clinic;
    private String book;

    @BeforeEach
    void open() {
        clinic = given.clinic(1);
        book = "/b/" + clinic.slug() + "/book";
    }

    @Test
    void a_time_is_kept_and_booked_once() {
        var guest = script();
        var held = guest.form(book + "/hold", choice());
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json().path("provider").asString())
                .isEqualTo(clinic.providers().getFirst().text());
        assertThat(held.json().path("seconds").asInt()).isEqualTo(600);

        var first = guest.form(book + "/confirm", details("Dana", "dana@example.kz"));
        var second = guest.form(book + "/confirm", details("Dana", "dana@example.kz"));

        assertThat(first.json().path("href").asString()).contains("/booking/").endsWith("?booked=mail");
        assertThat(second.json().path("href").asString())
                .isEqualTo(first.json().path("href").asString());
    }

    @Test
    void what_is_missing_is_told_by_field_in_the_readers_language() {
        var answer = script().with("Accept-Language", "ru").form(book + "/confirm", details("", "dana@"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults").path("email").asString()).isEqualTo("Это не похоже на адрес почты");
        assertThat(answer.json().path("faults").has("name")).isTrue();
    }

    @Test
    void a_time_that_is_lost_comes_with_three_others() {
        assertThat(script().form(book + "/hold", choice()).status()).isEqualTo(200);
        var lost = script().form(book + "/hold", choice());
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.json().path("alternatives")).hasSize(3);
    }

    @Test
    void what_is_no_longer_offered_is_not_replaced_by_something_else() {
        var wish = new LinkedHashMap<>(choice());
        wish.put("service", "svc_" + "0".repeat(26));
        assertThat(script().form(book + "/hold", wish).status()).isEqualTo(404);
    }

    @Test
    void a_time_is_free_to_whoever_keeps_it_and_to_nobody_else() {
        var guest = script();
        var hold = guest.form(book + "/hold", choice()).json().path("id").asString();
        var wednesday = clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                .formatted(clinic.checkUp(), clinic.location()));

        assertThat(guest.get(wednesday + "&hold=" + hold).body()).contains(WEDNESDAY_NOON);
        assertThat(guest.get(wednesday).body()).doesNotContain(WEDNESDAY_NOON);
        assertThat(visitor().get(wednesday + "&hold=" + hold).body()).doesNotContain(WEDNESDAY_NOON);
    }

    @Test
    void the_next_free_time_is_found_weeks_away() {
        var next =
                clinic.api("/slots/next?service=%s&location=%s&from=".formatted(clinic.checkUp(), clinic.location()));
        assertThat(visitor()
                        .get(next + "2026-11-28T14:00:00Z")
                        .json()
                        .path("start")
                        .asString())
                .isEqualTo("2026-11-30T04:00:00Z");
        assertThat(visitor().get(next + "2027-06-01").json().path("start").isNull())
                .isTrue();
    }

    private Http script() {
        return visitor().with("Accept", "application/json");
    }

    private Map<String, String> choice() {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                WEDNESDAY_NOON);
    }

    private Map<String, String> details(String name, String email) {
        var fields = new LinkedHashMap<>(choice());
        fields.put("name", name);
        fields.put("email", email);
        fields.put("key", "k");
        return fields;
    }
}
