package care.tend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same, for those whom the socket does not reach. */
class PollTest extends ServerTest {

    private static final String PATH = "/api/v1/live/poll";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void the_first_answer_is_the_greeting_and_the_next_what_changed() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var welcome =
                first(desk.post(PATH, Map.of("businesses", List.of(clinic.id().text()))));
        assertThat(welcome.path("op").asString()).isEqualTo("welcome");

        var waiting = later(desk, clinic, welcome);
        book(clinic, "2026-11-25T05:00:00Z");
        var heard = first(waiting.get());

        assertThat(heard.path("op").asString()).isEqualTo("changed");
        assertThat(heard.path("n").asInt()).isEqualTo(at(welcome) + 1);
        assertThat(heard.path("days").path(0).asString()).isEqualTo("2026-11-25");
    }

    @Test
    void whoever_is_behind_is_told_at_once() {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var welcome =
                first(desk.post(PATH, Map.of("businesses", List.of(clinic.id().text()))));
        book(clinic, "2026-11-25T05:00:00Z");

        var behind = first(desk.post(PATH, body(clinic, welcome.path("epoch").asString(), at(welcome))));
        var elsewhen = first(desk.post(PATH, body(clinic, "another", 1)));

        assertThat(behind.path("topics").path(0).path(2).asInt()).isEqualTo(at(welcome) + 1);
        assertThat(elsewhen.path("op").asString()).isEqualTo("welcome");
    }

    @Test
    void a_wait_ends_with_a_heartbeat() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var welcome =
                first(desk.post(PATH, Map.of("businesses", List.of(clinic.id().text()))));

        var waiting = later(desk, clinic, welcome);
        clock.advance(Duration.ofSeconds(26));

        assertThat(first(waiting.get()).path("op").asString()).isEqualTo("beat");
    }

    @Test
    void it_is_for_members() {
        var clinic = given.clinic(1);
        var stranger = scene.signedIn(port, scene.account());

        var wanted = Map.of("businesses", List.of(clinic.id().text()));
        assertThat(visitor().post(PATH, wanted).status()).isEqualTo(401);
        assertThat(stranger.post(PATH, wanted).status()).isEqualTo(404);
        assertThat(stranger.post(PATH, Map.of("businesses", List.of())).status())
                .isEqualTo(422);
        assertThat(stranger.post(PATH, Map.of()).status()).isEqualTo(422);
    }

    /** A question that waits; it does so when this returns. */
    private CompletableFuture<Http.Answer> later(Http desk, Clinic clinic, JsonNode welcome) {
        var asked = CompletableFuture.supplyAsync(
                () -> desk.post(PATH, body(clinic, welcome.path("epoch").asString(), at(welcome))));
        await().until(() -> metrics.get("tend.live.connections").gauge().value() == 1);
        return asked;
    }

    /** How far things were when somebody was greeted. */
    private static int at(JsonNode welcome) {
        return welcome.path("topics").path(0).path(2).asInt();
    }

    private static Map<String, Object> body(Clinic clinic, String epoch, int n) {
        var body = new HashMap<String, Object>();
        body.put("businesses", List.of(clinic.id().text()));
        body.put("epoch", epoch);
        body.put("since", List.of(List.of(clinic.id().text(), "appointments", n)));
        return body;
    }

    private static JsonNode first(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("frames").path(0);
    }

    private void book(Clinic clinic, String start) {
        var booked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", start,
                                "client", Map.of("name", "Dana", "email", "dana@example.com")));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }
}
