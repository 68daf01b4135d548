package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ProviderId;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar that other programs follow at a secret address. */
class CalendarFeedTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void a_program_reads_who_comes_when_and_where() throws Exception {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var appointment = book(clinic, TEN, "Dana Karimova");

        var answer = program(address(desk, clinic, clinic.providers().getFirst(), "names"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(how -> assertThat(how).contains("no-cache").contains("private"));
        var event = events(answer).getFirst();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(appointment + "@tend.care");
        assertThat(value(event.getSummary())).isEqualTo("Tuz · Dana Karimova · Check-up");
        assertThat(value(event.getLocation())).isEqualTo("Alma, Satpayev 48, Atyrau");
        assertThat(value(event.getUrl()))
                .endsWith("/app/" + clinic.slug() + "/today?day=2026-11-25&apt=" + appointment);
        assertThat(answer.body())
                .contains("DTSTART:20261125T050000Z\r\n")
                .contains("DTEND:20261125T053000Z\r\n")
                .contains("SEQUENCE:0\r\n")
                .contains("STATUS:CONFIRMED\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n");
    }

    @Test
    void one_that_shows_only_busy_names_nobody_and_nothing() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var appointment = book(clinic, TEN, "Dana Karimova");

        var text = program(address(desk, clinic, null, "busy")).body();

        assertThat(text).contains("SUMMARY:Busy\r\n").contains("UID:" + appointment);
        assertThat(text)
                .doesNotContain("Dana")
                .doesNotContain("Tuz")
                .doesNotContain("Check-up")
                .doesNotContain("Satpayev")
                .doesNotContain("URL:");
    }

    @Test
    void what_changes_keeps_its_uid_and_rises_in_sequence_and_what_is_cancelled_says_so() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var appointment = book(clinic, TEN, "Dana");
        var address = address(desk, clinic, null, "names");

        clock.advance(Duration.ofMinutes(5));
        desk.post(clinic.api("/appointments/" + appointment + "/reschedule"), Map.of("start", NOON));
        var moved = program(address).body();
        clock.advance(Duration.ofMinutes(5));
        desk.post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of("reason", "ill"));
        var cancelled = program(address).body();

        assertThat(moved)
                .contains("UID:" + appointment)
                .contains("SEQUENCE:1\r\n")
                .contains("DTSTART:20261125T070000Z");
        assertThat(cancelled)
                .contains("UID:" + appointment)
                .contains("SEQUENCE:2\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("TRANSP:TRANSPARENT\r\n");
    }

    @Test
    void a_program_that_has_it_already_is_told_so_until_something_changes() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var appointment = book(clinic, TEN, "Dana");
        var address = address(desk, clinic, null, "names");
        var first = program(address);
        var tag = first.header("ETag").orElseThrow();
        var time = first.header("Last-Modified").orElseThrow();

        clock.advance(Duration.ofHours(1));
        assertThat(visitor().with("If-None-Match", tag).get(address).status()).isEqualTo(304);
        assertThat(visitor().with("If-Modified-Since", time).get(address).status())
                .isEqualTo(304);
        desk.post(clinic.api("/appointments/" + appointment + "/reschedule"), Map.of("start", NOON));

        assertThat(visitor().with("If-None-Match", tag).get(address).status()).isEqualTo(200);
        assertThat(visitor().with("If-Modified-Since", time).get(address).status())
                .isEqualTo(200);
    }

    @Test
    void only_the_last_month_and_the_coming_year_are_told() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        book(clinic, TEN, "Dana");
        var address = address(desk, clinic, null, "names");
        assertThat(program(address).body()).contains("BEGIN:VEVENT");

        clock.advance(Duration.ofDays(40));

        assertThat(program(address).body()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void a_new_address_ends_the_old_one() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var old = address(desk, clinic, null, "names");
        var id = feeds(desk, clinic).getFirst().get("id");

        var fresh = path(desk.post(clinic.api("/calendar-feeds/" + id + "/address"), Map.of()));

        assertThat(fresh).isNotEqualTo(old);
        assertThat(program(old).status()).isEqualTo(404);
        assertThat(program(fresh).status()).isEqualTo(200);
    }

    @Test
    void a_closed_one_comes_back_within_ten_minutes_and_not_later() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var address = address(desk, clinic, null, "names");
        var feed =
                clinic.api("/calendar-feeds/" + feeds(desk, clinic).getFirst().get("id"));

        assertThat(desk.delete(feed).status()).isEqualTo(204);
        assertThat(program(address).status()).isEqualTo(404);
        assertThat(desk.post(feed + "/reopen", Map.of()).status()).isEqualTo(200);
        assertThat(program(address).status()).isEqualTo(200);

        desk.delete(feed);
        clock.advance(Duration.ofMinutes(11));
        assertThat(desk.post(feed + "/reopen", Map.of()).status()).isEqualTo(404);
        assertThat(program(address).status()).isEqualTo(404);
    }

    @Test
    void asked_for_twice_it_is_one() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);

        assertThat(address(desk, clinic, null, "names")).isEqualTo(address(desk, clinic, null, "busy"));
        assertThat(feeds(desk, clinic)).hasSize(1);
    }

    @Test
    void a_member_sees_and_touches_their_own_only() {
        var clinic = given.clinic(1);
        var mine = desk(clinic);
        address(mine, clinic, null, "names");
        var id = feeds(mine, clinic).getFirst().get("id");
        var colleague = desk(clinic);

        assertThat(feeds(colleague, clinic)).isEmpty();
        assertThat(colleague.delete(clinic.api("/calendar-feeds/" + id)).status())
                .isEqualTo(404);
        assertThat(colleague
                        .post(clinic.api("/calendar-feeds/" + id + "/address"), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void it_ends_with_its_makers_membership() {
        var clinic = given.clinic(1);
        var account = scene.account();
        var desk = scene.signedIn(port, account);
        var insert = "insert into access.member (id, business_id, account_id, role, created_at) values"
                + " (gen_random_uuid(), '%s', '%s', 'front_desk', now())"
                        .formatted(clinic.id().value(), account.value());
        unforced(insert);
        var address = address(desk, clinic, null, "names");
        assertThat(program(address).status()).isEqualTo(200);

        unforced("delete from access.member where account_id = '" + account.value() + "'");

        assertThat(program(address).status()).isEqualTo(404);
    }

    @Test
    void one_business_reads_nothing_of_another() {
        var mine = given.clinic(1);
        var other = given.clinic(1);
        book(other, TEN, "Stranger");

        var text = program(address(desk(mine), mine, null, "names")).body();

        assertThat(text).doesNotContain("Stranger").doesNotContain("BEGIN:VEVENT");
        assertThat(desk(mine)
                        .post(
                                mine.api("/calendar-feeds"),
                                Map.of("provider", other.providers().getFirst().text(), "shows", "names"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void addresses_are_not_guessed_and_not_hammered() {
        var clinic = given.clinic(1);
        var address = address(desk(clinic), clinic, null, "names");
        for (int i = 0; i < 240; i++) {
            program(address);
        }
        var hammered = program(address);
        assertThat(hammered.status()).isEqualTo(429);
        assertThat(hammered.header("Retry-After")).isPresent();

        for (int i = 0; i < 60; i++) {
            assertThat(program("/calendar/" + "x".repeat(31) + (char) ('A' + i % 26) + i + ".ics")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(program("/calendar/once-more.ics").status()).isEqualTo(429);
    }

    /** Owners too are held by forced isolation; a scene is set without it. */
    private void unforced(String statement) {
        TestDatabase.asOwner(
                database.database(),
                "alter table access.member no force row level security; " + statement
                        + "; alter table access.member force row level security");
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private Http.Answer program(String path) {
        return visitor().get(path);
    }

    private static String address(Http desk, Clinic clinic, @Nullable ProviderId provider, String shows) {
        var wish = new HashMap<String, Object>(Map.of("shows", shows));
        if (provider != null) {
            wish.put("provider", provider.text());
        }
        return path(desk.post(clinic.api("/calendar-feeds"), wish));
    }

    private static String path(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return URI.create(answer.json().path("url").asString()).getPath();
    }

    private static List<Map<String, String>> feeds(Http desk, Clinic clinic) {
        return desk.get(clinic.api("/calendar-feeds"))
                .json()
                .path("items")
                .valueStream()
                .map(feed -> Map.of("id", feed.path("id").asString()))
                .toList();
    }

    private static String value(@Nullable Property property) {
        return property == null ? "" : property.getValue();
    }

    private static List<VEvent> events(Http.Answer answer) throws Exception {
        return new CalendarBuilder().build(new StringReader(answer.body())).getComponents("VEVENT");
    }

    private String book(Clinic clinic, String start, String name) {
        var guest = new HashMap<>(Wishes.wish(clinic, start));
        guest.put("client", Map.of("name", name, "email", "dana@example.org"));
        guest.put("pet", Map.of("name", "Tuz", "species", "dog"));
        var answer = visitor().post(clinic.api("/appointments"), guest);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
