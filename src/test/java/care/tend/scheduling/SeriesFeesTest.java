package care.tend.scheduling;

import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it costs a client to call several dates of a series off. Each visit costs 9 000 ₸, and 50 % within ten days. */
class SeriesFeesTest extends SeriesScene {

    private static final List<Map<String, Object>> TEN_DAYS =
            List.of(Map.of("withinMinutes", 10 * 1440, "fee", Map.of("percent", 50)));
    private static final Map<String, Object> USUAL = Map.of("name", "Usual", "cancel", TEN_DAYS);
    private static final Map<String, Object> ON_THEIR_WISH = Map.of("byClient", true);

    @Test
    void each_date_costs_by_its_own_notice_and_the_sum_is_told_before() {
        var ids = bookedUnder(USUAL);

        var seen = consequences(ids.getFirst());
        var answer = cancel(ids.getFirst(), ON_THEIR_WISH);

        assertThat(seen.json().path("amount").path("minor").asLong())
                .as(seen.body())
                .isEqualTo(900_000);
        assertThat(texts(seen.json().path("dates"), "costs")).containsExactly("true", "true", "false", "false");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(fees(ids)).containsExactly(450_000L, 450_000L);
    }

    @Test
    void the_first_time_is_forgiven_once_and_not_for_each_date() {
        var ids = bookedUnder(Map.of("name", "Kind", "firstFree", true, "cancel", TEN_DAYS));

        var seen = consequences(ids.getFirst());
        cancel(ids.getFirst(), ON_THEIR_WISH);

        assertThat(seen.json().path("amount").path("minor").asLong())
                .as(seen.body())
                .isEqualTo(450_000);
        assertThat(fees(ids)).containsExactlyInAnyOrder(0L, 450_000L);
    }

    @Test
    void nobody_pays_more_than_they_were_told() {
        var ids = bookedUnder(USUAL);
        var told = Map.of("byClient", true, "atMost", Map.of("minor", 450_000, "currency", "KZT"));

        var refused = cancel(ids.getFirst(), told);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scheduling.price-changed");
        assertThat(texts(read(ids.getFirst()).path("dates"), "status")).containsOnly("booked");
        assertThat(fees(ids)).isEmpty();
    }

    @Test
    void what_the_business_calls_off_costs_nothing_and_what_is_taken_back_is_not_asked_for() {
        var ids = bookedUnder(USUAL);
        var path = clinic.api("/appointments/" + ids.getFirst() + "/series");

        desk.post(path + "/cancel", Map.of("scope", "all"));
        var byBusiness = fees(ids);
        desk.post(path + "/restore", Map.of("appointments", ids));
        cancel(ids.getFirst(), ON_THEIR_WISH);
        desk.post(path + "/restore", Map.of("appointments", ids));

        assertThat(byBusiness).isEmpty();
        assertThat(fees(ids)).isEmpty();
    }

    private List<String> bookedUnder(Map<String, Object> terms) {
        var made = scene.member(port, clinic.id(), "manager").post(clinic.api("/policies"), terms);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return booked();
    }

    private Http.Answer consequences(String from) {
        return desk.get(clinic.api("/appointments/" + from + "/series/consequences?scope=following"));
    }

    private Http.Answer cancel(String from, Map<String, Object> wish) {
        return desk.post(
                clinic.api("/appointments/" + from + "/series/cancel"),
                with(Map.of("scope", "following"), "wish", wish));
    }

    private List<Long> fees(List<String> appointments) {
        return appointments.stream()
                .flatMap(id -> desk.get(clinic.api("/appointments/" + id + "/consequences"))
                        .json()
                        .path("fees")
                        .valueStream()
                        .map(fee -> fee.path("amount").path("minor").asLong()))
                .toList();
    }
}
