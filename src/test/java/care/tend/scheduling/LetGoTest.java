package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** When nothing is asked for although it was late: the first time, taken back, by the business, or let go. */
class LetGoTest extends FeesScene {

    @Test
    void the_first_is_let_go_once_also_when_two_come_at_the_same_moment() throws Exception {
        var clinic = clinic(with(usual(), "firstFree", true));
        var first = link(clinic, book(clinic, TEN));
        var second = link(clinic, book(clinic, NOON));
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));
        assertThat(visitor()
                        .get(first + "/consequences")
                        .json()
                        .path("cancel")
                        .path("reason")
                        .asString())
                .isEqualTo("forgiven");
        var gun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(first, second).stream()
                    .map(link -> threads.submit(() -> {
                        gun.await();
                        return visitor()
                                .post(link + "/cancel", Map.of("atMost", NOTHING))
                                .status();
                    }))
                    .toList();
            gun.countDown();

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void an_undone_cancelling_costs_nothing_and_gives_the_grace_back() {
        var clinic = clinic(with(usual(), "firstFree", true));
        var booked = book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = path(clinic, booked);
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));

        desk.post(path + "/cancel", Map.of("wish", Map.of("byClient", true)));
        assertThat(desk.get(path + "/consequences").json().path("fees")).hasSize(1);
        desk.post(path + "/status", Map.of("status", "booked"));

        var now = desk.get(path + "/consequences").json();
        assertThat(now.path("fees")).isEmpty();
        assertThat(now.path("cancel").path("reason").asString()).isEqualTo("forgiven");
    }

    @Test
    void what_the_business_cancels_by_itself_is_free() {
        var clinic = clinic(usual());
        var booked = book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));

        desk.post(path(clinic, booked) + "/cancel", Map.of("reason", "The vet is ill"));

        assertThat(desk.get(path(clinic, booked) + "/consequences").json().path("fees"))
                .isEmpty();
    }

    @Test
    void a_fee_is_let_go_by_somebody_and_for_a_reason() {
        var clinic = clinic(with(usual(), "emergencies", true));
        var booked = book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        clock.set(Instant.parse(TEN).minus(Duration.ofHours(2)));
        visitor().post(link(clinic, booked) + "/cancel", Map.of("emergency", "The dog was run over"));
        var fees = path(clinic, booked) + "/fees/";
        var fee = desk.get(path(clinic, booked) + "/consequences")
                .json()
                .path("fees")
                .path(0);

        var silent = desk.post(fees + fee.path("id").asString() + "/waive", Map.of("reason", " "));
        var waived = desk.post(fees + fee.path("id").asString() + "/waive", Map.of("reason", "Of course"));

        assertThat(fee.path("plea").asString()).isEqualTo("The dog was run over");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(waived.json().path("stands").asBoolean()).isFalse();
        assertThat(waived.json().path("waived").path("name").asString()).isEqualTo("Somebody");
        assertThat(waived.json().path("waived").path("reason").asString()).isEqualTo("Of course");
    }
}
