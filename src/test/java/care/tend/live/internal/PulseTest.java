package care.tend.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Line;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A server that stops says so, and when to come back. */
class PulseTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Pulse pulse;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void whoever_listens_is_told_to_come_back() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var welcome = desk.post(
                        "/api/v1/live/poll",
                        Map.of("businesses", List.of(clinic.id().text())))
                .json()
                .path("frames")
                .path(0);
        try (var line = Line.open(port, desk).hello(clinic.id().text())) {
            line.hear();
            var poll = CompletableFuture.supplyAsync(() -> desk.post(
                    "/api/v1/live/poll",
                    Map.of(
                            "businesses", List.of(clinic.id().text()),
                            "epoch", welcome.path("epoch").asString(),
                            "since", List.of(welcome.path("topics").path(0)))));
            org.awaitility.Awaitility.await()
                    .until(() -> metrics.get("tend.live.connections").gauge().value() == 2);

            pulse.stop();

            assertThat(line.hear().path("after").asInt()).isBetween(500, 30_000);
            assertThat(line.closed()).isEqualTo(1012);
            assertThat(poll.get().json().path("frames").path(0).path("op").asString())
                    .isEqualTo("retry");
            assertThat(metrics.get("tend.live.connections").gauge().value()).isZero();
        } finally {
            pulse.start();
        }
    }
}
