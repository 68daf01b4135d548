package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.fromHold;
import static care.tend.scheduling.Wishes.slots;
import static care.tend.scheduling.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.ServerTest;
import care.tend.testing.TestClock;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slot is kept for a stranger for a while. */
class HoldTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String HALF_PAST_TEN = "2026-11-25T05:30:00Z";

    @Autowired
    private Given given;

    @Autowired
    private OutboxDelivery delivery;

    @BeforeEach
    void nothingIsHeld() {
        clock.advance(Duration.ofMinutes(20));
        delivery.deliverDue();
        clock.set(TestClock.START);
    }

    @Test
    void a_held_slot_is_nobody_elses_until_it_runs_out() {
        var clinic = given.clinic(1);
        visitor().post(clinic.api("/holds"), wish(clinic, TEN));

        var late = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        clock.advance(Duration.ofMinutes(10));
        var later = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(late.status()).isEqualTo(409);
        assertThat(later.status()).as(later.body()).isEqualTo(201);
    }

    @Test
    void a_hold_that_ran_out_books_nothing() {
        var clinic = given.clinic(1);
        var stranger = visitor();
        var hold = stranger.post(clinic.api("/holds"), wish(clinic, TEN));
        clock.advance(Duration.ofMinutes(10));

        var booked = stranger.post(clinic.api("/appointments"), fromHold(hold));

        assertThat(booked.status()).isEqualTo(409);
        assertThat(booked.code()).isEqualTo("scheduling.hold-expired");
        assertThat(slots(stranger, clinic)).contains(TEN);
    }

    @Test
    void a_hold_answers_only_to_whoever_made_it() {
        var clinic = given.clinic(1);
        var owner = visitor();
        var hold = owner.post(clinic.api("/holds"), wish(clinic, TEN));
        var thief = visitor();
        thief.post(clinic.api("/holds"), wish(clinic, HALF_PAST_TEN));

        var stolen = thief.post(clinic.api("/appointments"), fromHold(hold));
        var released =
                thief.delete(clinic.api("/holds/" + hold.json().path("id").asString()));

        assertThat(stolen.code()).isEqualTo("scheduling.hold-expired");
        assertThat(released.status()).isEqualTo(204);
        assertThat(slots(thief, clinic)).doesNotContain(TEN);
        assertThat(owner.post(clinic.api("/appointments"), fromHold(hold)).status())
                .isEqualTo(201);
    }

    @Test
    void a_released_hold_is_free_at_once() {
        var clinic = given.clinic(1);
        var stranger = visitor();
        var hold = stranger.post(clinic.api("/holds"), wish(clinic, TEN));

        stranger.delete(clinic.api("/holds/" + hold.json().path("id").asString()));

        assertThat(slots(stranger, clinic)).contains(TEN);
    }

    @Test
    void a_hold_that_ran_out_leaves_nothing_behind() {
        var clinic = given.clinic(1);
        visitor().post(clinic.api("/holds"), wish(clinic, TEN));
        clock.advance(Duration.ofMinutes(9));
        delivery.deliverDue();
        assertThat(rows("scheduling.hold")).isPositive();

        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();

        assertThat(rows("scheduling.hold")).isZero();
        assertThat(rows("scheduling.claim where hold_id is not null")).isZero();
    }

    @Test
    void nobody_keeps_more_than_three_slots_from_others() {
        var clinic = given.clinic(1);
        var greedy = visitor();
        for (int hour = 5; hour < 8; hour++) {
            assertThat(greedy.post(clinic.api("/holds"), wish(clinic, "2026-11-25T0" + hour + ":00:00Z"))
                            .status())
                    .isEqualTo(201);
        }

        var fourth = greedy.post(clinic.api("/holds"), wish(clinic, "2026-11-25T08:00:00Z"));

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.code()).isEqualTo("scheduling.too-many-holds");
        assertThat(fourth.header("Retry-After")).isPresent();
    }

    private long rows(String table) {
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + table);
    }
}
