package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.scheduling.internal.calendars.Round;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An account at a calendar server of others, connected in both directions. */
class CalendarConnectionTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Round round;

    @Autowired
    private OutboxDelivery outbox;

    private Radicale radicale;
    private Clinic clinic;
    private Http desk;

    @BeforeEach
    void serve(@TempDir Path empty) throws IOException {
        Radicale.assumeWanted();
        radicale = new Radicale(empty);
        clinic = given.clinic(1);
        desk = scene.member(port, clinic.id(), "front_desk");
    }

    @AfterEach
    @SuppressWarnings("ConstantValue") // not there where the test was passed over
    void stop() {
        if (radicale != null) {
            radicale.close();
        }
    }

    @Test
    void its_calendars_are_found_and_their_busy_times_kept_free() {
        radicale.makeCalendar("private");
        radicale.makeCalendar("work");
        radicale.put("/asel/private/a.ics", entry("a", "20261125T050000Z", "20261125T060000Z"));

        var connected = connect();

        assertThat(connected.status()).as(connected.body()).isEqualTo(201);
        assertThat(connected.json().path("calendars").valueStream().map(each -> each.path("name")
                        .asString()))
                .containsExactlyInAnyOrder("private", "work");
        assertThat(connected.body()).doesNotContain(Radicale.PASSWORD);
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN).contains(NOON);
    }

    @Test
    void password_address_and_titles_are_kept_from_whoever_reads_the_database() {
        radicale.makeCalendar("private");
        radicale.put("/asel/private/a.ics", entry("a", "20261125T050000Z", "20261125T060000Z"));
        connect();

        assertThat(TestDatabase.countAsOwner(
                        database.database(),
                        "select count(*) from scheduling.calendar_connection c, scheduling.outside_calendar o,"
                                + " scheduling.outside_object b where (c::text || o::text || b::text)"
                                + " ~ 'horse|127.0.0.2:|Dentist'"))
                .isZero();
    }

    @Test
    void what_changes_there_changes_here_by_what_changed_alone() {
        radicale.makeCalendar("private");
        radicale.put("/asel/private/a.ics", entry("a", "20261125T050000Z", "20261125T060000Z"));
        radicale.put("/asel/private/b.ics", entry("b", "20261126T050000Z", "20261126T060000Z"));
        connect();

        radicale.put("/asel/private/a.ics", entry("a", "20261125T070000Z", "20261125T080000Z"));
        laterRound();
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN).doesNotContain(NOON);

        radicale.delete("/asel/private/a.ics");
        laterRound();
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN).contains(NOON);
        assertThat(TestDatabase.countAsOwner(
                        database.database(),
                        "select count(*) from scheduling.outside_calendar where sync_token like 'http%'"))
                .as("the server gave sync tokens")
                .isPositive();
    }

    @Test
    void what_is_booked_is_written_moved_and_taken_out() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");

        var appointment = book(TEN);
        outbox.deliverDue();

        var path = radicale.entries("work").getFirst();
        assertThat(radicale.get(path))
                .contains("UID:" + appointment + "@tend.care", "DTSTART:20261125T050000Z", "Dana Karimova");

        move(appointment, NOON);
        outbox.deliverDue();
        assertThat(radicale.entries("work")).containsExactly(path);
        assertThat(radicale.get(path)).contains("DTSTART:20261125T070000Z", "SEQUENCE:1");

        cancel(appointment);
        outbox.deliverDue();
        assertThat(radicale.entries("work")).isEmpty();
    }

    @Test
    void what_was_booked_before_is_written_when_a_calendar_is_chosen_and_taken_out_when_none_is() {
        radicale.makeCalendar("work");
        book(TEN);
        var connected = connect().json();

        choose(connected, "work");
        outbox.deliverDue();
        assertThat(radicale.entries("work")).hasSize(1);

        choose(connected, null);
        outbox.deliverDue();
        assertThat(radicale.entries("work")).isEmpty();
        laterRound();
        assertThat(proposals()).isEmpty();
    }

    @Test
    void our_own_appointments_are_no_busy_times() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        var appointment = book(TEN);
        outbox.deliverDue();
        laterRound();

        assertThat(desk.get(clinic.api("/outside-clashes")).json().path("items"))
                .isEmpty();
        move(appointment, NOON);
        laterRound();
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void an_entry_moved_there_is_a_proposal_that_can_be_followed() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        var appointment = book(TEN);
        outbox.deliverDue();

        edit("20261125T05", "20261125T07");
        laterRound();

        var proposal = proposals().path(0);
        assertThat(proposal.path("wish").asString()).isEqualTo("move");
        assertThat(proposal.path("source").asString()).isEqualTo("calendar");
        assertThat(proposal.path("start").asString()).isEqualTo(NOON);
        assertThat(start(appointment)).as("it holds until somebody decides").isEqualTo(TEN);

        move(appointment, NOON);
        outbox.deliverDue();
        laterRound();
        assertThat(proposals()).isEmpty();
        assertThat(radicale.get(radicale.entries("work").getFirst()))
                .contains("DTSTART:20261125T070000Z", "SEQUENCE:1");
    }

    @Test
    void kept_it_is_written_back_after_a_pause_for_second_thoughts() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        book(TEN);
        outbox.deliverDue();
        edit("20261125T05", "20261125T07");
        laterRound();
        var kept = clinic.api("/proposals/" + proposals().path(0).path("id").asString() + "/kept");

        assertThat(desk.put(kept, Map.of()).status()).isEqualTo(204);
        assertThat(proposals()).isEmpty();
        assertThat(desk.delete(kept).status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue();
        assertThat(proposals()).hasSize(1);
        assertThat(radicale.get(radicale.entries("work").getFirst())).contains("DTSTART:20261125T07");

        desk.put(kept, Map.of());
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue();
        assertThat(radicale.get(radicale.entries("work").getFirst())).contains("DTSTART:20261125T050000Z");
        laterRound();
        assertThat(proposals()).isEmpty();
    }

    @Test
    void an_entry_deleted_there_cancels_nothing_before_somebody_says_so() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        var appointment = book(TEN);
        outbox.deliverDue();

        radicale.delete(radicale.entries("work").getFirst());
        laterRound();

        assertThat(proposals().path(0).path("wish").asString()).isEqualTo("cancel");
        assertThat(start(appointment)).isEqualTo(TEN);

        desk.put(clinic.api("/proposals/" + proposals().path(0).path("id").asString() + "/kept"), Map.of());
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue();
        assertThat(radicale.entries("work")).hasSize(1);

        radicale.delete(radicale.entries("work").getFirst());
        laterRound();
        cancel(appointment);
        outbox.deliverDue();
        laterRound();
        assertThat(proposals()).isEmpty();
        assertThat(radicale.entries("work")).isEmpty();
    }

    @Test
    void words_of_its_owner_are_no_proposal_and_stay_until_it_changes_here() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        var appointment = book(TEN);
        outbox.deliverDue();

        edit("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nCOMMENT:bring the blue leash");
        laterRound();

        assertThat(proposals()).isEmpty();
        outbox.deliverDue();
        assertThat(radicale.get(radicale.entries("work").getFirst())).contains("blue leash");
        move(appointment, NOON);
        outbox.deliverDue();
        assertThat(radicale.get(radicale.entries("work").getFirst())).contains("DTSTART:20261125T070000Z");
    }

    @Test
    void an_edit_that_was_not_seen_yet_is_not_overwritten() {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        var appointment = book(TEN);
        outbox.deliverDue();

        edit("20261125T05", "20261125T08");
        move(appointment, NOON);
        outbox.deliverDue();

        assertThat(proposals().path(0).path("start").asString()).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(radicale.get(radicale.entries("work").getFirst())).contains("DTSTART:20261125T08");
    }

    @Test
    void a_server_that_is_away_gets_it_later() throws IOException {
        radicale.makeCalendar("work");
        choose(connect().json(), "work");
        radicale.pause();
        book(TEN);
        outbox.deliverDue();
        assertThat(connections().path(0).path("fault").path("code").asString()).startsWith("outside.");

        radicale.resume();
        clock.advance(Duration.ofMinutes(5));
        outbox.deliverDue();

        assertThat(radicale.entries("work")).hasSize(1);
        assertThat(connections().path(0).path("fault").isNull()).isTrue();
    }

    @Test
    void a_wrong_password_is_told_and_a_new_one_taken() {
        radicale.makeCalendar("private");
        var wrong = new HashMap<String, Object>(account());
        wrong.put("password", "wrong");
        assertThat(desk.post(path(), wrong).code()).isEqualTo("calendars.sign-in");
        assertThat(connections()).isEmpty();

        var one = path() + "/" + connect().json().path("id").asString();
        assertThat(desk.put(one + "/password", Map.of("password", "wrong")).code())
                .isEqualTo("calendars.sign-in");
        assertThat(desk.put(one + "/password", Map.of("password", Radicale.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void disconnected_it_keeps_nothing_free_and_can_come_back() {
        radicale.makeCalendar("private");
        radicale.put("/asel/private/a.ics", entry("a", "20261125T050000Z", "20261125T060000Z"));
        var one = path() + "/" + connect().json().path("id").asString();

        assertThat(desk.delete(one).status()).isEqualTo(204);
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN);

        assertThat(desk.post(one + "/restore", Map.of()).status()).isEqualTo(200);
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN);
    }

    @Test
    void a_calendar_that_does_not_count_keeps_nothing_free() {
        radicale.makeCalendar("private");
        radicale.put("/asel/private/a.ics", entry("a", "20261125T050000Z", "20261125T060000Z"));
        var connected = connect().json();

        var chosen = Map.of("counting", List.of(), "shows", "names");
        var answer = desk.put(path() + "/" + connected.path("id").asString() + "/choice", chosen);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN);
    }

    @Test
    void a_server_without_sync_tokens_is_read_by_its_tags() throws IOException {
        radicale.makeCalendar("work");
        radicale.put("/asel/work/a.ics", entry("a", "20261125T080000Z", "20261125T090000Z"));
        try (var old = new WithoutTokens(radicale.address())) {
            var account = new HashMap<>(account());
            account.put("address", old.address());
            choose(desk.post(path(), account).json(), "work");
            var appointment = book(TEN);
            outbox.deliverDue();
            laterRound();
            int quiet = old.multigets();
            laterRound();
            assertThat(old.multigets())
                    .as("nothing is read while nothing changes")
                    .isEqualTo(quiet);

            radicale.put("/asel/work/a.ics", entry("a", "20261125T070000Z", "20261125T080000Z"));
            radicale.delete("/asel/work/" + appointment + ".ics");
            laterRound();

            assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(NOON);
            assertThat(proposals().path(0).path("wish").asString()).isEqualTo("cancel");
        }
    }

    @Test
    void nobody_reaches_into_our_own_network_with_it() {
        for (var address :
                List.of("http://127.0.0.1:" + port, "https://localhost", "https://[::1]", "http://10.0.0.1")) {
            var account = new HashMap<>(account());
            account.put("address", address);
            assertThat(desk.post(path(), account).code()).as(address).startsWith("outside.");
        }
    }

    @Test
    void a_connection_is_reached_through_its_own_provider_alone() {
        radicale.makeCalendar("private");
        var other = given.provider(clinic.id(), clinic.location(), "Somebody else");
        var id = connect().json().path("id").asString();
        var foreign = clinic.api("/providers/" + other + "/calendar-connections/" + id);

        assertThat(desk.delete(foreign).status()).isEqualTo(404);
        assertThat(desk.post(foreign + "/look", Map.of()).status()).isEqualTo(404);
        assertThat(desk.put(foreign + "/password", Map.of("password", "x")).status())
                .isEqualTo(404);
        assertThat(desk.put(foreign + "/choice", Map.of("counting", List.of(), "shows", "names"))
                        .status())
                .isEqualTo(404);
        assertThat(connections()).hasSize(1);
    }

    private void laterRound() {
        clock.advance(Duration.ofMinutes(20));
        round.go();
        outbox.deliverDue();
    }

    private String path() {
        return clinic.api("/providers/" + clinic.providers().getFirst() + "/calendar-connections");
    }

    private Map<String, Object> account() {
        return Map.of("address", radicale.address(), "user", Radicale.USER, "password", Radicale.PASSWORD);
    }

    private Http.Answer connect() {
        return desk.post(path(), account());
    }

    private JsonNode connections() {
        return desk.get(path()).json().path("items");
    }

    private JsonNode proposals() {
        return desk.get(clinic.api("/proposals")).json().path("items");
    }

    /** All count, and what is booked is written into the one of that name. */
    private void choose(JsonNode connected, @Nullable String receiving) {
        var choice = new HashMap<String, Object>();
        choice.put("shows", "names");
        choice.put(
                "counting",
                connected
                        .path("calendars")
                        .valueStream()
                        .map(each -> each.path("id").asString())
                        .toList());
        connected
                .path("calendars")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(receiving))
                .forEach(each -> choice.put("receiving", each.path("id").asString()));
        var answer = desk.put(path() + "/" + connected.path("id").asString() + "/choice", choice);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** As its owner does with another program. */
    private void edit(String before, String after) {
        var path = radicale.entries("work").getFirst();
        radicale.put(path, radicale.get(path).replace(before, after));
    }

    private String book(String start) {
        var made = visitor().post(clinic.api("/appointments"), Wishes.booking(clinic, start));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private void move(String appointment, String start) {
        var moved = desk.post(clinic.api("/appointments/" + appointment + "/reschedule"), Map.of("start", start));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    private void cancel(String appointment) {
        desk.post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of("reason", ""));
    }

    private String start(String appointment) {
        return desk.get(clinic.api("/appointments/" + appointment))
                .json()
                .path("start")
                .asString();
    }

    private static String entry(String uid, String start, String end) {
        return Elsewhere.calendar(Elsewhere.event(
                uid, "SUMMARY:Dentist", "DTSTAMP:20261101T000000Z", "DTSTART:" + start, "DTEND:" + end));
    }
}
