package care.tend.business;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResourcesTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    private Map<String, Object> tables(Given.Clinic clinic, String... names) {
        return Map.of(
                "name",
                Map.of("en", "Table"),
                "kind",
                "table",
                "resources",
                List.of(names).stream()
                        .map(name -> Map.of(
                                "name",
                                name,
                                "location",
                                clinic.location().text(),
                                "hours",
                                List.of(Map.of("days", List.of(1, 2), "start", "10:00", "end", "16:00"))))
                        .toList());
    }

    @Test
    void equal_things_are_kept_in_a_pool_and_shown_in_order() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        var added = manager.post(clinic.api("/pools"), tables(clinic, "Table 1", "Table 2"));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("id").asString()).startsWith("pol_");
        var listed = manager.get(clinic.api("/pools")).json().path("items").get(0);
        assertThat(listed.path("name").path("en").asString()).isEqualTo("Table");
        assertThat(listed.path("resources").findValuesAsString("name")).containsExactly("Table 1", "Table 2");
        assertThat(listed.path("resources")
                        .get(0)
                        .path("hours")
                        .get(0)
                        .path("start")
                        .asString())
                .isEqualTo("10:00");
    }

    @Test
    void what_is_left_out_is_put_aside_and_not_lost() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var pool = manager.post(clinic.api("/pools"), tables(clinic, "Table 1", "Table 2"))
                .json();
        var first = pool.path("resources").get(0).path("id").asString();

        var edited = manager.patch(
                clinic.api("/pools/" + pool.path("id").asString()),
                Map.of(
                        "resources",
                        List.of(Map.of(
                                "id",
                                first,
                                "name",
                                "Big",
                                "location",
                                clinic.location().text()))));

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        var things = edited.json().path("resources");
        assertThat(things.findValuesAsString("name")).containsExactly("Big", "Table 2");
        assertThat(things.get(0).path("active").asBoolean()).isTrue();
        assertThat(things.get(1).path("active").asBoolean()).isFalse();
    }

    @Test
    void a_thing_of_another_business_cannot_be_put_into_a_pool() {
        var clinic = given.clinic(1);
        var other = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        var answer = manager.post(clinic.api("/pools"), tables(other, "Table 1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("resources[0].location");
    }

    @Test
    void only_those_who_may_change_the_business_change_them_and_strangers_see_none() {
        var clinic = given.clinic(1);
        Http stranger = visitor();

        assertThat(stranger.get(clinic.api("/pools")).status()).isIn(401, 403);
        assertThat(scene.member(port, clinic.id(), "provider")
                        .post(clinic.api("/pools"), tables(clinic, "T"))
                        .status())
                .isEqualTo(403);
    }
}
