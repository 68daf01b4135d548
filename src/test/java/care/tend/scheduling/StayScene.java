package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Http;
import care.tend.testing.Kennel;
import care.tend.testing.Kennel.House;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A house in which animals stay, people who bring them, and what each of them is told. */
abstract class StayScene extends ServerTest {

    static final String WEDNESDAY = "2026-11-25";
    static final String FRIDAY = "2026-11-27";
    static final String SUNDAY = "2026-11-29";

    @Autowired
    Kennel kennel;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery delivery;

    Http desk(House house) {
        return scene.member(port, house.clinic().id(), "front_desk");
    }

    static Map<String, Object> dates(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    static Map<String, Object> dog(String size) {
        return Map.of("species", "dog", "size", size);
    }

    static Map<String, Object> question(House house, String from, String until, Map<?, ?>... animals) {
        return Map.of(
                "service",
                house.nights().text(),
                "location",
                house.clinic().location().text(),
                "dates",
                dates(from, until),
                "animals",
                List.of(animals));
    }

    static Map<String, Object> wish(House house, String name, String from, String until, Map<?, ?>... animals) {
        var wish = new HashMap<>(question(house, from, until, animals));
        wish.put("client", Map.of("name", name, "email", name.toLowerCase(Locale.ROOT) + "@example.com"));
        return wish;
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    Http.Answer quote(House house, String from, String until, Map<?, ?>... animals) {
        return visitor().post(house.api("/stays/quote"), question(house, from, until, animals));
    }

    Http.Answer book(House house, String name, String from, String until, Map<?, ?>... animals) {
        return visitor().post(house.api("/stays"), wish(house, name, from, until, animals));
    }

    /** The stay's answer. */
    JsonNode booked(House house, String name, String from, String until, Map<?, ?>... animals) {
        var answer = book(house, name, from, until, animals);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    static String id(JsonNode stay) {
        return stay.path("id").asString();
    }

    static String secret(JsonNode booked) {
        var url = booked.path("manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Http.Answer act(House house, String stay, String act, Map<String, Object> body) {
        return desk(house).post(house.api("/stays/" + stay + "/" + act), body);
    }

    JsonNode board(House house, String from, int days) {
        return desk(house)
                .get(house.api("/stays?location=" + house.clinic().location() + "&from=" + from + "&days=" + days))
                .json();
    }

    JsonNode read(House house, String stay) {
        return desk(house).get(house.api("/stays/" + stay)).json();
    }

    /** What was put on its way puts more on its way. */
    void deliver() {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
    }

    /** The newest first. */
    List<JsonNode> mailsTo(House house, String name) {
        return scene.member(port, house.clinic().id(), "owner")
                .get(house.api("/mailbox?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").asString().contains(name.toLowerCase(Locale.ROOT) + "@"))
                .toList();
    }

    List<String> subjectsTo(House house, String name) {
        return mailsTo(house, name).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    String textTo(House house, String name) {
        return plain(scene.member(port, house.clinic().id(), "owner")
                .get(house.api(
                        "/mailbox/" + mailsTo(house, name).getFirst().path("id").asString()))
                .json()
                .path("text")
                .asString());
    }

    static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(one -> plain(one.path(field).asString())).toList();
    }

    /** With spaces that break where others do not. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
