package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.PremiumClients;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a guest is told by mail about a booking, as the workspace's mailbox shows it. */
class NoticeTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z";
    private static final String ELEVEN = "2026-11-25T06:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private PremiumClients premium;

    @Test
    void a_booking_is_confirmed_in_the_guests_language_with_a_file_for_the_calendar() {
        var clinic = given.clinic(1);
        book(clinic, TEN, "kk");

        deliver();

        var mail = newest(clinic);
        assertThat(mail.path("to").asString()).contains("dana@example.com");
        assertThat(mail.path("text").asString())
                .contains("10:00")
                .contains("Check-up (kk)")
                .contains("/booking/");
        var invite = mail.path("attachments").path(0).path("content").asString();
        assertThat(invite).contains("BEGIN:VCALENDAR").contains("SEQUENCE:0").contains("20261125T");
    }

    @Test
    void a_move_and_a_cancellation_raise_the_sequence_of_the_same_event() {
        var clinic = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "en"));
        deliver();
        var first = newest(clinic).path("attachments").path(0).path("content").asString();

        visitor().post(link + "/reschedule", Map.of("start", ELEVEN));
        deliver();
        var moved = newest(clinic).path("attachments").path(0).path("content").asString();
        visitor().post(link + "/cancel", Map.of());
        deliver();
        var cancelled =
                newest(clinic).path("attachments").path(0).path("content").asString();

        assertThat(uid(moved)).isEqualTo(uid(first)).isEqualTo(uid(cancelled)).isNotBlank();
        assertThat(moved).contains("SEQUENCE:1");
        assertThat(cancelled).contains("SEQUENCE:2").contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
        assertThat(mails(clinic)).hasSize(3);
    }

    @Test
    void an_order_that_a_later_change_overtook_says_nothing() {
        var clinic = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "en"));
        visitor().post(link + "/reschedule", Map.of("start", ELEVEN));

        deliver();

        assertThat(mails(clinic)).hasSize(1);
        assertThat(newest(clinic).path("text").asString()).contains("11:00").doesNotContain("10:00");
    }

    @Test
    void a_booking_that_was_lost_tells_nobody() {
        var clinic = given.clinic(1);
        book(clinic, TEN, "en");
        deliver();

        assertThat(book(clinic, TEN, "en").status()).isEqualTo(409);
        deliver();

        assertThat(mails(clinic)).hasSize(1);
    }

    @Test
    void a_premium_client_reads_their_own_link_and_whoever_typed_another_address_does_not() {
        var clinic = given.clinic(1);
        premium.keep(clinic, 12);
        book(clinic, TEN.replace("25T05", "25T07"), "en");
        deliver();
        var others = newest(clinic);
        premium.makePremium(clinic, "dana@example.com");
        book(clinic, TEN.replace("25T05", "25T08"), "en");
        deliver();
        var hers = newest(clinic);

        assertThat(others.path("text").asString()).doesNotContain("/priority/");
        assertThat(hers.path("to").asString()).contains("dana@example.com");
        assertThat(hers.path("text").asString()).contains("/priority/cli_");
    }

    private void deliver() {
        delivery.deliverDue();
    }

    private JsonNode mails(Clinic clinic) {
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox"))
                .json()
                .path("items");
    }

    private JsonNode newest(Clinic clinic) {
        var id = mails(clinic).path(0).path("id").asString();
        var answer = scene.member(port, clinic.id(), "owner").get(clinic.api("/mailbox/" + id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer book(Clinic clinic, String start, String language) {
        return visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", start,
                                "locale", language,
                                "client", Map.of("name", "Dana Karimova", "email", "dana@example.com")));
    }

    private static String linkOf(Clinic clinic, Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    private static String uid(String invite) {
        return invite.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElse("");
    }
}
