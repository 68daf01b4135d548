package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ProviderId;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A clinic at 11:40 on a Tuesday in Atyrau, and its front desk. */
abstract class BoardScene extends ServerTest {

    static final String DAY = "2026-11-24";
    static final String NOON = "2026-11-24T07:00:00Z"; // 12:00 in Atyrau
    static final String HALF_PAST = "2026-11-24T07:30:00Z";
    static final String ONE = "2026-11-24T08:00:00Z";
    static final String TWO = "2026-11-24T09:00:00Z";

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery delivery;

    Clinic clinic;
    Http desk;

    @BeforeEach
    void open() {
        clinic = given.clinic(2);
        desk = scene.member(port, clinic.id(), "front_desk");
    }

    ProviderId first() {
        return clinic.providers().getFirst();
    }

    /** Somebody books with the first provider; their address is their first name's. */
    Http.Answer book(String start, String name) {
        return book(start, name, "en");
    }

    Http.Answer book(String start, String name, String language) {
        var answer = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "provider", first().text(),
                                "start", start,
                                "locale", language,
                                "client", Map.of("name", name, "email", address(name))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }

    static String idOf(Http.Answer booked) {
        return booked.json().path("id").asString();
    }

    static String secretOf(Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Http.Answer step(String appointment, String status) {
        return desk.post(clinic.api("/appointments/" + appointment + "/status"), Map.of("status", status));
    }

    String statusOf(String appointment) {
        return desk.get(clinic.api("/appointments/" + appointment))
                .json()
                .path("status")
                .asString();
    }

    Map<String, Object> guest(String name) {
        return new HashMap<>(Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "client", Map.of("name", name, "email", address(name))));
    }

    /** Every letter there is after all that is due has left, the newest first. */
    JsonNode letters() {
        delivery.deliverDue();
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox"))
                .json()
                .path("items");
    }
}
