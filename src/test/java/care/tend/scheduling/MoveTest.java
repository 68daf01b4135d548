package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Services;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar does to an appointment: drag, stretch, hand over; and what stands in the way. */
class MoveTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String HALF_PAST_TEN = "2026-11-25T05:30:00Z";
    private static final String ELEVEN = "2026-11-25T06:00:00Z";
    private static final String HALF_PAST_ELEVEN = "2026-11-25T06:30:00Z";
    private static final String NOON = "2026-11-25T07:00:00Z";
    private static final String EIGHT_IN_THE_EVENING = "2026-11-25T15:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Services services;

    @Test
    void it_is_stretched_and_then_keeps_its_length_wherever_it_goes() {
        var clinic = given.clinic(2);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);

        var longer = desk.post(path + "/reschedule", Map.of("start", TEN, "end", ELEVEN, "version", 0));
        var moved = desk.post(path + "/reschedule", Map.of("start", ELEVEN));
        var handed = desk.post(
                path + "/reschedule",
                Map.of("start", TEN, "provider", clinic.providers().getLast().text()));

        assertThat(longer.json().path("end").asString()).isEqualTo(ELEVEN);
        assertThat(longer.json().path("sequence").asInt()).as("nobody is told").isZero();
        assertThat(longer.json().path("version").asInt()).isEqualTo(1);
        assertThat(moved.json().path("end").asString()).isEqualTo(NOON);
        assertThat(moved.json().path("sequence").asInt()).isEqualTo(1);
        assertThat(handed.json().path("provider").path("id").asString())
                .isEqualTo(clinic.providers().getLast().text());
        assertThat(handed.json().path("end").asString()).isEqualTo(ELEVEN);
    }

    @Test
    void stretched_time_is_taken_and_given_back_time_is_free() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        desk.post(path + "/reschedule", Map.of("start", TEN, "end", ELEVEN));

        var within = book(desk, clinic, HALF_PAST_TEN, Map.of());
        desk.post(path + "/reschedule", Map.of("start", TEN, "end", HALF_PAST_TEN));
        var after = book(desk, clinic, HALF_PAST_TEN, Map.of());

        assertThat(within.code()).isEqualTo("scheduling.slot-taken");
        assertThat(after.status()).isEqualTo(201);
    }

    @Test
    void a_guest_moves_a_stretched_one_only_where_all_of_it_fits() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var made = book(desk, clinic, TEN, Map.of());
        desk.post(pathOf(clinic, made) + "/reschedule", Map.of("start", TEN, "end", ELEVEN));
        booked(desk, clinic, "2026-11-25T07:30:00Z");
        var url = made.json().path("manageUrl").asString();
        var link = clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));

        var tooLong = visitor().post(link + "/reschedule", Map.of("start", NOON));
        var fits = visitor().post(link + "/reschedule", Map.of("start", HALF_PAST_ELEVEN));

        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.json().has("clashes")).as("not for guests' eyes").isFalse();
        assertThat(fits.json().path("end").asString()).isEqualTo("2026-11-25T07:30:00Z");
    }

    @Test
    void what_is_under_way_is_lengthened_but_not_moved() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        clock.set(Instant.parse(TEN).plusSeconds(900));
        desk.post(path + "/status", Map.of("status", "in_progress"));

        var longer = desk.post(path + "/reschedule", Map.of("start", TEN, "end", ELEVEN));
        var moved = desk.post(path + "/reschedule", Map.of("start", NOON));
        desk.post(path + "/status", Map.of("status", "fulfilled"));
        var over = desk.post(path + "/reschedule", Map.of("start", TEN, "end", NOON));

        assertThat(longer.json().path("end").asString()).as(longer.body()).isEqualTo(ELEVEN);
        assertThat(moved.code()).isEqualTo("scheduling.not-possible");
        assertThat(over.code()).isEqualTo("scheduling.not-possible");
    }

    @Test
    void outside_hours_it_goes_where_it_is_meant_to_go_and_is_asked_back_otherwise() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        for (var odd : List.of(EIGHT_IN_THE_EVENING, "2026-11-25T06:07:00Z", "2026-11-29T05:00:00Z")) {
            var asked = desk.post(path + "/reschedule", Map.of("start", odd));
            assertThat(asked.code()).as(odd).isEqualTo("scheduling.outside-hours");
        }

        var meant = desk.post(path + "/reschedule", Map.of("start", EIGHT_IN_THE_EVENING, "outsideHours", true));
        var booked = book(desk, clinic, "2026-11-25T15:30:00Z", Map.of("outsideHours", true));
        var clash = book(desk, clinic, EIGHT_IN_THE_EVENING, Map.of("outsideHours", true));

        assertThat(meant.json().path("start").asString()).isEqualTo(EIGHT_IN_THE_EVENING);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(clash.code()).isEqualTo("scheduling.slot-taken");
    }

    @Test
    void with_anyone_outside_hours_the_one_who_works_is_asked_first() {
        var clinic = given.clinic(1);
        given.provider(clinic.id(), clinic.location(), "Nobody yet");
        var desk = desk(clinic);

        var booked = book(desk, clinic, TEN, Map.of("outsideHours", true));

        assertThat(booked.json().path("provider").path("id").asString())
                .isEqualTo(clinic.providers().getFirst().text());
    }

    @Test
    void a_clash_says_with_whom() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);
        var other = booked(desk, clinic, NOON);
        visitor().post(clinic.api("/holds"), wish(clinic, "2026-11-25T08:00:00Z"));

        var clash = desk.post(path + "/reschedule", Map.of("start", "2026-11-25T07:15:00Z"));
        var held = desk.post(path + "/reschedule", Map.of("start", "2026-11-25T08:00:00Z"));

        assertThat(clash.code()).isEqualTo("scheduling.slot-taken");
        assertThat(clash.json().path("alternatives")).hasSize(3);
        assertThat(clash.json().path("clashes")).singleElement().satisfies(with -> {
            assertThat(with.path("kind").asString()).isEqualTo("appointment");
            assertThat(other).endsWith(with.path("appointment").asString());
            assertThat(with.path("client").asString()).isEqualTo("Dana Karimova");
            assertThat(with.path("start").asString()).isEqualTo(NOON);
        });
        assertThat(held.json().path("clashes").path(0).path("kind").asString()).isEqualTo("hold");
        assertThat(desk.get(path).json().path("start").asString()).isEqualTo(TEN);
    }

    @Test
    void a_buffer_is_kept_and_named_by_what_it_belongs_to() {
        var clinic = given.clinic(1);
        var surgery = services.add(clinic.id(), Given.terms("Surgery", 60, 15, 15, clinic.providers()))
                .id();
        var desk = desk(clinic);
        var first = book(desk, clinic, TEN, Map.of("service", surgery.text()));
        var path = booked(desk, clinic, NOON);

        var inBuffer = desk.post(path + "/reschedule", Map.of("start", ELEVEN, "outsideHours", true));
        var behind = desk.post(path + "/reschedule", Map.of("start", "2026-11-25T06:15:00Z"));

        assertThat(inBuffer.json().path("clashes")).singleElement().satisfies(with -> {
            assertThat(with.path("start").asString()).isEqualTo(TEN);
            assertThat(with.path("end").asString()).isEqualTo(ELEVEN);
        });
        assertThat(behind.status()).isEqualTo(200);
        assertThat(desk.get(pathOf(clinic, first))
                        .json()
                        .path("bufferAfterMinutes")
                        .asInt())
                .isEqualTo(15);
    }

    @Test
    void who_does_not_offer_it_does_not_get_it() {
        var clinic = given.clinic(2);
        var only = services.add(
                        clinic.id(),
                        Given.terms(
                                "Acupuncture",
                                30,
                                0,
                                0,
                                List.of(clinic.providers().getFirst())))
                .id();
        var desk = desk(clinic);
        var path = pathOf(clinic, book(desk, clinic, TEN, Map.of("service", only.text())));
        var last = clinic.providers().getLast();

        var refused =
                desk.post(path + "/reschedule", Map.of("start", TEN, "provider", last.text(), "outsideHours", true));
        var created = book(desk, clinic, NOON, Map.of("service", only.text(), "provider", last.text()));

        assertThat(refused.code()).isEqualTo("scheduling.not-offered");
        assertThat(created.code()).isEqualTo("scheduling.not-offered");
    }

    @Test
    void lengths_are_steps_of_five_minutes_up_to_a_day() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var path = booked(desk, clinic, TEN);

        for (var end : List.of("2026-11-25T05:32:00Z", TEN, "2026-11-25T04:00:00Z", "2026-11-26T05:05:00Z")) {
            var odd = desk.post(path + "/reschedule", Map.of("start", TEN, "end", end, "outsideHours", true));
            assertThat(odd.status()).as(end).isEqualTo(422);
            assertThat(odd.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("end");
        }
        var made = book(desk, clinic, NOON, Map.of("end", "2026-11-25T07:45:00Z"));
        assertThat(made.json().path("end").asString()).isEqualTo("2026-11-25T07:45:00Z");
    }

    @Test
    void a_guest_sets_neither_length_nor_hours() {
        var clinic = given.clinic(1);

        var odd = book(visitor(), clinic, TEN, Map.of("end", ELEVEN, "outsideHours", true));

        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.json().path("errors"))
                .extracting(e -> e.path("field").asString())
                .containsExactly("end", "outsideHours");
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    /** The path of a fresh appointment. */
    private static String booked(Http desk, Clinic clinic, String start) {
        return pathOf(clinic, book(desk, clinic, start, Map.of()));
    }

    private static String pathOf(Clinic clinic, Http.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic.api("/appointments/" + made.json().path("id").asString());
    }

    private static Http.Answer book(Http who, Clinic clinic, String start, Map<String, Object> more) {
        var body = new HashMap<>(wish(clinic, start));
        body.put("client", Map.of("name", "Dana Karimova", "email", "dana@example.com"));
        body.putAll(more);
        return who.post(clinic.api("/appointments"), body);
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
