package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.slots;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency is taken in beside what a vet has already: by who may, with a reason, and so many at once. */
class OverbookingTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String QUARTER_PAST = "2026-11-25T05:15:00Z";
    private static final String HALF_PAST_TEN = "2026-11-25T05:30:00Z";
    private static final String ELEVEN = "2026-11-25T06:00:00Z";
    private static final String REASON = "Hit by a car, cannot wait";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void an_emergency_is_booked_beside_what_is_there_and_says_why() {
        var clinic = lets(1);
        var desk = desk(clinic);
        book(desk, clinic, TEN);

        var refused = book(desk, clinic, QUARTER_PAST);
        var beside = overbook(desk, clinic, QUARTER_PAST);

        assertThat(refused.code()).isEqualTo("scheduling.slot-taken");
        assertThat(beside.status()).as(beside.body()).isEqualTo(201);
        assertThat(desk.get(pathOf(clinic, beside)).json().path("overbooked").asString())
                .isEqualTo(REASON);
        assertThat(slots(visitor(), clinic))
                .as("its own time is taken too")
                .doesNotContain(TEN, QUARTER_PAST, HALF_PAST_TEN);
    }

    @Test
    void there_are_no_more_at_once_than_the_business_lets() {
        var clinic = lets(2);
        var desk = desk(clinic);
        book(desk, clinic, TEN);

        var first = overbook(desk, clinic, TEN);
        var second = overbook(desk, clinic, TEN);
        var third = overbook(desk, clinic, TEN);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("scheduling.overbooked");
        assertThat(third.json().path("atOnce").asInt()).isEqualTo(2);
    }

    @Test
    void a_business_that_lets_nobody_has_nobody_overbooked() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        book(desk, clinic, TEN);

        assertThat(overbook(desk, clinic, TEN).code()).isEqualTo("scheduling.overbooked");
        assertThat(desk.get(clinic.api("/overbooking")).json().path("atOnce").asInt())
                .isZero();
    }

    @Test
    void who_may_not_is_refused_and_a_visitor_has_no_such_wish() {
        var clinic = lets(1);
        book(desk(clinic), clinic, TEN);
        var vet = scene.member(port, clinic.id(), "provider");

        var byVet = overbook(vet, clinic, TEN);
        var byStranger = overbook(visitor(), clinic, TEN);

        assertThat(byVet.status()).isEqualTo(403);
        assertThat(byStranger.status()).isEqualTo(422);
        assertThat(byStranger.body()).contains("overbook");
        assertThat(desk(clinic)
                        .put(clinic.api("/overbooking"), Map.of("atOnce", 3))
                        .status())
                .as("how many is not the desk's to say")
                .isEqualTo(403);
    }

    @Test
    void it_needs_a_reason_and_somebody_to_take_it() {
        var clinic = lets(1);
        var desk = desk(clinic);

        var silent = desk.post(clinic.api("/appointments"), with(wish(clinic, TEN), "overbook", " "));
        var nobody = desk.post(clinic.api("/appointments"), with(booking(clinic, TEN), "overbook", REASON));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("overbook");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("provider");
    }

    @Test
    void free_time_is_simply_booked() {
        var clinic = lets(1);
        var desk = desk(clinic);

        var made = overbook(desk, clinic, TEN);

        assertThat(desk.get(pathOf(clinic, made)).json().path("overbooked").isNull())
                .isTrue();
        assertThat(overbook(desk, clinic, TEN).status()).as("its lane is free").isEqualTo(201);
    }

    @Test
    void what_is_moved_to_free_time_lies_beside_nothing_any_more() {
        var clinic = lets(1);
        var desk = desk(clinic);
        book(desk, clinic, TEN);
        var path = pathOf(clinic, overbook(desk, clinic, QUARTER_PAST));

        var longer = desk.post(path + "/reschedule", Map.of("start", QUARTER_PAST, "end", ELEVEN));
        var moved = desk.post(path + "/reschedule", Map.of("start", ELEVEN));

        assertThat(longer.json().path("overbooked").asString())
                .as(longer.body())
                .isEqualTo(REASON);
        assertThat(longer.json().path("end").asString()).isEqualTo(ELEVEN);
        assertThat(moved.json().path("overbooked").isNull()).as(moved.body()).isTrue();
        assertThat(overbook(desk, clinic, ELEVEN).status())
                .as("beside it there is room again")
                .isEqualTo(201);
    }

    @Test
    void either_of_two_comes_back_when_its_cancelling_is_undone() {
        var clinic = lets(1);
        var desk = desk(clinic);
        var below = pathOf(clinic, book(desk, clinic, TEN));
        var beside = pathOf(clinic, overbook(desk, clinic, QUARTER_PAST));

        for (var path : new String[] {below, beside}) {
            desk.post(path + "/cancel", Map.of());
            var back = desk.post(path + "/status", Map.of("status", "booked"));
            assertThat(back.status()).as(back.body()).isEqualTo(200);
        }

        assertThat(overbook(desk, clinic, QUARTER_PAST).code())
                .as("both are there again, so no lane is left")
                .isEqualTo("scheduling.overbooked");
        assertThat(slots(visitor(), clinic)).doesNotContain(TEN, HALF_PAST_TEN);
    }

    @Test
    void neither_stretching_nor_undo_makes_more_than_the_business_lets() {
        var clinic = lets(1);
        var desk = desk(clinic);
        var below = pathOf(clinic, book(desk, clinic, TEN));
        desk.post(below + "/reschedule", Map.of("start", TEN, "end", ELEVEN));
        var first = pathOf(clinic, overbook(desk, clinic, TEN));

        var second = pathOf(clinic, overbook(desk, clinic, HALF_PAST_TEN));
        var longer = desk.post(first + "/reschedule", Map.of("start", TEN, "end", ELEVEN));
        desk.post(second + "/cancel", Map.of());
        var other = overbook(desk, clinic, HALF_PAST_TEN);
        var back = desk.post(second + "/status", Map.of("status", "booked"));

        assertThat(longer.code()).isEqualTo("scheduling.overbooked");
        assertThat(other.status()).isEqualTo(201);
        assertThat(back.code()).isEqualTo("scheduling.slot-taken");
    }

    @Test
    void what_lay_below_may_go_and_its_time_stays_with_who_lay_beside() {
        var clinic = lets(1);
        var desk = desk(clinic);
        var below = pathOf(clinic, book(desk, clinic, TEN));
        overbook(desk, clinic, TEN);

        desk.post(below + "/cancel", Map.of());

        assertThat(book(desk, clinic, TEN).code()).isEqualTo("scheduling.slot-taken");
        assertThat(slots(visitor(), clinic)).doesNotContain(TEN);
    }

    private Clinic lets(int atOnce) {
        var clinic = given.clinic(1);
        var owner = scene.member(port, clinic.id(), "owner");
        assertThat(owner.put(clinic.api("/overbooking"), Map.of("atOnce", atOnce))
                        .status())
                .isEqualTo(200);
        return clinic;
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private static Http.Answer book(Http who, Clinic clinic, String start) {
        return who.post(clinic.api("/appointments"), wish(clinic, start));
    }

    private static Http.Answer overbook(Http who, Clinic clinic, String start) {
        return who.post(clinic.api("/appointments"), with(wish(clinic, start), "overbook", REASON));
    }

    private static Map<String, Object> wish(Clinic clinic, String start) {
        var wish = new HashMap<>(booking(clinic, start));
        wish.put("provider", clinic.providers().getFirst().text());
        return wish;
    }

    private static String pathOf(Clinic clinic, Http.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic.api("/appointments/" + made.json().path("id").asString());
    }
}
