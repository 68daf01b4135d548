package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A booking that waits for an earlier time moves as it is; what is opened is offered, what is taken back is not. */
class WaitlistForwardTest extends WaitlistScene {

    @Test
    void a_later_booking_comes_forward_and_frees_its_own_time() {
        var clinic = fullThursday();
        var later = book(clinic, "2026-12-03T05:00:00Z", "dana@example.com");
        var secret = secret(later);
        var wish = with(with(wish(clinic), "booking", secret), "lastDay", "2026-12-02");
        assertThat(visitor().post(clinic.api("/waitlist"), wish).status()).isEqualTo(201);

        free(clinic, TEN);
        var moved = visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/take"), Map.of());

        assertThat(moved.json().path("id").asString())
                .isEqualTo(later.json().path("id").asString());
        assertThat(moved.json().path("start").asString()).isEqualTo(TEN);
        assertThat(book(clinic, "2026-12-03T05:00:00Z", "next@example.com").status())
                .isEqualTo(201);
        deliver();
        assertThat(mailsTo(clinic, "dana@example.com").get(0)).startsWith("New time");
    }

    @Test
    void a_booking_that_was_made_longer_comes_forward_only_to_where_all_of_it_fits() {
        var clinic = fullThursday();
        var later = book(clinic, "2026-12-03T05:00:00Z", "dana@example.com");
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + later.json().path("id").asString() + "/reschedule");
        var longer = desk.post(path, Map.of("start", "2026-12-03T05:00:00Z", "end", "2026-12-03T06:00:00Z"));
        assertThat(longer.status()).as(longer.body()).isEqualTo(200);
        var wish = with(with(wish(clinic), "booking", secret(later)), "lastDay", "2026-12-02");
        assertThat(visitor().post(clinic.api("/waitlist"), wish).status()).isEqualTo(201);

        free(clinic, TEN);
        assertThat(mailsTo(clinic, "dana@example.com"))
                .as("half an hour is not enough")
                .isEmpty();
        open(clinic, "10:00", "11:00");
        var moved = visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/take"), Map.of());

        assertThat(moved.json().path("start").asString()).isEqualTo(TEN);
        assertThat(moved.json().path("end").asString()).isEqualTo("2026-11-26T06:00:00Z");
    }

    @Test
    void a_request_that_comes_forward_still_waits_for_its_answer_and_lapses_no_later_than_it_begins() {
        var clinic = fullThursday();
        scene.member(port, clinic.id(), "manager")
                .put(clinic.api("/services/" + clinic.checkUp() + "/approval"), Map.of("withinMinutes", 14 * 1440));
        var later = book(clinic, "2026-12-03T05:00:00Z", "dana@example.com");
        var wish = with(with(wish(clinic), "booking", secret(later)), "lastDay", "2026-12-02");
        assertThat(visitor().post(clinic.api("/waitlist"), wish).status()).isEqualTo(201);
        free(clinic, TEN);

        var moved = visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/take"), Map.of());

        assertThat(moved.json().path("status").asString()).isEqualTo("pending");
        assertThat(moved.json().path("decideBy").asString()).isEqualTo(TEN);
    }

    @Test
    void an_undo_finds_its_time_and_nobody_is_asked() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + at(clinic, TEN));

        desk.post(path + "/cancel", Map.of());
        deliver();
        clock.advance(Duration.ofSeconds(10));
        var back = desk.post(path + "/status", Map.of("status", "booked"));
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(back.json().path("status").asString()).isEqualTo("booked");
        assertThat(list(clinic).path("filled").path("offered").asInt()).isZero();
    }

    @Test
    void hours_that_are_opened_are_offered_too() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        var manager = scene.member(port, clinic.id(), "manager");
        var hours = Map.of(
                "location", clinic.location().text(), "ranges", List.of(Map.of("start", "09:00", "end", "20:00")));

        var opened =
                manager.put(clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-11-26"), hours);
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(opened.status()).as(opened.body()).isLessThan(300);
        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(1);
    }

    @Test
    void online_booking_that_goes_on_after_a_stop_is_offered_too() {
        var clinic = fullThursday();
        var manager = scene.member(port, clinic.id(), "manager");
        var stopped = manager.post(clinic.api("/booking-rests"), Map.of("minutes", 60));
        assertThat(stopped.status()).as(stopped.body()).isLessThan(300);
        join(clinic, "dana@example.com");
        free(clinic, TEN);
        assertThat(mailsTo(clinic, "dana@example.com")).isEmpty();

        clock.advance(Duration.ofHours(1));
        deliver();

        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(1);
    }

    private void open(Clinic clinic, String from, String to) {
        var hours = Map.of("location", clinic.location().text(), "ranges", List.of(Map.of("start", from, "end", to)));
        scene.member(port, clinic.id(), "manager")
                .put(clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-11-26"), hours);
        clock.advance(Duration.ofMinutes(1));
        deliver();
    }
}
