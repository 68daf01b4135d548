package care.tend.scheduling;

import static care.tend.scheduling.Wishes.wish;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Appointments agreed together: previewed, repaired, booked and told of. */
class SeriesTest extends SeriesScene {

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
    void holes_and_endless_rules_are_refused_by_name() {
        var holes = desk.post(clinic.api("/series"), with(request(all()), "dates", Arrays.asList((Object) null)));
        var endless = desk.post(
                clinic.api("/series/preview"),
                with(wish(clinic, FIRST), "rule", "FREQ=WEEKLY;COUNT=4;BYDAY=WE" + ",WE".repeat(100)));

        assertThat(holes.status()).as(holes.body()).isEqualTo(422);
        assertThat(endless.status()).as(endless.body()).isEqualTo(422);
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
}
