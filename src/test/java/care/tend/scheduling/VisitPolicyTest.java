package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Http;
import care.tend.testing.Http.Answer;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A visit of several parts is bound, asked for and answered as the one thing its client comes for. */
class VisitPolicyTest extends ServerTest {

    private static final String NINE = "2026-11-26T04:00:00Z"; // Thursday, 9:00 in Atyrau
    private static final Map<String, Object> NOTHING = Map.of("minor", 0, "currency", "KZT");

    @Autowired
    private Salon salon;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    @Test
    void parts_under_one_policy_cost_once_and_on_the_whole_price() {
        var groomer = salon.groomer(1, 1, 1);
        policy(groomer, Map.of("name", "Usual", "cancel", List.of(step(50))));
        var link = link(groomer, book(groomer));
        late();

        var told = visitor().get(link + "/consequences").json().path("cancel");
        var cancelled = visitor().post(link + "/cancel", Map.of("atMost", told.path("amount")));

        assertThat(minor(told)).isEqualTo(1_800_000);
        assertThat(told.path("steps")).hasSize(2);
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        var fees = visitor().get(link + "/consequences").json().path("fees");
        assertThat(fees).hasSize(1);
        assertThat(minor(fees.path(0))).isEqualTo(1_800_000);
    }

    @Test
    void parts_under_policies_of_their_own_cost_what_each_of_them_asks() {
        var groomer = salon.groomer(1, 1, 1);
        policy(groomer, Map.of("name", "Baths", "services", List.of(groomer.bath()), "cancel", List.of(step(50))));
        policy(groomer, Map.of("name", "Cuts", "services", List.of(groomer.cut()), "cancel", List.of(step(10))));
        var booked = book(groomer);
        var link = link(groomer, booked);
        late();

        var told = visitor().get(link + "/consequences").json().path("cancel");
        var more = visitor().post(link + "/cancel", Map.of("atMost", NOTHING));
        visitor().post(link + "/cancel", Map.of("atMost", told.path("amount")));

        assertThat(minor(told)).isEqualTo(900_000 + 180_000);
        assertThat(told.path("steps").path(1).path("price").asString()).contains("10\u00a0800");
        assertThat(more.code()).isEqualTo("scheduling.price-changed");
        assertThat(visitor().get(link + "/consequences").json().path("fees"))
                .extracting(VisitPolicyTest::minor)
                .containsExactlyInAnyOrder(900_000L, 180_000L);
    }

    @Test
    void the_first_time_is_let_go_for_all_of_it() {
        var groomer = salon.groomer(1, 1, 1);
        policy(groomer, Map.of("name", "Usual", "cancel", List.of(step(50)), "firstFree", true));
        var link = link(groomer, book(groomer));
        late();

        var told = visitor().get(link + "/consequences").json().path("cancel");
        var cancelled = visitor().post(link + "/cancel", Map.of("atMost", NOTHING));

        assertThat(told.path("reason").asString()).isEqualTo("forgiven");
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    }

    @Test
    void the_desk_reads_what_one_part_costs_and_what_all_of_it_does() {
        var groomer = salon.groomer(1, 1, 1);
        policy(groomer, Map.of("name", "Usual", "cancel", List.of(step(50))));
        var visit = book(groomer).json();
        late();
        var desk = scene.member(port, groomer.id(), "front_desk");
        var part = groomer.api(
                "/appointments/" + visit.path("parts").path(2).path("id").asString());

        var alone = desk.get(part + "/consequences").json().path("cancel");
        var whole = desk.get(part + "/consequences?whole=true").json().path("cancel");
        var wish = Map.of("byClient", true, "atMost", whole.path("amount"));
        desk.post(groomer.api("/visits/" + visit.path("id").asString() + "/cancel"), Map.of("wish", wish));

        assertThat(minor(alone)).isEqualTo(450_000);
        assertThat(minor(whole)).isEqualTo(1_800_000);
        assertThat(desk.get(part + "/consequences?whole=true").json().path("fees"))
                .hasSize(1);
    }

    @Test
    void one_service_that_waits_for_an_answer_makes_a_request_of_all_and_one_answer_promises_it() {
        var groomer = salon.groomer(1, 1, 1);
        var desk = asking(groomer);
        var asked = book(groomer);
        var id = asked.json().path("id").asString();

        var waiting = desk.get(groomer.api("/requests")).json().path("items");
        assertThat(statuses(desk, groomer, id)).containsOnly("pending");
        assertThat(waiting).as("as one").hasSize(1);
        assertThat(waiting.path(0).path("end").asString()).isEqualTo("2026-11-26T07:00:00Z");
        var answered = answer(desk, groomer, waiting.path(0), "approve");
        clock.advance(Duration.ofHours(3));
        deliver();

        assertThat(answered).isTrue();
        assertThat(statuses(desk, groomer, id)).as("and it does not run out").containsOnly("booked");
        assertThat(book(groomer).status()).isEqualTo(409);
        assertThat(subjects(groomer).getFirst()).startsWith("Booked");
        assertThat(subjects(groomer)).hasSize(1);
    }

    @Test
    void a_refusal_and_a_silence_free_all_of_it() {
        var groomer = salon.groomer(1, 1, 1);
        var desk = asking(groomer);
        book(groomer);
        answer(
                desk,
                groomer,
                desk.get(groomer.api("/requests")).json().path("items").path(0),
                "decline");

        var again = book(groomer);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        clock.advance(Duration.ofHours(2));
        deliver();

        assertThat(statuses(desk, groomer, again.json().path("id").asString())).containsOnly("cancelled");
        assertThat(book(groomer).status()).isEqualTo(201);
    }

    private static Map<String, Object> step(int percent) {
        return Map.of("withinMinutes", 1440, "fee", Map.of("percent", percent));
    }

    private void policy(Groomer groomer, Map<String, Object> terms) {
        var all = new HashMap<>(terms);
        all.computeIfPresent("services", (key, ids) -> ((List<?>) ids)
                .stream().map(Object::toString).toList());
        var made = scene.member(port, groomer.id(), "manager").post(groomer.api("/policies"), all);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** Baths are answered within two hours. */
    private Http asking(Groomer groomer) {
        var manager = scene.member(port, groomer.id(), "manager");
        var set = manager.put(groomer.api("/services/" + groomer.bath() + "/approval"), Map.of("withinMinutes", 120));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        return scene.member(port, groomer.id(), "front_desk");
    }

    private static boolean answer(Http desk, Groomer groomer, JsonNode request, String decision) {
        var id = request.path("id").asString();
        var answers =
                desk.post(groomer.api("/requests/answers"), Map.of("requests", List.of(id), "decision", decision));
        return answers.json().path("items").path(0).path("answered").asBoolean();
    }

    /** Bath and cut for two dogs on Thursday from nine to twelve. */
    private Answer book(Groomer groomer) {
        var items = List.of(
                item(groomer.bath(), 0), item(groomer.cut(), 0), item(groomer.bath(), 1), item(groomer.cut(), 1));
        var cart = Map.of("location", groomer.clinic().location().text(), "order", "in_turn", "items", items);
        var dogs = List.of(
                Map.of("named", Map.of("name", "Tuz", "species", "dog")),
                Map.of("named", Map.of("name", "Akku", "species", "dog")));
        var client = Map.of("name", "Dana", "email", "dana@example.com");
        return visitor()
                .post(
                        groomer.api("/visits"),
                        Map.of("visit", cart, "start", NINE, "pets", dogs, "client", client, "locale", "en"));
    }

    private static Map<String, Object> item(Object service, int whose) {
        return Map.of("service", service.toString(), "whose", whose);
    }

    private void late() {
        clock.set(Instant.parse(NINE).minus(Duration.ofHours(2)));
    }

    private void deliver() {
        for (int i = 0; i < 3; i++) {
            delivery.deliverDue();
        }
    }

    private static List<String> statuses(Http desk, Groomer groomer, String visit) {
        return desk.get(groomer.api("/visits/" + visit)).json().path("parts").findValuesAsString("status");
    }

    private List<String> subjects(Groomer groomer) {
        return scene.member(port, groomer.id(), "owner")
                .get(groomer.api("/mailbox"))
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").asString().contains("dana@"))
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    private static String link(Groomer groomer, Answer booked) {
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var url = booked.json().path("manageUrl").asString();
        return groomer.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    private static long minor(JsonNode cost) {
        return cost.path("amount").path("minor").asLong();
    }
}
