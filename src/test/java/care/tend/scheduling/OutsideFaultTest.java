package care.tend.scheduling;

import static care.tend.scheduling.Elsewhere.calendar;
import static care.tend.scheduling.Elsewhere.event;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ProviderId;
import care.tend.scheduling.internal.calendars.Round;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars elsewhere that cannot be read, and those of others. */
class OutsideFaultTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Round round;

    private Elsewhere elsewhere;

    @BeforeEach
    void serve() throws IOException {
        elsewhere = new Elsewhere();
    }

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    @Test
    void what_cannot_be_read_is_refused_in_words_and_not_kept() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);

        elsewhere.content = "<html>Sign in</html>";
        assertThat(add(clinic).code()).isEqualTo("calendars.no-calendar");
        elsewhere.status = 404;
        assertThat(add(clinic).code()).isEqualTo("calendars.gone");
        elsewhere.status = 401;
        assertThat(add(clinic).code()).isEqualTo("calendars.denied");
        elsewhere.status = 500;
        assertThat(add(clinic).code()).isEqualTo("calendars.troubled");
        for (var address : List.of("http://127.0.0.1:" + port + "/", "http://169.254.169.254/", "http://[::1]/")) {
            assertThat(desk.post(path(clinic), Map.of("url", address)).code())
                    .as(address)
                    .isEqualTo("outside.not-public");
        }
        assertThat(desk.post(path(clinic), Map.of("url", "file:///etc/passwd")).code())
                .isEqualTo("outside.bad-address");
        assertThat(desk.get(path(clinic)).json().path("items")).isEmpty();
    }

    @Test
    void a_failure_is_told_and_what_was_read_before_holds() {
        var clinic = given.clinic(1);
        elsewhere.content = calendar(event("a", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));
        add(clinic);
        var desk = desk(clinic);

        elsewhere.status = 404;
        laterRound();

        var listed = desk.get(path(clinic)).json().path("items").path(0);
        assertThat(listed.path("fault").path("code").asString()).isEqualTo("calendars.gone");
        assertThat(listed.path("fault").path("text").asString()).isNotBlank();
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN);
        int before = elsewhere.asked.size();
        clock.advance(Duration.ofMinutes(16));
        round.go();
        assertThat(elsewhere.asked).hasSize(before);

        elsewhere.status = 200;
        clock.advance(Duration.ofMinutes(30));
        round.go();
        assertThat(desk.get(path(clinic))
                        .json()
                        .path("items")
                        .path(0)
                        .path("fault")
                        .isNull())
                .isTrue();
    }

    @Test
    void one_business_touches_nothing_of_another() {
        var mine = given.clinic(1);
        var other = given.clinic(1);
        var theirs = add(other).json().path("id").asString();
        var desk = desk(mine);

        assertThat(desk.delete(path(mine) + "/" + theirs).status()).isEqualTo(404);
        assertThat(desk.post(path(mine) + "/" + theirs + "/look", Map.of()).status())
                .isEqualTo(404);
        assertThat(desk.get(path(mine)).json().path("items")).isEmpty();
        assertThat(desk.post(
                                path(mine)
                                        .replace(
                                                provider(mine).text(),
                                                provider(other).text()),
                                Map.of("url", elsewhere.address()))
                        .status())
                .isEqualTo(404);
    }

    private void laterRound() {
        clock.advance(Duration.ofMinutes(20));
        round.go();
    }

    private Http.Answer add(Clinic clinic) {
        return desk(clinic).post(path(clinic), Map.of("url", elsewhere.address(), "name", "Private"));
    }

    private static ProviderId provider(Clinic clinic) {
        return clinic.providers().getFirst();
    }

    private static String path(Clinic clinic) {
        return clinic.api("/providers/" + provider(clinic) + "/outside-calendars");
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }
}
