package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several hands on one calendar at the same moment. */
class MoveRaceTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String ELEVEN = "2026-11-25T06:00:00Z";
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void of_two_who_move_the_same_version_one_is_told_to_look_again() throws Exception {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        var gun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = new ArrayList<Future<Http.Answer>>();
            for (var start : List.of(ELEVEN, NOON, "2026-11-25T08:00:00Z", "2026-11-25T09:00:00Z")) {
                var mover = desk(clinic);
                moves.add(threads.submit(() -> {
                    gun.await();
                    return mover.post(path + "/reschedule", Map.of("start", start, "version", 0));
                }));
            }
            gun.countDown();
            var statuses = new ArrayList<Integer>();
            for (var move : moves) {
                statuses.add(move.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void of_a_hold_and_a_move_to_the_same_time_one_wins() throws Exception {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        var gun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hold = threads.submit(() -> {
                gun.await();
                return visitor().post(clinic.api("/holds"), wish(clinic, NOON));
            });
            var move = threads.submit(() -> {
                gun.await();
                return desk.post(path + "/reschedule", Map.of("start", NOON));
            });
            gun.countDown();

            assertThat(List.of(hold.get().status(), move.get().status())).isIn(List.of(201, 409), List.of(409, 200));
        }
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    /** The path of a fresh appointment. */
    private static String booked(Http desk, Clinic clinic, String start) {
        var body = new HashMap<>(wish(clinic, start));
        body.put("client", Map.of("name", "Dana Karimova", "email", "dana@example.com"));
        var made = desk.post(clinic.api("/appointments"), body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic.api("/appointments/" + made.json().path("id").asString());
    }

    private static Map<String, Object> wish(Clinic clinic, String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }
}
