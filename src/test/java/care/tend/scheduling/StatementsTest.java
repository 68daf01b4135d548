package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.clients.ClientDetails;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.platform.Language;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements the hot requests send, the one that says whose rows they see included. */
class StatementsTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Salon salon;

    @Autowired
    private Scene scene;

    @Autowired
    private Clients clients;

    @Autowired
    private Availability availability;

    private Clinic warmClinicOfSixty() {
        var clinic = given.clinic(60);
        month(clinic);
        database.statementsSinceLastAsked();
        database.roundTripsSinceLastAsked();
        return clinic;
    }

    @Test
    void a_month_of_sixty_providers_takes_at_most_6_and_4_when_nothing_changed() {
        var clinic = warmClinicOfSixty();

        month(clinic);
        assertThat(database.statementsSinceLastAsked()).isBetween(2, 4);

        availability.addTimeOff(
                clinic.id(), clinic.providers().getFirst(), LocalDate.EPOCH, LocalDate.EPOCH, "long ago");
        database.statementsSinceLastAsked();
        month(clinic);
        assertThat(database.statementsSinceLastAsked()).isBetween(3, 6);
    }

    /**
     * Who asks; whose rows they see, and the client; what is taken; the claim with all that is written, and the commit.
     */
    @Test
    void a_booking_by_the_business_itself_asks_four_times() {
        var owner = scene.account();
        var clinic = given.clinic(60, owner);
        month(clinic);
        var client = clients.add(
                        clinic.id(),
                        new ClientDetails("Dana", "dana@example.com", null, Language.EN, Tier.STANDARD, null),
                        null)
                .id();
        var member = scene.signedIn(port, owner).with("Idempotency-Key", "k0");
        database.statementsSinceLastAsked();
        database.roundTripsSinceLastAsked();

        var booked = member.post(
                clinic.api("/appointments"),
                Map.of(
                        "service", clinic.checkUp().text(),
                        "location", clinic.location().text(),
                        "provider", clinic.providers().getFirst().text(),
                        "start", TEN,
                        "clientId", client.text()));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(database.roundTripsSinceLastAsked()).isEqualTo(4);
        assertThat(database.statementsSinceLastAsked()).isEqualTo(11);
    }

    @Test
    void a_booking_takes_at_most_12_in_8_round_trips() {
        var clinic = warmClinicOfSixty();
        var stranger = visitor().with("Idempotency-Key", "k1");

        var booked = stranger.post(
                clinic.api("/appointments"),
                Map.of(
                        "service", clinic.checkUp().text(),
                        "location", clinic.location().text(),
                        "start", TEN,
                        "pet", Map.of("name", "Tuz", "species", "dog"),
                        "client", Map.of("name", "Dana", "email", "dana@example.com", "phone", "8 701 555 01 99")));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(database.roundTripsSinceLastAsked()).isBetween(3, 8);
        assertThat(database.statementsSinceLastAsked()).isBetween(5, 12);
    }

    @Test
    void a_booking_from_a_hold_takes_at_most_12_in_8_round_trips() {
        var clinic = warmClinicOfSixty();
        var stranger = visitor().with("Idempotency-Key", "k2");
        var hold = stranger.post(
                clinic.api("/holds"),
                Map.of(
                        "service",
                        clinic.checkUp().text(),
                        "location",
                        clinic.location().text(),
                        "start",
                        TEN));
        database.statementsSinceLastAsked();
        database.roundTripsSinceLastAsked();

        var booked = stranger.post(
                clinic.api("/appointments"),
                Map.of(
                        "hold", hold.json().path("id").asString(),
                        "client", Map.of("name", "Dana", "email", "dana@example.com")));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(database.roundTripsSinceLastAsked()).isBetween(3, 8);
        assertThat(database.statementsSinceLastAsked()).isBetween(5, 12);
    }

    @Test
    void a_month_of_visits_of_four_parts_takes_at_most_8() {
        var groomer = salon.groomer(60, 5, 10, 5);
        var question = Map.of("visit", cart(groomer, 4), "from", "2026-11-25", "to", "2026-12-25");
        visitor().post(groomer.api("/visits/slots"), question);
        database.statementsSinceLastAsked();

        var answer = visitor().post(groomer.api("/visits/slots"), question);

        assertThat(answer.json().path("slots").size()).isGreaterThan(100);
        assertThat(database.statementsSinceLastAsked()).isBetween(2, 8);
    }

    @Test
    void a_booking_takes_as_many_for_four_parts_as_for_two() {
        var groomer = salon.groomer(3, 3, 3, 3);
        book(groomer, cart(groomer, 2), "2026-11-25T04:00:00Z");
        database.statementsSinceLastAsked();
        database.roundTripsSinceLastAsked();

        book(groomer, cart(groomer, 2), "2026-11-26T04:00:00Z");
        int two = database.statementsSinceLastAsked();
        int trips = database.roundTripsSinceLastAsked();
        book(groomer, cart(groomer, 4), "2026-11-27T04:00:00Z");
        int four = database.statementsSinceLastAsked();

        assertThat(four).isEqualTo(two).isBetween(5, 14);
        assertThat(database.roundTripsSinceLastAsked()).isEqualTo(trips).isBetween(3, 8);
    }

    private static Map<String, Object> cart(Groomer groomer, int parts) {
        var items = Stream.of(groomer.bath(), groomer.cut(), groomer.bath(), groomer.cut())
                .limit(parts)
                .map(service -> Map.of("service", service.text()))
                .toList();
        return Map.of("location", groomer.clinic().location().text(), "items", items);
    }

    private void book(Groomer groomer, Map<String, Object> cart, String start) {
        var booked = visitor()
                .post(
                        groomer.api("/visits"),
                        Map.of(
                                "visit",
                                cart,
                                "start",
                                start,
                                "client",
                                Map.of("name", "Dana", "email", "dana@example.com")));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    private void month(Clinic clinic) {
        var answer = visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-12-25"
                        .formatted(clinic.checkUp(), clinic.location())));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("slots").size()).isGreaterThan(400);
    }
}
