package care.tend.live;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Line;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens anywhere is heard at once by those who may know. */
class LiveTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String NOON = "2026-11-26T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    /** How far things were when the last line was greeted. */
    private int greeted;

    @Test
    void a_booking_from_the_public_page_is_heard_in_an_open_workspace() throws Exception {
        var clinic = given.clinic(1);
        try (var line = listening(clinic)) {
            var booked = book(clinic, TEN);

            var frame = line.hear();

            assertThat(frame.path("op").asString()).isEqualTo("changed");
            assertThat(frame.path("business").asString()).isEqualTo(clinic.id().text());
            assertThat(frame.path("topic").asString()).isEqualTo("appointments");
            assertThat(frame.path("n").asInt()).isEqualTo(greeted + 1);
            assertThat(texts(frame.path("ids")))
                    .containsExactly(booked.json().path("id").asString());
            assertThat(texts(frame.path("days"))).containsExactly("2026-11-25");
        }
    }

    @Test
    void every_change_is_heard_with_the_days_it_shows_on() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var appointment = clinic.api(
                "/appointments/" + book(clinic, TEN).json().path("id").asString());
        try (var line = listening(clinic)) {
            desk.post(appointment + "/reschedule", Map.of("start", NOON));
            assertThat(texts(line.hear().path("days"))).containsExactly("2026-11-25", "2026-11-26");

            desk.post(appointment + "/status", Map.of("status", "arrived"));
            assertThat(texts(line.hear().path("days"))).containsExactly("2026-11-26");

            desk.post(appointment + "/status", Map.of("status", "booked"));
            assertThat(line.hear().path("n").asInt()).isEqualTo(greeted + 3);

            desk.post(appointment + "/cancel", Map.of());
            assertThat(line.hear().path("n").asInt()).isEqualTo(greeted + 4);

            // once more changes nothing, and is not heard: the next number is the next change's
            desk.post(appointment + "/cancel", Map.of());
            desk.post(appointment + "/status", Map.of("status", "booked"));
            assertThat(line.hear().path("n").asInt()).isEqualTo(greeted + 5);
            assertThat(line.isQuiet()).isTrue();
        }
    }

    @Test
    void a_hold_is_heard_when_taken_and_when_it_ran_out() throws Exception {
        var clinic = given.clinic(1);
        try (var line = listening(clinic)) {
            visitor().post(clinic.api("/holds"), slot(clinic, TEN));
            var taken = line.hear();
            stay(line, Duration.ofMinutes(11));
            delivery.deliverDue();
            var free = line.news();

            assertThat(texts(taken.path("days"))).containsExactly("2026-11-25");
            assertThat(taken.path("ids").isEmpty()).isTrue();
            assertThat(texts(free.path("days"))).containsExactly("2026-11-25");
            assertThat(free.path("n").asInt()).isEqualTo(greeted + 2);
        }
    }

    @Test
    void what_was_not_committed_is_not_heard() throws Exception {
        var clinic = given.clinic(1);
        book(clinic, TEN);
        try (var line = listening(clinic)) {
            assertThat(book(clinic, TEN).status()).isEqualTo(409);
            book(clinic, NOON);

            assertThat(line.hear().path("n").asInt()).isEqualTo(greeted + 1);
            assertThat(line.isQuiet()).isTrue();
        }
    }

    @Test
    void one_business_hears_nothing_of_another() throws Exception {
        var alma = given.clinic(1);
        var other = given.clinic(1);
        try (var ours = listening(alma);
                var theirs = listening(other)) {
            book(other, TEN);
            book(alma, TEN);

            assertThat(ours.hear().path("business").asString())
                    .isEqualTo(alma.id().text());
            assertThat(theirs.hear().path("business").asString())
                    .isEqualTo(other.id().text());
            assertThat(ours.isQuiet()).isTrue();
            assertThat(theirs.isQuiet()).isTrue();
        }
    }

    @Test
    void a_greeting_says_how_far_things_are() throws Exception {
        var clinic = given.clinic(1);
        listening(clinic).close();
        book(clinic, TEN);
        var desk = scene.member(port, clinic.id(), "front_desk");
        try (var first = Line.open(port, desk);
                var second = Line.open(port, desk)) {
            var welcome = first.hello(clinic.id().text()).hear();
            var again = second.hello(clinic.id().text()).hear();

            assertThat(welcome.path("op").asString()).isEqualTo("welcome");
            assertThat(welcome.path("topics").toString())
                    .isEqualTo("[[\"%s\",\"appointments\",%d]]".formatted(clinic.id(), greeted + 1));
            assertThat(welcome.path("epoch").asString())
                    .isNotBlank()
                    .isEqualTo(again.path("epoch").asString());
        }
    }

    @Test
    void a_heartbeat_says_it_again() throws Exception {
        var clinic = given.clinic(1);
        try (var line = listening(clinic)) {
            clock.advance(Duration.ofSeconds(26));

            var beat = line.hear();

            assertThat(beat.path("op").asString()).isEqualTo("beat");
            assertThat(beat.path("topics").path(0).path(2).asInt()).isEqualTo(greeted);
        }
    }

    private Line listening(Clinic clinic) throws InterruptedException {
        var line = Line.open(port, scene.member(port, clinic.id(), "front_desk"))
                .hello(clinic.id().text());
        var welcome = line.hear();
        assertThat(welcome.path("op").asString()).isEqualTo("welcome");
        greeted = welcome.path("topics").path(0).path(2).asInt();
        return line;
    }

    /** Lets time go by with somebody at the line: who says nothing for three heartbeats is hung up on. */
    private void stay(Line line, Duration span) throws InterruptedException {
        for (var left = span; left.isPositive(); left = left.minus(Duration.ofMinutes(1))) {
            clock.advance(Duration.ofMinutes(1));
            line.say("{\"op\":\"ping\"}");
            assertThat(line.news().path("op").asString()).isEqualTo("pong");
        }
    }

    private Http.Answer book(Clinic clinic, String start) {
        return visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", start,
                                "client", Map.of("name", "Dana", "email", "dana@example.com")));
    }

    private static Map<String, Object> slot(Clinic clinic, String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
