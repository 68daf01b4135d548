package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a booking: by its secret link, and by the hands of the business. */
class ManageTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String ELEVEN = "2026-11-25T06:00:00Z";
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void a_guest_reads_moves_and_cancels_by_the_secret_link() {
        var clinic = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "dana@example.com"));

        var read = visitor().get(link);
        var moved = visitor().post(link + "/reschedule", Map.of("start", ELEVEN));
        var cancelled = visitor().post(link + "/cancel", Map.of());
        var again = visitor().post(link + "/cancel", Map.of());

        assertThat(read.json().path("start").asString()).isEqualTo(TEN);
        assertThat(read.body()).doesNotContain("dana@example.com").doesNotContain("cli_");
        assertThat(moved.json().path("start").asString()).isEqualTo(ELEVEN);
        assertThat(moved.json().path("sequence").asInt()).isEqualTo(1);
        assertThat(cancelled.json().path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.json().path("sequence").asInt()).isEqualTo(2);
        assertThat(again.json().path("sequence").asInt()).isEqualTo(2);
        assertThat(book(clinic, ELEVEN, "next@example.com").status()).isEqualTo(201);
    }

    @Test
    void a_wrong_link_opens_nothing_and_says_no_more_than_none() {
        var clinic = given.clinic(1);
        var other = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "dana@example.com"));

        var guessed = visitor().get(clinic.api("/bookings/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        var elsewhere =
                visitor().get(link.replace(clinic.id().text(), other.id().text()));

        assertThat(guessed.status()).isEqualTo(404);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.json().path("detail")).isEqualTo(guessed.json().path("detail"));
    }

    @Test
    void a_move_to_a_taken_time_keeps_the_old_one() {
        var clinic = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "dana@example.com"));
        book(clinic, ELEVEN, "other@example.com");

        var lost = visitor().post(link + "/reschedule", Map.of("start", ELEVEN));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.json().path("alternatives").size()).isEqualTo(3);
        assertThat(visitor().get(link).json().path("start").asString()).isEqualTo(TEN);
        assertThat(book(clinic, TEN, "third@example.com").status()).isEqualTo(409);
    }

    @Test
    void a_guest_cannot_change_what_has_begun() {
        var clinic = given.clinic(1);
        var link = linkOf(clinic, book(clinic, TEN, "dana@example.com"));
        clock.set(Instant.parse(TEN));

        assertThat(visitor().post(link + "/cancel", Map.of()).code()).isEqualTo("scheduling.too-late");
        assertThat(visitor().post(link + "/reschedule", Map.of("start", NOON)).code())
                .isEqualTo("scheduling.too-late");
    }

    @Test
    void the_front_desk_carries_an_appointment_through_the_day_and_back() {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + idOf(book(clinic, TEN, "dana@example.com")));

        for (var status : new String[] {"arrived", "checked_in", "in_progress", "fulfilled", "in_progress"}) {
            var step = desk.post(path + "/status", Map.of("status", status));
            assertThat(step.status()).as(step.body()).isEqualTo(200);
            assertThat(step.json().path("status").asString()).isEqualTo(status);
        }
        var leap = desk.post(path + "/status", Map.of("status", "booked"));

        assertThat(leap.status()).isEqualTo(409);
        assertThat(leap.code()).isEqualTo("scheduling.not-possible");
    }

    @Test
    void a_noshow_frees_the_time_and_can_be_taken_back_while_it_is_free() {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + idOf(book(clinic, TEN, "dana@example.com")));
        assertThat(desk.post(path + "/status", Map.of("status", "noshow")).code())
                .as("nobody can be late for tomorrow")
                .isEqualTo("scheduling.not-possible");
        clock.set(Instant.parse(TEN).plusSeconds(600));

        assertThat(desk.post(path + "/status", Map.of("status", "noshow")).status())
                .isEqualTo(200);
        assertThat(desk.post(path + "/status", Map.of("status", "booked")).status())
                .isEqualTo(200);
    }

    @Test
    void a_cancelled_one_comes_back_unless_its_time_was_given_away() {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "manager");
        var path = clinic.api("/appointments/" + idOf(book(clinic, TEN, "dana@example.com")));

        desk.post(path + "/cancel", Map.of("reason", "Ill"));
        var back = desk.post(path + "/status", Map.of("status", "booked"));
        desk.post(path + "/cancel", Map.of());
        book(clinic, TEN, "faster@example.com");
        var late = desk.post(path + "/status", Map.of("status", "booked"));

        assertThat(back.json().path("status").asString()).isEqualTo("booked");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("scheduling.slot-taken");
    }

    @Test
    void the_day_shows_who_comes_with_whom_and_why() {
        var clinic = given.clinic(2);
        var provider = scene.member(port, clinic.id(), "provider");
        book(clinic, TEN, "dana@example.com");
        book(clinic, NOON, "dana@example.com");

        var day = provider.with("Accept-Language", "kk").get(clinic.api("/appointments?day=2026-11-25"));

        assertThat(day.json().path("zone").asString()).isEqualTo("Asia/Atyrau");
        var items = day.json().path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("service").path("name").asString()).isEqualTo("Check-up (kk)");
        assertThat(items.path(0).path("client").path("email").asString()).isEqualTo("dana@example.com");
        assertThat(items.path(0).path("firstVisit").asBoolean()).isTrue();
        assertThat(items.path(1).path("firstVisit").asBoolean()).isFalse();
        assertThat(items.path(0).path("provider").path("initials").asString()).isNotBlank();
    }

    @Test
    void the_business_moves_to_any_five_minutes_and_not_over_a_newer_change() {
        var clinic = given.clinic(2);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + idOf(book(clinic, TEN, "dana@example.com")));

        var openings = desk.get(path + "/openings?from=2026-11-25&to=2026-11-26");
        var moved = desk.post(path + "/reschedule", Map.of("start", "2026-11-25T06:05:00Z", "version", 0));
        var stale = desk.post(path + "/reschedule", Map.of("start", NOON, "version", 0));

        assertThat(openings.body()).contains("2026-11-25T06:05:00Z").contains(TEN);
        assertThat(moved.json().path("start").asString()).isEqualTo("2026-11-25T06:05:00Z");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void strangers_and_other_businesses_see_and_change_nothing() {
        var clinic = given.clinic(1);
        var path = clinic.api("/appointments/" + idOf(book(clinic, TEN, "dana@example.com")));
        var other = scene.member(port, given.clinic(1).id(), "owner");

        assertThat(visitor().get(path).status()).isEqualTo(401);
        assertThat(visitor().get(clinic.api("/appointments?day=2026-11-25")).status())
                .isEqualTo(401);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/cancel", Map.of()).status()).isEqualTo(404);
        assertThat(other.get(clinic.api("/appointments?day=2026-11-25")).status())
                .isEqualTo(404);
    }

    private Http.Answer book(Clinic clinic, String start, String email) {
        return visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "provider", clinic.providers().getFirst().text(),
                                "start", start,
                                "client", Map.of("name", "Dana Karimova", "email", email)));
    }

    private static String linkOf(Clinic clinic, Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    private static String idOf(Http.Answer booked) {
        JsonNode id = booked.json().path("id");
        return id.asString();
    }
}
