package care.tend.scheduling;

import static care.tend.scheduling.Wishes.dana;
import static care.tend.scheduling.Wishes.wish;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Appointments agreed together: previewed, repaired, booked, moved and cancelled. */
class SeriesTest extends ServerTest {

    private static final String WEEKLY = "FREQ=WEEKLY;COUNT=4";
    private static final String FIRST = "2026-11-25T05:00:00Z"; // Wednesday 10:00 in Atyrau
    private static final String SECOND = "2026-12-02T05:00:00Z";
    private static final String THIRD = "2026-12-09T05:00:00Z";
    private static final String FOURTH = "2026-12-16T05:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    private Clinic clinic;
    private Http desk;

    @BeforeEach
    void a_clinic_with_one_vet() {
        clinic = given.clinic(1);
        desk = scene.member(port, clinic.id(), "front_desk");
    }

    @Test
    void every_date_is_shown_with_its_clash_and_a_way_out_before_anything_is_booked() {
        somebodyHas(THIRD);

        var dates = preview(WEEKLY);

        assertThat(texts(dates, "standing")).containsExactly("free", "free", "taken", "free");
        var instead = dates.path(2).path("alternatives");
        assertThat(texts(instead, "start"))
                .containsExactlyInAnyOrder("2026-12-09T04:30:00Z", "2026-12-09T05:30:00Z", "2026-12-09T04:15:00Z");
        assertThat(day("2026-11-25")).isZero();
    }

    @Test
    void the_same_time_with_somebody_else_is_the_first_way_out() {
        clinic = given.clinic(2);
        desk = scene.member(port, clinic.id(), "front_desk");
        var vet = clinic.providers().getFirst().text();
        assertThat(visitor()
                        .post(clinic.api("/appointments"), with(Wishes.booking(clinic, SECOND), "provider", vet))
                        .status())
                .isEqualTo(201);

        var dates = desk.post(
                        clinic.api("/series/preview"), with(with(wish(clinic, FIRST), "rule", WEEKLY), "provider", vet))
                .json()
                .path("dates");

        var first = dates.path(1).path("alternatives").path(0);
        assertThat(first.path("start").asString()).isEqualTo(SECOND);
        assertThat(first.path("provider").asString())
                .isEqualTo(clinic.providers().getLast().text());
    }

    @Test
    void closed_and_past_dates_say_so() {
        var daily = desk.post(
                        clinic.api("/series/preview"),
                        with(wish(clinic, "2026-11-24T05:00:00Z"), "rule", "FREQ=DAILY;COUNT=6"))
                .json()
                .path("dates");

        assertThat(texts(daily, "standing")).containsExactly("past", "free", "free", "free", "free", "closed");
    }

    @Test
    void a_year_of_dates_asks_the_database_no_more_often_than_a_month() {
        preview(WEEKLY);
        database.statementsSinceLastAsked();
        preview(WEEKLY);
        int month = database.statementsSinceLastAsked();

        preview("FREQ=WEEKLY;COUNT=52");

        assertThat(database.statementsSinceLastAsked()).isEqualTo(month);
    }

    @Test
    void a_repaired_series_is_booked_as_one() {
        somebodyHas(THIRD);

        var booked = book(List.of(
                Map.of("planned", FIRST),
                Map.of("planned", SECOND),
                Map.of("planned", THIRD, "start", "2026-12-09T05:30:00Z")));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var dates = booked.json().path("dates");
        assertThat(texts(dates, "start")).containsExactly(FIRST, SECOND, "2026-12-09T05:30:00Z");
        assertThat(dates.path(2).path("moved").asBoolean()).isTrue();
        assertThat(day("2026-12-16")).isZero();
        var client = desk.get(clinic.api(
                        "/appointments/" + dates.path(0).path("appointment").asString()))
                .json()
                .path("client")
                .path("id");
        var last = desk.get(clinic.api(
                        "/appointments/" + dates.path(2).path("appointment").asString()))
                .json()
                .path("client")
                .path("id");
        assertThat(last).isEqualTo(client);
    }

    @Test
    void one_lost_date_books_none_and_names_it() {
        somebodyHas(THIRD);

        var refused = book(all());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scheduling.dates-taken");
        assertThat(texts(refused.json().path("dates"), "planned")).containsExactly(THIRD);
        assertThat(refused.json().path("dates").path(0).path("alternatives").size())
                .isEqualTo(3);
        assertThat(day("2026-11-25")).isZero();
    }

    @Test
    void a_date_that_the_rule_does_not_name_is_refused() {
        var refused = book(List.of(Map.of("planned", "2026-11-26T05:00:00Z")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"dates\"");
    }

    @Test
    void the_same_request_twice_is_one_series() {
        var keyed = desk.with("Idempotency-Key", "once-and-only-once");
        var first = keyed.post(clinic.api("/series"), request(all()));
        var again = keyed.post(clinic.api("/series"), request(all()));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(day("2026-11-25")).isEqualTo(1);
    }

    @Test
    void one_mail_tells_of_all_dates_and_holds_all_of_them_for_the_calendar() {
        booked();
        pass();

        assertThat(mails()).containsExactly("series-confirmed");
        var mail = newest();
        assertThat(mail.path("text").asString())
                .contains("25 November 2026, 10:00", "2 December 2026, 10:00", "16 December 2026, 10:00");
        var file = mail.path("attachments").path(0).path("content").asString();
        assertThat(file).contains("METHOD:PUBLISH");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize(4);
        assertThat(file.lines().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(4);
    }

    @Test
    void the_following_dates_move_along_and_what_was_moved_by_itself_stays() {
        var ids = booked();
        desk.post(clinic.api("/appointments/" + ids.get(2) + "/reschedule"), Map.of("start", "2026-12-10T09:00:00Z"));

        // from the second on: a day later, at 11
        var moved = desk.post(
                clinic.api("/appointments/" + ids.get(1) + "/series/reschedule"),
                Map.of("scope", "following", "start", "2026-12-03T06:00:00Z"));

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(texts(moved.json().path("dates"), "start"))
                .containsExactly(FIRST, "2026-12-03T06:00:00Z", "2026-12-10T09:00:00Z", "2026-12-17T06:00:00Z");
        assertThat(texts(moved.json().path("dates"), "planned"))
                .containsExactly(FIRST, "2026-12-03T06:00:00Z", "2026-12-10T06:00:00Z", "2026-12-17T06:00:00Z");
    }

    @Test
    void a_plan_may_come_to_lie_on_one_that_was_called_off() {
        var ids = booked();
        desk.post(clinic.api("/appointments/" + ids.get(1) + "/cancel"), Map.of());

        var moved = desk.post(
                clinic.api("/appointments/" + ids.getFirst() + "/series/reschedule"),
                Map.of("scope", "all", "start", SECOND));

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(texts(moved.json().path("dates"), "start"))
                .containsExactlyInAnyOrder(SECOND, SECOND, FOURTH, "2026-12-23T05:00:00Z");
    }

    @Test
    void holes_and_endless_rules_are_refused_by_name() {
        var holes = desk.post(clinic.api("/series"), with(request(all()), "dates", Arrays.asList((Object) null)));
        var endless = desk.post(
                clinic.api("/series/preview"),
                with(wish(clinic, FIRST), "rule", "FREQ=WEEKLY;COUNT=4;BYDAY=WE" + ",WE".repeat(100)));

        assertThat(holes.status()).as(holes.body()).isEqualTo(422);
        assertThat(endless.status()).as(endless.body()).isEqualTo(422);
    }

    @Test
    void a_daily_series_moves_over_its_own_dates() {
        var ids = ids(book(with(
                with(Map.of("booking", first()), "rule", "FREQ=DAILY;COUNT=3"),
                "dates",
                List.of(
                        Map.of("planned", FIRST),
                        Map.of("planned", "2026-11-26T05:00:00Z"),
                        Map.of("planned", "2026-11-27T05:00:00Z")))));

        var path = clinic.api("/appointments/" + ids.getFirst() + "/series");
        var seen = desk.post(path + "/preview", Map.of("scope", "all", "start", "2026-11-26T05:00:00Z"));
        var moved = desk.post(path + "/reschedule", Map.of("scope", "all", "start", "2026-11-26T05:00:00Z"));

        assertThat(texts(seen.json().path("dates"), "standing")).containsExactly("free", "free", "free");
        assertThat(texts(moved.json().path("dates"), "start"))
                .containsExactly("2026-11-26T05:00:00Z", "2026-11-27T05:00:00Z", "2026-11-28T05:00:00Z");
    }

    @Test
    void a_move_that_one_date_cannot_make_moves_none_until_that_one_goes_elsewhere() {
        var ids = booked();
        somebodyHas("2026-12-09T06:00:00Z");
        var path = clinic.api("/appointments/" + ids.getFirst() + "/series/reschedule");

        var refused = desk.post(path, Map.of("scope", "all", "start", "2026-11-25T06:00:00Z"));
        var stands = texts(read(ids.getFirst()).path("dates"), "start");
        var moved = desk.post(
                path,
                Map.of(
                        "scope",
                        "all",
                        "start",
                        "2026-11-25T06:00:00Z",
                        "exceptions",
                        List.of(Map.of("appointment", ids.get(2), "start", "2026-12-09T07:00:00Z"))));

        assertThat(refused.code()).isEqualTo("scheduling.dates-taken");
        assertThat(texts(refused.json().path("dates"), "planned")).containsExactly("2026-12-09T06:00:00Z");
        assertThat(stands).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        assertThat(texts(moved.json().path("dates"), "start"))
                .containsExactly(
                        "2026-11-25T06:00:00Z", "2026-12-02T06:00:00Z", "2026-12-09T07:00:00Z", "2026-12-16T06:00:00Z");
    }

    @Test
    void cancelling_from_one_on_frees_the_time_tells_once_and_can_be_taken_back() {
        var ids = booked();
        pass();
        var path = clinic.api("/appointments/" + ids.get(2) + "/series");

        var cancelled = desk.post(path + "/cancel", Map.of("scope", "following", "reason", "moving away"));
        pass();
        var restored = desk.post(path + "/restore", Map.of("appointments", List.of(ids.get(2), ids.get(3))));

        assertThat(cancelled.json().path("appointments").size()).isEqualTo(2);
        assertThat(mails()).containsExactly("series-cancelled", "series-confirmed");
        assertThat(newest().path("text").asString())
                .contains("9 December 2026", "16 December 2026")
                .doesNotContain("25 November 2026");
        assertThat(texts(restored.json().path("dates"), "status")).containsOnly("booked");
    }

    @Test
    void taken_back_in_time_nobody_hears_of_it() {
        var ids = booked();
        pass();
        var path = clinic.api("/appointments/" + ids.getFirst() + "/series");

        var cancelled = desk.post(path + "/cancel", Map.of("scope", "all"));
        desk.post(path + "/restore", Map.of("appointments", ids));
        pass();

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(mails()).containsExactly("series-confirmed");
    }

    @Test
    void an_appointment_by_itself_belongs_to_no_series() {
        var alone = somebodyHas(FIRST);

        assertThat(desk.get(clinic.api("/appointments/" + alone + "/series")).body())
                .isEqualTo("{}");
        assertThat(desk.post(clinic.api("/appointments/" + alone + "/series/cancel"), Map.of("scope", "all"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void strangers_and_other_businesses_learn_nothing() {
        var ids = booked();
        var other = scene.member(port, given.clinic(1).id(), "owner");
        var path = clinic.api("/appointments/" + ids.getFirst() + "/series");

        assertThat(visitor()
                        .post(clinic.api("/series/preview"), with(wish(clinic, FIRST), "rule", WEEKLY))
                        .status())
                .isEqualTo(401);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(visitor().get(path).status()).isEqualTo(401);
    }

    private JsonNode preview(String rule) {
        var answer = desk.post(clinic.api("/series/preview"), with(wish(clinic, FIRST), "rule", rule));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("dates");
    }

    private Map<String, Object> first() {
        return with(wish(clinic, FIRST), "client", dana());
    }

    private static List<Map<String, String>> all() {
        return List.of(
                Map.of("planned", FIRST),
                Map.of("planned", SECOND),
                Map.of("planned", THIRD),
                Map.of("planned", FOURTH));
    }

    private Map<String, Object> request(List<Map<String, String>> dates) {
        return Map.of("booking", with(first(), "locale", "en"), "rule", WEEKLY, "dates", dates);
    }

    private Http.Answer book(List<Map<String, String>> dates) {
        return book(request(dates));
    }

    private Http.Answer book(Map<String, Object> request) {
        return desk.post(clinic.api("/series"), request);
    }

    private List<String> booked() {
        return ids(book(all()));
    }

    private static List<String> ids(Http.Answer booked) {
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return texts(booked.json().path("dates"), "appointment");
    }

    private JsonNode read(String appointment) {
        return desk.get(clinic.api("/appointments/" + appointment + "/series"))
                .json()
                .path("series");
    }

    private String somebodyHas(String start) {
        var client = Map.of("name", "Fast Fox", "email", "fox@example.com");
        var answer = visitor().post(clinic.api("/appointments"), with(wish(clinic, start), "client", client));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private int day(String day) {
        return desk.get(clinic.api("/appointments?day=" + day))
                .json()
                .path("items")
                .size();
    }

    private void pass() {
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();
    }

    private List<String> mails() {
        var items = owner().get(clinic.api("/mailbox")).json().path("items");
        return texts(items, "template");
    }

    private JsonNode newest() {
        var id = owner().get(clinic.api("/mailbox"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return owner().get(clinic.api("/mailbox/" + id)).json();
    }

    private Http owner() {
        return scene.member(port, clinic.id(), "owner");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
