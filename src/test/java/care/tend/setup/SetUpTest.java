package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is told step by step: kept, checked and seen by nobody else. */
class SetUpTest extends SetUpScene {

    @Test
    void it_is_kept_for_every_browser_and_seen_by_nobody_else() {
        told("vet", "Alma", "alma-kept");

        assertThat(asel.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .asString())
                .isEqualTo("Alma");
        var other = scene.signedIn(port, scene.account());
        assertThat(other.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .isString())
                .isFalse();
        assertThat(visitor().get(SET_UP).status()).isEqualTo(401);
    }

    @Test
    void an_older_page_does_not_write_over_a_newer_one() {
        var first = told("vet", "Alma", "alma-stale");
        told("vet", "Alma Care", "alma-stale");

        var late = asel.with("If-Match", first.header("ETag").orElseThrow())
                .put(SET_UP, first.json().path("draft"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(asel.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .asString())
                .isEqualTo("Alma Care");
    }

    @Test
    void each_step_names_the_fields_that_are_missing() {
        var empty = asel.put(SET_UP + "?through=place", Map.of());

        assertThat(empty.status()).isEqualTo(422);
        assertThat(fields(empty))
                .contains("place.trade", "place.name", "place.slug", "place.address", "place.zone", "place.currency");
        assertThat(asel.get(SET_UP).json().path("draft").path("hours").isArray())
                .isFalse();

        var draft = (ObjectNode) told("vet", "Alma", "alma-fields").json().path("draft");
        draft.putArray("hours");
        ((ObjectNode) draft.path("people").path(0)).put("name", " ");
        ((ObjectNode) draft.path("services").path(1))
                .put("touched", true)
                .put("minutes", 0)
                .putObject("name");
        ((ObjectNode) draft.path("look")).put("accent", "green").putArray("languages");
        assertThat(fields(asel.put(SET_UP + "?through=hours", draft))).containsExactly("hours");
        assertThat(fields(asel.put(SET_UP + "?through=look", draft)))
                .containsExactlyInAnyOrder(
                        "hours",
                        "people[0].name",
                        "services[1].name",
                        "services[1].minutes",
                        "look.languages",
                        "look.accent");
        assertThat(fields(asel.post(SET_UP + "/finish", Map.of()))).isEmpty();
    }

    @Test
    void hours_that_run_into_each_other_are_refused_also_across_midnight() {
        var draft = (ObjectNode) told("vet", "Alma", "alma-night").json().path("draft");
        draft.putArray("hours")
                .addPOJO(Map.of("days", List.of(6), "start", "20:00", "end", "08:00"))
                .addPOJO(Map.of("days", List.of(0), "start", "07:00", "end", "12:00"));

        assertThat(asel.put(SET_UP + "?through=hours", draft)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("setup.hours-overlap");
    }

    @Test
    void what_is_too_large_or_unknown_is_refused() {
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 61; i++) {
            people.add(Map.of("name", "P" + i, "title", Map.of(), "me", false));
        }
        assertThat(asel.put(SET_UP, Map.of("people", people)).status()).isEqualTo(422);
        assertThat(asel.put(SET_UP, Map.of("owner", "me")).status()).isEqualTo(400);
        assertThat(asel.put(SET_UP, Map.of("place", Map.of("name", "x".repeat(400))))
                        .status())
                .isEqualTo(422);
        assertThat(asel.post(SET_UP + "/finish", Map.of()).status())
                .as("nothing was begun")
                .isEqualTo(404);
    }
}
