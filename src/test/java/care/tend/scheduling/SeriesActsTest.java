package care.tend.scheduling;

import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates of a series moved and cancelled, alone and with those that follow. */
class SeriesActsTest extends SeriesScene {

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
}
