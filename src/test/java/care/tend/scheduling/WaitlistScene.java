package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A clinic with one full day, and people who wait for it. */
abstract class WaitlistScene extends ServerTest {

    static final String TEN = "2026-11-26T05:00:00Z"; // Thursday, 10:00 in Atyrau
    static final String NOON = "2026-11-26T07:00:00Z";
    private static final Pattern OFFER = Pattern.compile("/offer/([\\w-]+)");

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery delivery;

    /** A vet whose Thursday holds one visit at ten and one at noon, and nothing else is open. */
    Clinic fullThursday() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var open = List.of(Map.of("start", "10:00", "end", "10:30"), Map.of("start", "12:00", "end", "12:30"));
        var set = manager.put(
                clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-11-26"),
                Map.of("location", clinic.location().text(), "ranges", open));
        assertThat(set.status()).as(set.body()).isLessThan(300);
        for (var start : List.of(TEN, NOON)) {
            assertThat(book(clinic, start, "booked" + start + "@example.com".replace(":", ""))
                            .status())
                    .isEqualTo(201);
        }
        clock.advance(Duration.ofMinutes(1));
        deliver();
        return clinic;
    }

    Http.Answer join(Clinic clinic, String email) {
        return join(clinic, email, Map.of());
    }

    Http.Answer join(Clinic clinic, String email, Map<String, Object> more) {
        var wish = with(wish(clinic), "client", Map.of("name", "Somebody", "email", email));
        wish.putAll(more);
        var joined = visitor().post(clinic.api("/waitlist"), wish);
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        return joined;
    }

    static Map<String, Object> wish(Clinic clinic) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "firstDay",
                "2026-11-26",
                "lastDay",
                "2026-11-26");
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** Some hours are opened, and so all that is free is looked at. */
    void look(Clinic clinic) {
        var hours = Map.of(
                "location", clinic.location().text(), "ranges", List.of(Map.of("start", "09:00", "end", "12:00")));
        scene.member(port, clinic.id(), "manager")
                .put(clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-12-21"), hours);
        clock.advance(Duration.ofMinutes(1));
        deliver();
    }

    /** Its guest cancels, and whoever waits is asked. */
    void free(Clinic clinic, String start) {
        var desk = scene.member(port, clinic.id(), "front_desk");
        desk.post(clinic.api("/appointments/" + at(clinic, start) + "/cancel"), Map.of());
        clock.advance(Duration.ofSeconds(30));
        deliver();
    }

    String at(Clinic clinic, String start) {
        var day = scene.member(port, clinic.id(), "front_desk")
                .get(clinic.api("/appointments?day=2026-11-26"))
                .json()
                .path("items");
        for (JsonNode each : day) {
            if (each.path("start").asString().equals(start)
                    && each.path("status").asString().equals("booked")) {
                return each.path("id").asString();
            }
        }
        throw new AssertionError("nothing at " + start);
    }

    /** What was put on its way puts more on its way. */
    void deliver() {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
    }

    JsonNode list(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk")
                .get(clinic.api("/waitlist"))
                .json();
    }

    List<String> mailsTo(Clinic clinic, String email) {
        return mails(clinic, email).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    List<JsonNode> mails(Clinic clinic, String email) {
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").asString().contains(email))
                .filter(mail -> !mail.path("subject").asString().startsWith("Booked"))
                .toList();
    }

    String offerTo(Clinic clinic, String email) {
        var mail = mails(clinic, email).getFirst();
        var whole = scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox/" + mail.path("id").asString()))
                .json();
        var link = OFFER.matcher(whole.path("text").asString());
        assertThat(link.find()).as(whole.path("text").asString()).isTrue();
        return link.group(1);
    }

    Http.Answer book(Clinic clinic, String start, String email) {
        var client = Map.of("name", "Somebody", "email", email.replace(":", ""));
        return visitor().post(clinic.api("/appointments"), with(Wishes.wish(clinic, start), "client", client));
    }

    static String secret(Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
