package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.fromHold;
import static care.tend.scheduling.Wishes.slots;
import static care.tend.scheduling.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.PremiumClients;
import care.tend.testing.Salon;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Premium clients are offered hours that others are not, and further ahead; everybody else can do nothing about it. */
class PriorityTest extends ServerTest {

    // Wednesday 25 November in Atyrau, five hours ahead
    private static final String HALF_PAST_NINE = "2026-11-25T04:30:00Z";
    private static final String TEN = "2026-11-25T05:00:00Z";
    private static final String HALF_PAST_ELEVEN = "2026-11-25T06:30:00Z";
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Salon salon;

    @Autowired
    private Scene scene;

    @Autowired
    private PremiumClients premium;

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void kept_hours_are_offered_to_premium_clients_alone() {
        var clinic = clinicThatKeepsTenToNoon(12);
        var dana = premium.visitor(clinic, visitor());

        assertThat(slots(visitor(), clinic)).contains(HALF_PAST_NINE, NOON).doesNotContain(TEN, HALF_PAST_ELEVEN);
        assertThat(slots(dana, clinic)).contains(HALF_PAST_NINE, TEN, HALF_PAST_ELEVEN, NOON);
    }

    @Test
    void what_is_kept_can_be_neither_held_nor_booked_by_anybody_else() {
        var clinic = clinicThatKeepsTenToNoon(12);

        var held = visitor().post(clinic.api("/holds"), wish(clinic, TEN));
        var booked = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        var across = visitor().post(clinic.api("/appointments"), booking(clinic, "2026-11-25T04:45:00Z"));
        var visit = visitor().post(clinic.api("/visits"), visit(clinic, TEN));

        assertThat(List.of(held, booked, across, visit)).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("scheduling.slot-taken");
        });
        assertThat(booked.body()).contains(HALF_PAST_NINE).doesNotContain(HALF_PAST_ELEVEN);
    }

    @Test
    void a_premium_client_holds_it_and_books_it() {
        var clinic = clinicThatKeepsTenToNoon(12);
        var dana = premium.visitor(clinic, visitor());

        var hold = dana.post(clinic.api("/holds"), wish(clinic, TEN));
        var fromHold = dana.post(clinic.api("/appointments"), fromHold(hold));
        var atOnce = dana.post(clinic.api("/appointments"), booking(clinic, HALF_PAST_ELEVEN));

        assertThat(List.of(hold, fromHold, atOnce))
                .extracting(Http.Answer::status)
                .containsOnly(201);
    }

    @Test
    void what_is_left_opens_to_everybody_so_long_before_it_begins() {
        var clinic = clinicThatKeepsTenToNoon(12);

        clock.advance(Duration.ofMinutes(10 * 60 + 19)); // 16:59 UTC, a minute more than 12 hours before 05:00
        var before = slots(visitor(), clinic);
        clock.advance(Duration.ofMinutes(1));
        var after = slots(visitor(), clinic);

        assertThat(before).doesNotContain(TEN);
        assertThat(after).contains(TEN, HALF_PAST_ELEVEN);
    }

    @Test
    void the_desk_books_in_kept_hours_as_ever() {
        var owner = scene.account();
        var clinic = given.clinic(1, owner);
        premium.keep(clinic, 12);
        var desk = scene.signedIn(port, owner);

        var booked = desk.post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    @Test
    void who_is_no_longer_premium_is_a_guest_at_once() {
        var clinic = clinicThatKeepsTenToNoon(12);
        var client = premium.client(clinic, "dana@example.com");
        var dana = premium.visitor(clinic, client, visitor());
        assertThat(slots(dana, clinic)).contains(TEN);

        premium.takeAway(clinic, client);

        assertThat(slots(dana, clinic)).doesNotContain(TEN);
        assertThat(dana.post(clinic.api("/holds"), wish(clinic, TEN)).status()).isEqualTo(409);
    }

    @Test
    void a_pass_that_was_made_up_or_is_another_business_s_opens_nothing() {
        var clinic = clinicThatKeepsTenToNoon(12);
        var other = clinicThatKeepsTenToNoon(12);
        var client = premium.client(clinic, "dana@example.com");
        var forged = visitor();
        forged.get("/b/" + premium.slug(clinic) + "/priority/" + client.text() + "." + "a".repeat(32));
        var elsewhere = visitor();
        elsewhere.get("/b/" + premium.slug(other) + "/priority/" + premium.pass(clinic, client));

        assertThat(slots(forged, clinic)).doesNotContain(TEN);
        assertThat(slots(elsewhere, other)).doesNotContain(TEN);
        assertThat(slots(elsewhere, clinic)).doesNotContain(TEN);
    }

    @Test
    void typing_a_premium_clients_address_opens_nothing() {
        var clinic = clinicThatKeepsTenToNoon(12);
        premium.client(clinic, "dana@example.com");

        var booked = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(booked.status()).isEqualTo(409);
    }

    @Test
    void premium_clients_book_so_many_days_further_ahead() {
        var clinic = given.clinic(1);
        premium.set(clinic, new PriorityTerms(14, Map.of(), List.of()));
        var dana = premium.visitor(clinic, visitor());
        var beyond = "2027-02-01T05:00:00Z"; // 69 days after today, and others may go 60
        var late = "2027-02-08T05:00:00Z"; // 76 days

        assertThat(visitor().post(clinic.api("/holds"), wish(clinic, beyond)).status())
                .isEqualTo(409);
        assertThat(dana.post(clinic.api("/holds"), wish(clinic, beyond)).status())
                .isEqualTo(201);
        assertThat(dana.post(clinic.api("/holds"), wish(clinic, late)).status()).isEqualTo(409);
    }

    @Test
    void a_service_can_say_otherwise() {
        var clinic = given.clinic(1);
        premium.set(clinic, new PriorityTerms(14, Map.of(clinic.checkUp(), 0), List.of()));
        var dana = premium.visitor(clinic, visitor());

        var held = dana.post(clinic.api("/holds"), wish(clinic, "2027-02-01T05:00:00Z"));

        assertThat(held.status()).isEqualTo(409);
    }

    @Test
    void visits_of_several_parts_keep_out_of_kept_hours_too() {
        var groomer = salon.groomer(1, 1, 1);
        premium.keep(groomer.clinic(), 12);
        var dana = premium.visitor(groomer.clinic(), visitor());
        var cart = Map.of(
                "location",
                groomer.clinic().location().text(),
                "items",
                List.of(
                        Map.of("service", groomer.bath().text()),
                        Map.of("service", groomer.cut().text())));
        var question = Map.of("visit", cart, "from", "2026-11-25", "to", "2026-11-26");

        var others = visitor().post(groomer.api("/visits/slots"), question).body();
        var hers = dana.post(groomer.api("/visits/slots"), question).body();

        assertThat(others).doesNotContain(TEN, "2026-11-25T04:00:00Z").contains(NOON);
        assertThat(hers).contains(TEN, "2026-11-25T04:00:00Z");
    }

    @Test
    void the_page_says_that_it_shows_priority_times_and_to_nobody_else() {
        var clinic = clinicThatKeepsTenToNoon(12);
        var page = "/b/" + premium.slug(clinic) + "/book?day=2026-11-25";
        var dana = premium.visitor(clinic, visitor());

        assertThat(dana.get(page).body()).contains("Показано приоритетное время", "data-at=\"" + TEN);
        assertThat(visitor().get(page).body()).doesNotContain("Показано приоритетное время", "data-at=\"" + TEN);
    }

    @Test
    void the_rules_are_read_and_set_by_who_may() {
        var owner = scene.account();
        var clinic = given.clinic(1, owner);
        var desk = scene.signedIn(port, owner);
        var wish = Map.of(
                "daysAhead",
                7,
                "hours",
                List.of(Map.of(
                        "provider",
                        clinic.providers().getFirst().text(),
                        "days",
                        List.of(0, 3),
                        "start",
                        "10:00",
                        "end",
                        "12:00",
                        "opensHoursBefore",
                        24)));

        var set = desk.put(clinic.api("/priority"), wish);
        var stale = desk.with("If-Match", "\"0\"").put(clinic.api("/priority"), wish);
        var wrong = new HashMap<String, Object>(wish);
        wrong.put("daysAhead", 400);

        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().path("hours").get(0).path("opensHoursBefore").asInt())
                .isEqualTo(24);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(desk.without("If-Match").put(clinic.api("/priority"), wrong).status())
                .isEqualTo(422);
        assertThat(visitor().get(clinic.api("/priority")).status()).isEqualTo(401);
    }

    private Clinic clinicThatKeepsTenToNoon(int opens) {
        var clinic = given.clinic(1);
        premium.keep(clinic, opens);
        return clinic;
    }

    private static Map<String, Object> visit(Clinic clinic, String start) {
        return Map.of(
                "visit",
                Map.of(
                        "location",
                        clinic.location().text(),
                        "items",
                        List.of(Map.of("service", clinic.checkUp().text()))),
                "start",
                start,
                "client",
                Wishes.dana());
    }
}
