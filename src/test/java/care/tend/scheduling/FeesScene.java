package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinic with a policy, and bookings under it. */
abstract class FeesScene extends ServerTest {

    static final String TEN = "2026-11-26T05:00:00Z"; // Thursday, 10:00 in Atyrau
    static final String NOON = "2026-11-26T07:00:00Z";
    static final Map<String, Object> NOTHING = Map.of("minor", 0, "currency", "KZT");

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    Clinic clinic(Map<String, Object> policy) {
        var clinic = given.clinic(1);
        var made = scene.member(port, clinic.id(), "manager").post(clinic.api("/policies"), policy);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic;
    }

    /** Up to a day before free, later half. */
    static Map<String, Object> usual() {
        var step = Map.of("withinMinutes", 1440, "fee", Map.of("percent", 50));
        return Map.of("name", "Usual", "cancel", List.of(step), "move", List.of(step));
    }

    static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        var changed = new HashMap<>(terms);
        changed.put(field, value);
        return changed;
    }

    long cancelCosts(String link) {
        return visitor()
                .get(link + "/consequences")
                .json()
                .path("cancel")
                .path("amount")
                .path("minor")
                .asLong();
    }

    Http.Answer book(Clinic clinic, String start) {
        return book(clinic, start, "dana@example.com");
    }

    Http.Answer book(Clinic clinic, String start, String email) {
        var body = with(Wishes.wish(clinic, start), "client", Map.of("name", "Dana Karimova", "email", email));
        var booked = visitor().post(clinic.api("/appointments"), body);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    static String link(Clinic clinic, Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    static String path(Clinic clinic, Http.Answer booked) {
        return clinic.api("/appointments/" + booked.json().path("id").asString());
    }
}
