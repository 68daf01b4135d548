package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients hear of changes in the workspace: how it stands in the end, and nothing of what was taken back. */
class QuietUndoTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String HALF_PAST_TEN = "2026-11-25T05:30:00Z";
    private static final String ELEVEN = "2026-11-25T06:00:00Z";
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    private Clinic clinic;
    private Http desk;
    private String path;

    @BeforeEach
    void somebody_is_booked_and_knows_it() {
        clinic = given.clinic(2);
        desk = scene.member(port, clinic.id(), "front_desk");
        path = book(visitor(), Map.of());
        delivery.deliverDue();
        assertThat(mails()).containsExactly("appointment-confirmed");
    }

    @Test
    void moved_and_moved_back_says_nothing() {
        move(ELEVEN);
        pass(Duration.ofSeconds(10));
        move(TEN);
        pass(Duration.ofMinutes(1));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_move_is_told_after_twenty_seconds() {
        move(ELEVEN);
        pass(Duration.ofSeconds(19));
        assertThat(mails()).hasSize(1);

        pass(Duration.ofSeconds(1));

        assertThat(mails()).containsExactly("appointment-changed", "appointment-confirmed");
    }

    @Test
    void two_moves_are_one_mail_about_the_last() {
        move(ELEVEN);
        pass(Duration.ofSeconds(15));
        move(NOON);
        pass(Duration.ofMinutes(1));

        assertThat(mails()).containsExactly("appointment-changed", "appointment-confirmed");
        assertThat(newest()).contains("12:00").doesNotContain("11:00");
    }

    @Test
    void cancelled_and_brought_back_says_nothing() {
        desk.post(path + "/cancel", Map.of());
        desk.post(path + "/status", Map.of("status", "booked"));
        pass(Duration.ofMinutes(1));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_cancellation_is_told_and_taking_it_back_later_too() {
        desk.post(path + "/cancel", Map.of());
        pass(Duration.ofMinutes(1));
        desk.post(path + "/status", Map.of("status", "booked"));
        pass(Duration.ofMinutes(1));

        assertThat(mails()).containsExactly("appointment-confirmed", "appointment-cancelled", "appointment-confirmed");
    }

    @Test
    void a_change_of_length_is_nobodys_news() {
        desk.post(path + "/reschedule", Map.of("start", TEN, "end", ELEVEN));
        pass(Duration.ofMinutes(1));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void another_provider_at_the_same_time_is_news() {
        var other = desk.get(path).json().path("provider").path("id").asString();
        var last = clinic.providers().stream()
                .filter(provider -> !provider.text().equals(other))
                .findFirst()
                .orElseThrow();
        desk.post(path + "/reschedule", Map.of("start", TEN, "provider", last.text()));
        pass(Duration.ofMinutes(1));

        assertThat(mails()).hasSize(2);
    }

    @Test
    void what_was_booked_and_cancelled_at_the_desk_at_once_was_never_heard_of() {
        var slip = book(desk, Map.of("start", NOON));
        desk.post(slip + "/cancel", Map.of());
        pass(Duration.ofMinutes(1));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void what_was_booked_and_moved_at_the_desk_at_once_is_one_confirmation() {
        var fresh = book(desk, Map.of("start", NOON));
        desk.post(fresh + "/reschedule", Map.of("start", HALF_PAST_TEN, "provider", lastProvider()));
        pass(Duration.ofMinutes(1));

        assertThat(mails()).containsExactly("appointment-confirmed", "appointment-confirmed");
        assertThat(newest()).contains("10:30");
    }

    @Test
    void nobody_is_told_of_what_is_over() {
        var past = book(desk, Map.of("start", "2026-11-24T05:00:00Z", "outsideHours", true)); // an hour and a half ago
        pass(Duration.ofMinutes(1));

        assertThat(desk.get(past).status()).isEqualTo(200);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_guests_own_change_is_told_at_once_and_to_the_business() {
        var secret = mail().path("text").asString().replaceAll("(?s).*/booking/(\\S+).*", "$1");
        visitor().post(clinic.api("/bookings/" + secret + "/cancel"), Map.of());
        delivery.deliverDue();

        assertThat(mails()).containsExactly("appointment-cancelled", "appointment-confirmed");
    }

    private String lastProvider() {
        return clinic.providers().getLast().text();
    }

    private void move(String start) {
        var moved = desk.post(path + "/reschedule", Map.of("start", start));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    private void pass(Duration time) {
        clock.advance(time);
        delivery.deliverDue();
    }

    private String book(Http who, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", TEN,
                "client", Map.of("name", "Dana Karimova", "email", "dana@example.com")));
        body.putAll(more);
        var made = who.post(clinic.api("/appointments"), body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic.api("/appointments/" + made.json().path("id").asString());
    }

    /** What kinds of mail were written, the newest first. */
    private List<String> mails() {
        return desk.get(clinic.api("/mailbox"))
                .json()
                .path("items")
                .valueStream()
                .map(mail -> mail.path("template").asString())
                .toList();
    }

    private String newest() {
        return mail().path("text").asString();
    }

    private tools.jackson.databind.JsonNode mail() {
        var id = desk.get(clinic.api("/mailbox"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return desk.get(clinic.api("/mailbox/" + id)).json();
    }
}
