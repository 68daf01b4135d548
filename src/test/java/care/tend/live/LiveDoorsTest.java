package care.tend.live;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Line;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may listen, for how long, and what they may send. */
class LiveDoorsTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void a_line_is_for_whoever_is_signed_in_and_opens_it_from_here() {
        var cookie = scene.signedIn(port, scene.account()).sent("Cookie").orElseThrow();

        assertThat(Line.refusal(port, Map.of())).isEqualTo(401);
        assertThat(Line.refusal(port, Map.of("Cookie", "tend=made-up"))).isEqualTo(401);
        assertThat(Line.refusal(port, Map.of("Cookie", cookie, "Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(Line.refusal(port, Map.of("Cookie", cookie, "Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(Line.refusal(port, Map.of("Cookie", cookie, "Origin", "http://localhost:" + port)))
                .isEqualTo(101);
    }

    @Test
    void a_stranger_is_shown_out() {
        var clinic = given.clinic(1);
        var others = given.clinic(1);
        var stranger = scene.member(port, others.id(), "owner");

        for (var wanted : new Object[][] {
            {clinic.id().text()}, {others.id().text(), clinic.id().text()}, {"biz_01jf8m2vqe7g0rk3d5h9s4t6wx"}
        }) {
            try (var line = Line.open(port, stranger).hello(wanted)) {
                assertThat(line.closed()).isIn(4403, 1008);
                assertThat(line.isQuiet()).isTrue();
            }
        }
    }

    @Test
    void whoever_signs_out_is_cut_off() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        try (var line = listening(desk, clinic)) {
            desk.delete("/api/v1/session");

            assertThat(line.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_member_who_is_removed_is_cut_off_and_others_are_not() throws Exception {
        var clinic = given.clinic(1, scene.account());
        var boss = scene.member(port, clinic.id(), "owner");
        var desk = scene.member(port, clinic.id(), "front_desk");
        try (var removed = listening(desk, clinic);
                var stays = listening(boss, clinic)) {
            boss.get(clinic.api("/members"))
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(member -> member.path("role").asString().equals("front_desk"))
                    .forEach(member -> boss.delete(
                            clinic.api("/members/" + member.path("id").asString())));

            assertThat(removed.closed()).isEqualTo(4403);
            assertThat(stays.say("{\"op\":\"ping\"}").news().path("op").asString())
                    .isEqualTo("pong");
        }
    }

    @Test
    void a_session_that_ran_out_is_noticed_with_the_heartbeat() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        try (var line = listening(desk, clinic)) {
            clock.advance(Duration.ofSeconds(26));
            assertThat(line.hear().path("op").asString()).isEqualTo("beat");
            database.next();

            clock.advance(Duration.ofSeconds(26));

            assertThat(line.closed()).isEqualTo(4401);
        }
    }

    @Test
    void what_is_no_frame_ends_the_line() {
        var desk = scene.signedIn(port, scene.account());

        for (var nonsense : List.of(
                "nonsense",
                "{}",
                "{\"op\":\"drop\"}",
                "{\"op\":\"hello\"}",
                "{\"op\":\"hello\",\"businesses\":[]}",
                "{\"op\":\"hello\",\"businesses\":[null]}",
                "{\"op\":\"hello\",\"businesses\":[\"apt_01jf8m2vqe7g0rk3d5h9s4t6wx\"]}",
                "{\"op\":\"hello\",\"businesses\":{\"a\":1}}",
                "{\"op\":\"ping\",\"more\":1}",
                "[".repeat(4000))) {
            try (var line = Line.open(port, desk).say(nonsense)) {
                assertThat(line.closed()).as(nonsense).isEqualTo(1008);
            }
        }
        try (var line = Line.open(port, desk).say("\"" + "x".repeat(20_000) + "\"")) {
            assertThat(line.closed()).isEqualTo(1009);
        }
    }

    @Test
    void a_flood_and_a_silence_end_it_too() {
        var desk = scene.signedIn(port, scene.account());
        try (var flood = Line.open(port, desk);
                var silent = Line.open(port, desk)) {
            for (int i = 0; i < 61; i++) {
                flood.say("{\"op\":\"ping\"}");
            }
            assertThat(flood.closed()).isEqualTo(1008);

            clock.advance(Duration.ofSeconds(11));
            assertThat(silent.closed()).as("no hello").isEqualTo(1008);
        }
    }

    @Test
    void one_person_has_no_more_lines_than_windows() throws Exception {
        var desk = scene.signedIn(port, scene.account());
        var cookie = Map.of("Cookie", desk.sent("Cookie").orElseThrow());
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < 32; i++) {
                lines.add(Line.open(port, desk));
            }
            assertThat(Line.refusal(port, cookie)).isEqualTo(429);
        } finally {
            lines.forEach(Line::close);
        }
    }

    private Line listening(Http desk, Clinic clinic) throws InterruptedException {
        var line = Line.open(port, desk).hello(clinic.id().text());
        assertThat(line.hear().path("op").asString()).isEqualTo("welcome");
        return line;
    }
}
