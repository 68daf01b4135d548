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
import care.tend.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Busy times of a calendar elsewhere are kept free here; the calendar stands on this machine. */
class OutsideCalendarTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String NOON = "2026-11-25T07:00:00Z";

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
    void a_busy_time_elsewhere_cannot_be_booked_here() {
        var clinic = given.clinic(1);
        elsewhere.content = calendar(event("a", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN);

        var added = add(clinic);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("host").asString()).isEqualTo("127.0.0.2");
        assertThat(added.json().path("entries").asInt()).isEqualTo(1);
        assertThat(added.body()).doesNotContain("secret-path");
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN).contains(NOON);
        assertThat(book(clinic, TEN).code()).isEqualTo("scheduling.slot-taken");
    }

    @Test
    void only_that_somebody_is_busy_is_kept() {
        var clinic = given.clinic(1);
        elsewhere.content =
                calendar(event("a", "SUMMARY:Dentist", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));

        add(clinic);

        assertThat(TestDatabase.countAsOwner(
                        database.database(),
                        "select count(*) from scheduling.outside_busy b, scheduling.outside_calendar c"
                                + " where (b::text || c::text) like '%Dentist%' or c::text like '%secret-path%'"))
                .isZero();
    }

    @Test
    void what_changes_elsewhere_changes_here_at_the_next_round() {
        var clinic = given.clinic(1);
        elsewhere.content = calendar(event("a", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));
        add(clinic);

        elsewhere.content = calendar(event("a", "DTSTART:20261125T070000Z", "DTEND:20261125T080000Z"));
        elsewhere.tag = "\"2\"";
        laterRound();

        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN).doesNotContain(NOON);
    }

    @Test
    void one_that_stays_the_same_is_not_sent_again() {
        var clinic = given.clinic(1);
        add(clinic);

        laterRound();

        assertThat(elsewhere.asked).hasSize(2);
        assertThat(elsewhere.asked.getLast()).containsEntry("If-none-match", List.of("\"1\""));
    }

    @Test
    void two_calendars_of_one_person_are_merged() {
        var clinic = given.clinic(1);
        elsewhere.content = calendar(event("a", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));
        add(clinic);
        elsewhere.content = calendar(event("b", "DTSTART:20261125T053000Z", "DTEND:20261125T073000Z"));
        var second = add(clinic);
        assertThat(imports(clinic)).isEqualTo(1);

        desk(clinic).delete(path(clinic) + "/" + second.json().path("id").asString());

        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN).contains(NOON);
    }

    @Test
    void an_appointment_holds_and_somebody_decides() {
        var clinic = given.clinic(1);
        var appointment = book(clinic, TEN).json().path("id").asString();
        elsewhere.content = calendar(event("a", "DTSTART:20261125T044500Z", "DTEND:20261125T060000Z"));
        var desk = desk(clinic);

        add(clinic);

        assertThat(imports(clinic)).isEqualTo(2);
        var clashes = desk.get(clinic.api("/outside-clashes")).json().path("items");
        assertThat(clashes).hasSize(1);
        assertThat(clashes.path(0).path("appointment").path("id").asString()).isEqualTo(appointment);
        assertThat(clashes.path(0).path("busyFrom").asString()).isEqualTo("2026-11-25T04:45:00Z");

        var kept = clinic.api("/outside-clashes/" + clashes.path(0).path("id").asString() + "/kept");
        assertThat(desk.put(kept, Map.of()).status()).isEqualTo(204);
        laterRound();
        assertThat(desk.get(clinic.api("/outside-clashes")).json().path("items"))
                .isEmpty();
        assertThat(desk.delete(kept).status()).isEqualTo(204);
        assertThat(desk.get(clinic.api("/outside-clashes")).json().path("items"))
                .hasSize(1);
    }

    @Test
    void a_busy_time_grows_back_where_an_appointment_went() {
        var clinic = given.clinic(1);
        var appointment = book(clinic, TEN).json().path("id").asString();
        elsewhere.content = calendar(event("a", "DTSTART:20261125T044500Z", "DTEND:20261125T060000Z"));
        add(clinic);
        var desk = desk(clinic);

        desk.post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of("reason", ""));
        round.go();

        assertThat(imports(clinic)).isEqualTo(1);
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN);
        assertThat(desk.get(clinic.api("/outside-clashes")).json().path("items"))
                .isEmpty();
    }

    @Test
    void our_own_appointments_that_come_back_are_no_busy_times() {
        var clinic = given.clinic(1);
        var appointment = book(clinic, TEN).json().path("id").asString();
        elsewhere.content = calendar(
                event(appointment + "@tend.care", "DTSTART:20261125T050000Z", "DTEND:20261125T053000Z"),
                event("apt_of-another@tend.care", "DTSTART:20261125T070000Z", "DTEND:20261125T073000Z"));

        add(clinic);

        assertThat(desk(clinic).get(clinic.api("/outside-clashes")).json().path("items"))
                .isEmpty();
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(NOON);
    }

    @Test
    void a_removed_one_frees_its_time_and_can_come_back() {
        var clinic = given.clinic(1);
        elsewhere.content = calendar(event("a", "DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"));
        var one = path(clinic) + "/" + add(clinic).json().path("id").asString();
        var desk = desk(clinic);

        assertThat(desk.delete(one).status()).isEqualTo(204);
        assertThat(Wishes.slots(visitor(), clinic)).contains(TEN);
        assertThat(desk.post(one + "/restore", Map.of()).status()).isEqualTo(200);
        assertThat(Wishes.slots(visitor(), clinic)).doesNotContain(TEN);

        desk.delete(one);
        clock.advance(Duration.ofMinutes(11));
        assertThat(desk.post(one + "/restore", Map.of()).status()).isEqualTo(404);
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

    private Http.Answer book(Clinic clinic, String start) {
        return visitor().post(clinic.api("/appointments"), Wishes.booking(clinic, start));
    }

    private long imports(Clinic clinic) {
        return TestDatabase.countAsOwner(
                database.database(),
                "select count(*) from scheduling.claim where kind = 'import' and resource_id = '"
                        + provider(clinic).value() + "'");
    }
}
