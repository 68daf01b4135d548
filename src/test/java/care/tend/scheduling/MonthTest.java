package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A month at a glance: how much each day holds and what it begins with, however much there is. */
class MonthTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Availability availability;

    @Test
    void each_day_says_how_much_it_holds_and_what_it_begins_with() {
        var clinic = given.clinic(2);
        var first = clinic.providers().getFirst();
        availability.addTimeOff(clinic.id(), first, LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26), "");
        book(clinic, "2026-11-25T05:00:00Z", "Dana Karimova");
        book(clinic, "2026-11-25T04:00:00Z", "Sarah Whitfield");
        book(clinic, "2026-11-25T06:00:00Z", "Aliya Dzhaksy");
        book(clinic, "2026-11-25T07:00:00Z", "Marat Iskakov");
        var gone = book(clinic, "2026-11-25T08:00:00Z", "Tom Becker");
        desk(clinic).post(clinic.api("/appointments/" + gone + "/cancel"), Map.of());

        var month = month(clinic, "");

        assertThat(month.path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(month.path("days")).hasSize(42);
        assertThat(month.path("people")).hasSize(2);
        var day = month.path("days").path(30);
        assertThat(day.path("date").asString()).isEqualTo("2026-11-25");
        assertThat(day.path("visits").asInt()).isEqualTo(4);
        assertThat(day.path("bookedMinutes").asInt()).isEqualTo(120);
        assertThat(day.path("openMinutes").asInt()).isEqualTo(2 * 9 * 60);
        assertThat(day.path("first").findValuesAsString("client"))
                .containsExactly("Sarah Whitfield", "Dana Karimova", "Aliya Dzhaksy");
        assertThat(month.path("days").path(31).path("openMinutes").asInt())
                .as("one is away")
                .isEqualTo(9 * 60);
        assertThat(month.path("days").path(34).path("openMinutes").asInt())
                .as("Sunday")
                .isZero();
    }

    @Test
    void of_some_providers_only_theirs_is_told() {
        var clinic = given.clinic(2);
        book(clinic, "2026-11-25T05:00:00Z", "Dana Karimova");

        var day = month(clinic, "&provider=" + clinic.providers().getLast())
                .path("days")
                .path(30);
        var both = clinic.providers().getFirst() + "," + clinic.providers().getLast();

        assertThat(day.path("visits").asInt()).isZero();
        assertThat(day.path("openMinutes").asInt()).isEqualTo(9 * 60);
        assertThat(month(clinic, "&provider=" + both).at("/days/30/visits").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_late_visit_belongs_to_the_day_its_clock_shows() {
        var clinic = given.clinic(1);
        var late = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "provider", clinic.providers().getFirst().text(),
                "start", "2026-11-25T18:30:00Z", // 23:30 in Atyrau
                "outsideHours", true,
                "client", Map.of("name", "Night Owl", "phone", "8 701 555 01 99"));
        assertThat(desk(clinic).post(clinic.api("/appointments"), late).status())
                .isEqualTo(201);

        assertThat(month(clinic, "").at("/days/30/visits").asInt()).isEqualTo(1);
    }

    @Test
    void it_takes_as_few_statements_for_many_as_for_none_and_strangers_see_nothing() {
        var clinic = given.clinic(20);
        month(clinic, "");
        for (int hour = 4; hour < 12; hour++) {
            book(clinic, "2026-11-25T%02d:00:00Z".formatted(hour), "Guest " + hour);
        }
        var desk = desk(clinic);
        desk.get(path(clinic));
        database.statementsSinceLastAsked();
        desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-25")); // refused once it is known who asks
        int knowing = database.statementsSinceLastAsked();

        desk.get(path(clinic));

        assertThat(database.statementsSinceLastAsked() - knowing).isBetween(2, 8);
        assertThat(visitor().get(path(clinic)).status()).isEqualTo(401);
        assertThat(scene.member(port, given.clinic(1).id(), "owner")
                        .get(path(clinic))
                        .status())
                .isEqualTo(404);
        assertThat(desk.get(clinic.api("/calendar/month?from=2026-11-01&to=2027-01-31"))
                        .status())
                .isEqualTo(422);
    }

    private JsonNode month(Clinic clinic, String more) {
        var answer = desk(clinic).get(path(clinic) + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String path(Clinic clinic) {
        return clinic.api("/calendar/month?from=2026-10-26&to=2026-12-07");
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private String book(Clinic clinic, String start, String name) {
        var answer = desk(clinic)
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "provider", clinic.providers().getFirst().text(),
                                "start", start,
                                "client", Map.of("name", name, "phone", phone(name))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** Their own: a number that is known already is the client who is known already. */
    private static String phone(String name) {
        return "+7701%07d".formatted(Math.floorMod(name.hashCode(), 10_000_000));
    }
}
