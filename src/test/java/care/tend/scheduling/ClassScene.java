package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A business that holds classes, people who come, and what each of them is told. */
abstract class ClassScene extends ServerTest {

    /** Thursday, 10:00 in Atyrau. */
    static final String TEN = "2026-11-26T05:00:00Z";

    static final int DAY = 1440;

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery delivery;

    /** A clinic that is written to at alma@example.com; its first language is Russian. */
    Clinic clinicWithMail() {
        var clinic = given.clinic(1);
        var changed = scene.member(port, clinic.id(), "owner")
                .patch("/api/v1/businesses/" + clinic.id(), Map.of("email", "alma@example.com"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        return clinic;
    }

    Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    /** Five seats for people, from ten to eleven on Thursday, with or without what {@code more} says. */
    static Map<String, Object> plan(Clinic clinic, Map<String, Object> terms, Map<String, Object> more) {
        var all = new HashMap<String, Object>(Map.of(
                "counts",
                "person",
                "entry",
                "single",
                "seats",
                5,
                "minimum",
                0,
                "decideMinutes",
                0,
                "noticeMinutes",
                DAY,
                "makeupDays",
                0,
                "price",
                Map.of("minor", 500_000, "currency", "KZT"),
                "published",
                true));
        all.putAll(terms);
        var plan = new HashMap<String, Object>(Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "providers",
                List.of(clinic.providers().getFirst().text()),
                "start",
                TEN,
                "minutes",
                60,
                "terms",
                all));
        plan.putAll(more);
        return plan;
    }

    /** The ids of the classes planned, by start. */
    List<String> planned(Clinic clinic, Map<String, Object> terms, Map<String, Object> more) {
        var answer = desk(clinic).post(clinic.api("/classes"), plan(clinic, terms, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    String planned(Clinic clinic) {
        return planned(clinic, Map.of(), Map.of()).getFirst();
    }

    static Map<String, Object> guest(String name) {
        return Map.of("client", Map.of("name", name, "email", name.toLowerCase(Locale.ROOT) + "@example.com"));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    Http.Answer take(Clinic clinic, String session, Map<String, Object> body) {
        return visitor().post(clinic.api("/classes/" + session + "/seats"), body);
    }

    /** The secret of a seat that {@code name} took. */
    String seated(Clinic clinic, String session, String name) {
        var taken = take(clinic, session, guest(name));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return secret(taken);
    }

    static String secret(Http.Answer taken) {
        var url = taken.json().path("manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** What was put on its way puts more on its way. */
    void deliver() {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
    }

    List<String> mailsTo(Clinic clinic, String name) {
        return mails(clinic, name).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    String textTo(Clinic clinic, String name) {
        return newestTo(clinic, name).path("text").asString();
    }

    String calendarTo(Clinic clinic, String name) {
        return newestTo(clinic, name)
                .path("attachments")
                .path(0)
                .path("content")
                .asString();
    }

    private JsonNode newestTo(Clinic clinic, String name) {
        var id = mails(clinic, name).getFirst().path("id").asString();
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox/" + id))
                .json();
    }

    /** The newest first. */
    private List<JsonNode> mails(Clinic clinic, String name) {
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").asString().contains(name.toLowerCase(Locale.ROOT) + "@"))
                .toList();
    }

    JsonNode openClass(Clinic clinic, String session) {
        return visitor()
                .get(clinic.api("/classes/open"))
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(session))
                .findFirst()
                .orElseThrow();
    }

    JsonNode roster(Clinic clinic, String session) {
        return desk(clinic).get(clinic.api("/classes/" + session)).json();
    }
}
