package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Http;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.ServerTest;
import care.tend.testing.TestClock;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit of several parts is kept for a stranger for a while, all of it or nothing. */
class VisitHoldTest extends ServerTest {

    private static final String NINE = "2026-11-25T04:00:00Z"; // 9:00 in Atyrau

    @Autowired
    private Salon salon;

    @Autowired
    private OutboxDelivery delivery;

    @BeforeEach
    void nothingIsHeld() {
        clock.advance(Duration.ofMinutes(20));
        delivery.deliverDue();
        clock.set(TestClock.START);
    }

    @Test
    void what_is_held_is_nobody_elses_until_it_runs_out() {
        var groomer = salon.groomer(1, 1, 1);
        var hold = hold(visitor(), groomer, NINE);

        var late = book(visitor(), groomer, NINE, null);
        clock.advance(Duration.ofMinutes(10));
        var later = book(visitor(), groomer, NINE, null);

        assertThat(hold.status()).as(hold.body()).isEqualTo(201);
        assertThat(hold.json().path("parts").size()).isEqualTo(2);
        assertThat(late.status()).isEqualTo(409);
        assertThat(later.status()).as(later.body()).isEqualTo(201);
    }

    @Test
    void who_holds_it_books_just_that_and_nothing_is_left_held() {
        var groomer = salon.groomer(1, 1, 1);
        var stranger = visitor();
        var hold = hold(stranger, groomer, NINE);

        var booked = book(stranger, groomer, NINE, id(hold));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().path("parts").size()).isEqualTo(2);
        assertThat(booked.json().path("start").asString()).isEqualTo(NINE);
        assertThat(rows("scheduling.hold")).isZero();
        assertThat(rows("scheduling.claim where kind = 'hold'")).isZero();
        assertThat(book(visitor(), groomer, NINE, null).status()).isEqualTo(409);
    }

    @Test
    void a_thief_books_nothing_and_neither_does_one_who_is_late() {
        var groomer = salon.groomer(1, 1, 1);
        var owner = visitor();
        var hold = hold(owner, groomer, NINE);

        var stolen = book(visitor(), groomer, NINE, id(hold));
        clock.advance(Duration.ofMinutes(10));
        var late = book(owner, groomer, NINE, id(hold));

        assertThat(stolen.code()).isEqualTo("scheduling.hold-expired");
        assertThat(late.code()).isEqualTo("scheduling.hold-expired");
    }

    @Test
    void a_hold_of_one_visit_books_no_other() {
        var groomer = salon.groomer(1, 1, 1);
        var stranger = visitor();
        var hold = hold(stranger, groomer, NINE);
        var other = body(groomer, NINE);
        other.put(
                "visit", cart(groomer, List.of(Map.of("service", groomer.bath().text()))));
        other.put("hold", id(hold));

        var booked = stranger.post(groomer.api("/visits"), other);
        var alone = stranger.post(
                groomer.api("/appointments"),
                Map.of("hold", id(hold), "client", Map.of("name", "Dana", "email", "dana@example.com")));

        assertThat(booked.code()).isEqualTo("scheduling.hold-expired");
        assertThat(alone.code()).isEqualTo("scheduling.hold-expired");
    }

    @Test
    void letting_it_go_or_letting_it_run_out_frees_every_part() {
        var groomer = salon.groomer(1, 1, 1);
        var stranger = visitor();
        var hold = hold(stranger, groomer, NINE);

        stranger.delete(groomer.api("/holds/" + id(hold)));
        assertThat(rows("scheduling.claim where hold_id is not null")).isZero();

        hold(stranger, groomer, NINE);
        clock.advance(Duration.ofMinutes(10));
        delivery.deliverDue();
        assertThat(rows("scheduling.hold")).isZero();
        assertThat(rows("scheduling.claim where hold_id is not null")).isZero();
    }

    @Test
    void a_visit_counts_as_one_of_the_three_that_somebody_may_keep() {
        var groomer = salon.groomer(4, 4, 4, 4);
        var greedy = visitor();
        for (int i = 0; i < 3; i++) {
            assertThat(hold(greedy, groomer, NINE).status()).isEqualTo(201);
        }

        assertThat(hold(greedy, groomer, NINE).code()).isEqualTo("scheduling.too-many-holds");
    }

    private static String id(Http.Answer hold) {
        return hold.json().path("id").asString();
    }

    private static Http.Answer hold(Http who, Groomer groomer, String start) {
        return who.post(
                groomer.api("/visits/holds"), Map.of("visit", cart(groomer, bathAndCut(groomer)), "start", start));
    }

    private static Http.Answer book(Http who, Groomer groomer, String start, @Nullable String hold) {
        var body = body(groomer, start);
        if (hold != null) {
            body.put("hold", hold);
        }
        return who.post(groomer.api("/visits"), body);
    }

    private static Map<String, Object> body(Groomer groomer, String start) {
        var body = new HashMap<String, Object>();
        body.put("visit", cart(groomer, bathAndCut(groomer)));
        body.put("start", start);
        body.put("client", Map.of("name", "Dana", "email", "dana@example.com"));
        return body;
    }

    private static List<Map<String, String>> bathAndCut(Groomer groomer) {
        return List.of(
                Map.of("service", groomer.bath().text()),
                Map.of("service", groomer.cut().text()));
    }

    private static Map<String, Object> cart(Groomer groomer, Object items) {
        return Map.of("location", groomer.clinic().location().text(), "items", items);
    }

    private long rows(String what) {
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + what);
    }
}
