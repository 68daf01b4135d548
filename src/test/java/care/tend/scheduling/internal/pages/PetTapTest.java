package care.tend.scheduling.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A service for an animal asks a stranger for no more than its kind; the name may follow. */
class PetTapTest extends ServerTest {

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    private Given.Clinic clinic;
    private String home;
    private Http desk;

    @BeforeEach
    void open() {
        clinic = given.clinic(1);
        home = "/b/" + clinic.slug();
        desk = scene.member(port, clinic.id(), "owner").with("Accept-Language", "en");
        desk.patch(clinic.api("/services/" + clinic.checkUp()), Map.of("needsPet", true));
    }

    @Test
    void a_kind_is_chosen_already_and_the_name_may_wait() {
        var page = guest().get(home + "/book/details?start=2026-11-25T07:00:00Z");
        assertThat(page.body())
                .contains("type=\"radio\" name=\"species\" value=\"dog\" checked")
                .containsPattern("Your pet’s name <span class=\"opt-l\">Optional");

        var booking = book("07:00", "cat");

        assertThat(guest().get(booking).body())
                .contains("You are booked", "<dd>Cat</dd>", "What is your pet called?", "/pet?booked=mail\"");
        assertThat(pet("07:00").path("species").asString()).isEqualTo("cat");
        assertThat(pet("07:00").path("name").isNull()).isTrue();
    }

    @Test
    void the_name_is_told_by_the_link_and_the_workspace_knows_it() {
        var booking = book("07:00", "cat");

        var told = guest().form(naming(booking), Map.of("name", " Tuz "));

        assertThat(told.status()).isEqualTo(303);
        assertThat(told.header("Location")).hasValue(booking);
        assertThat(guest().get(booking).body())
                .contains("You are booked", "<dd>Tuz</dd>")
                .doesNotContain("What is your pet called?");
        assertThat(pet("07:00").path("name").asString()).isEqualTo("Tuz");
    }

    @Test
    void a_name_that_is_known_in_the_household_means_that_pet() {
        guest().form(naming(book("07:00", "cat")), Map.of("name", "Tuz"));
        guest().form(naming(book("08:00", "cat")), Map.of("name", "tuz"));
        guest().form(naming(book("09:00", "dog")), Map.of("name", "Tuz"));

        assertThat(pet("08:00").path("id")).isEqualTo(pet("07:00").path("id"));
        assertThat(pet("09:00").path("id")).isNotEqualTo(pet("07:00").path("id"));
        assertThat(pets()).hasSize(2);
    }

    /** Else whoever knows an address would learn what its owner calls their pet. */
    @Test
    void two_that_nobody_has_named_are_two() {
        var first = book("07:00", "cat");
        var second = book("08:00", "cat");
        guest().form(naming(first), Map.of("name", "Tuz"));

        assertThat(guest().get(second).body()).doesNotContain("Tuz").contains("What is your pet called?");
    }

    @Test
    void no_name_is_told_so_and_one_that_is_told_stays() {
        var booking = book("07:00", "cat");
        var empty = guest().form(naming(booking), Map.of("name", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Tell the name, in at most 80 letters", "aria-invalid=\"true\"");
        assertThat(guest().form(naming(booking), Map.of("name", "x".repeat(81))).status())
                .isEqualTo(422);

        guest().form(naming(booking), Map.of("name", "Tuz"));
        guest().form(naming(booking), Map.of("name", "Somebody else"));
        assertThat(pet("07:00").path("name").asString()).isEqualTo("Tuz");
    }

    @Test
    void another_link_names_nothing() {
        var booking = book("07:00", "cat");
        var secret = booking.replaceAll(".*/booking/|\\?.*", "");
        var forged = naming(booking).replace(secret, "x".repeat(secret.length()));
        assertThat(guest().form(forged, Map.of("name", "Tuz")).status()).isEqualTo(404);
        assertThat(pet("07:00").path("name").isNull()).isTrue();
    }

    @Test
    void the_front_desk_writes_the_name_down_and_does_not_lose_it() {
        book("07:00", "dog");
        var path = clinic.api("/pets/" + pet("07:00").path("id").asString());
        assertThat(desk.patch(path, Map.of("coat", "short")).status()).isEqualTo(200);
        assertThat(desk.patch(path, Map.of("name", "Juniper")).status()).isEqualTo(200);
        var nothing = new HashMap<String, Object>();
        nothing.put("name", null);
        assertThat(desk.patch(path, nothing).status()).isEqualTo(422);
        assertThat(pet("07:00").path("name").asString()).isEqualTo("Juniper");
    }

    private Http guest() {
        return visitor().with("Accept-Language", "en");
    }

    /** The address of the booking's own page. */
    private String book(String time, String species) {
        var wish = Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                "2026-11-25T" + time + ":00Z",
                "name",
                "Dana",
                "email",
                "dana@example.com",
                "species",
                species);
        var booked = guest().form(home + "/book/details", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(303);
        return booked.header("Location").orElseThrow();
    }

    private static String naming(String booking) {
        return booking.replace("?", "/pet?");
    }

    private JsonNode pet(String time) {
        for (var each :
                desk.get(clinic.api("/appointments?day=2026-11-25")).json().path("items")) {
            if (each.path("start").asString().equals("2026-11-25T" + time + ":00Z")) {
                return each.path("pet");
            }
        }
        throw new AssertionError("nothing at " + time);
    }

    private JsonNode pets() {
        var client = desk.get(clinic.api("/appointments?day=2026-11-25"))
                .json()
                .path("items")
                .get(0)
                .path("client")
                .path("id")
                .asString();
        return desk.get(clinic.api("/clients/" + client + "/pets")).json().path("items");
    }
}
