package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests who say themselves that they are here: by their booking's own page, or by the code at the door. */
class ArrivalsTest extends BoardScene {

    @Test
    void the_page_of_a_booking_asks_from_an_hour_before() {
        var booked = book(TWO, "Dana");
        var page = "/b/" + clinic.slug() + "/booking/" + secretOf(booked);
        clock.set(Instant.parse(TWO).minus(Duration.ofMinutes(61)));
        assertThat(visitor().get(page + "?lang=en").body()).doesNotContain("I am here");
        visitor().form(page + "/here", Map.of());
        assertThat(statusOf(idOf(booked))).isEqualTo("booked");

        clock.set(Instant.parse(TWO).minus(Duration.ofMinutes(60)));
        assertThat(visitor().get(page + "?lang=en").body()).contains("I am here");
        var said = visitor().form(page + "/here", Map.of());

        assertThat(said.status()).isEqualTo(303);
        assertThat(statusOf(idOf(booked))).isEqualTo("arrived");
        assertThat(visitor().get(page + "?lang=en").body()).doesNotContain("I am here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana@example.com", " DANA@example.com "})
    void the_code_at_the_door_finds_whom_is_meant(String typed) {
        var booked = book(NOON, "Dana");

        announce(typed);

        assertThat(statusOf(idOf(booked))).isEqualTo("arrived");
    }

    @Test
    void a_number_does_as_well_however_it_is_written() {
        var wish = guest("Aliya");
        wish.put("start", NOON);
        wish.put("client", Map.of("name", "Aliya", "phone", "+7 701 555 01 42"));
        var booked = visitor().post(clinic.api("/appointments"), wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);

        announce("8 701 555 01 42");

        assertThat(statusOf(idOf(booked))).isEqualTo("arrived");
    }

    @Test
    void known_and_unknown_are_answered_alike() {
        book(NOON, "Dana");

        var known = announce("dana@example.com");
        var unknown = announce("nobody@example.com");

        assertThat(known.status()).isEqualTo(303).isEqualTo(unknown.status());
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
        var page = visitor().get(known.header("Location").orElseThrow() + "&lang=en");
        assertThat(page.body()).contains("Thank you").doesNotContain("Dana", "12:00");
    }

    @Test
    void too_early_too_late_and_elsewhere_nobody_arrives() {
        var later = idOf(book(TWO, "Dana"));
        var cancelled = idOf(book(NOON, "Aliya"));
        desk.post(clinic.api("/appointments/" + cancelled + "/cancel"), Map.of());
        var other = given.clinic(1);

        announce("dana@example.com");
        announce("aliya@example.com");
        visitor().form("/b/" + other.slug() + "/check-in", Map.of("contact", "dana@example.com"));
        delivery.deliverDue();

        assertThat(statusOf(later)).isEqualTo("booked");
        assertThat(statusOf(cancelled)).isEqualTo("cancelled");
    }

    @Test
    void what_is_neither_number_nor_address_is_said_to_be_so() {
        var answer = visitor().form("/b/" + clinic.slug() + "/check-in", Map.of("contact", "me"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"me\"", "aria-invalid=\"true\"");
    }

    @Test
    void nobody_tries_one_address_after_the_other_for_long() {
        for (int i = 0; i < 10; i++) {
            assertThat(announce("dana@example.com").status()).isEqualTo(303);
        }

        assertThat(announce("dana@example.com").status()).isEqualTo(429);
        assertThat(announce("aliya@example.com").status()).isEqualTo(303);
    }

    @Test
    void the_code_leads_there() {
        var link = visitor().get(clinic.api("/page")).json();

        assertThat(link.path("checkIn").asString()).endsWith("/b/" + clinic.slug() + "/check-in");
        var code = visitor().get(link.path("checkInCode").asString());
        assertThat(code.status()).isEqualTo(200);
        assertThat(code.body()).startsWith("<svg");
        assertThat(code.body())
                .isNotEqualTo(visitor().get(link.path("code").asString()).body());
    }

    private Http.Answer announce(String typed) {
        var answer = visitor().form("/b/" + clinic.slug() + "/check-in", Map.of("contact", typed));
        delivery.deliverDue();
        return answer;
    }
}
