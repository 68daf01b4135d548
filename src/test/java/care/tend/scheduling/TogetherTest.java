package care.tend.scheduling;

import static care.tend.scheduling.Wishes.dana;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Composition;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that several serve at once: an operation with two vets, a panel of all. */
class TogetherTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String HALF_PAST = "2026-11-25T05:30:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Services services;

    @Test
    void two_of_three_are_there_and_neither_is_had_by_anybody_else() {
        var clinic = given.clinic(3);
        var operation = servedBy(clinic, 2);
        var desk = scene.member(port, clinic.id(), "front_desk");

        var made = book(desk, clinic, operation, TEN, Map.of());
        var second = book(desk, clinic, operation, TEN, Map.of());

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(second.code()).as("one vet is left").isEqualTo("scheduling.slot-taken");
        var view = desk.get(clinic.api("/appointments/" + made.json().path("id").asString()));
        var lead = view.json().path("provider").path("id").asString();
        assertThat(view.json().path("colleagues").valueStream().map(each -> each.path("id")
                        .asString()))
                .hasSize(1)
                .doesNotContain(lead);
        assertThat(freeFor(clinic, clinic.checkUp(), TEN)).hasSize(1);
    }

    @Test
    void all_are_there_or_it_is_not_offered() {
        var clinic = given.clinic(3);
        var panel = servedBy(clinic, 0);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var last = clinic.providers().getLast().text();
        book(desk, clinic, clinic.checkUp(), HALF_PAST, Map.of("provider", last));

        assertThat(freeFor(clinic, panel, TEN)).hasSize(3);
        assertThat(freeFor(clinic, panel, HALF_PAST)).isEmpty();
        var made = book(desk, clinic, panel, TEN, Map.of());
        assertThat(desk.get(clinic.api("/appointments/" + made.json().path("id").asString()))
                        .json()
                        .path("colleagues")
                        .size())
                .isEqualTo(2);
        assertThat(freeFor(clinic, clinic.checkUp(), TEN)).isEmpty();
    }

    @Test
    void whom_the_client_wishes_leads_and_somebody_else_is_there_too() {
        var clinic = given.clinic(2);
        var operation = servedBy(clinic, 2);
        var wished = clinic.providers().getLast().text();

        var made = book(visitor(), clinic, operation, TEN, Map.of("provider", wished));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("provider").path("id").asString()).isEqualTo(wished);
        assertThat(freeFor(clinic, clinic.checkUp(), TEN)).isEmpty();
    }

    @Test
    void moved_and_cancelled_all_go_along() {
        var clinic = given.clinic(2);
        var operation = servedBy(clinic, 2);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var made = book(desk, clinic, operation, TEN, Map.of());
        var path = clinic.api("/appointments/" + made.json().path("id").asString());

        var moved = desk.post(path + "/reschedule", Map.of("start", HALF_PAST));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(freeFor(clinic, clinic.checkUp(), TEN)).hasSize(2);
        assertThat(freeFor(clinic, clinic.checkUp(), HALF_PAST)).isEmpty();
        desk.post(path + "/cancel", Map.of());
        assertThat(freeFor(clinic, clinic.checkUp(), HALF_PAST)).hasSize(2);
        desk.post(path + "/status", Map.of("status", "booked"));
        assertThat(freeFor(clinic, clinic.checkUp(), HALF_PAST)).isEmpty();
    }

    @Test
    void where_nobody_offers_it_nothing_is_offered() {
        var clinic = given.clinic(1);
        var nobody = Given.terms("Panel", 30, 0, 0, List.of())
                .composedOf(new Composition(List.of(), List.of(), List.of(), List.of(), 0));

        assertThat(freeFor(clinic, services.add(clinic.id(), nobody).id(), TEN)).isEmpty();
    }

    @Test
    void how_many_is_between_all_and_five() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var refused =
                manager.patch(clinic.api("/services/" + clinic.checkUp()), "{\"composition\": {\"together\": 6}}");

        assertThat(refused.status()).as(refused.body()).isIn(400, 422);
        assertThat(refused.body()).contains("together");
    }

    private ServiceId servedBy(Clinic clinic, int together) {
        var plain = Given.terms("Operation", 30, 0, 0, clinic.providers());
        var made = new Composition(List.of(), List.of(), List.of(), List.of(), together);
        return services.add(clinic.id(), plain.composedOf(made)).id();
    }

    private static Http.Answer book(
            Http who, Clinic clinic, ServiceId service, String start, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("service", service.text());
        body.put("location", clinic.location().text());
        body.put("start", start);
        body.put("client", dana());
        return who.post(clinic.api("/appointments"), body);
    }

    /** Who could lead it then. */
    private List<String> freeFor(Clinic clinic, ServiceId service, String start) {
        var answer = visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                        .formatted(service, clinic.location())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("slots")
                .valueStream()
                .filter(slot -> slot.path("start").asString().equals(start))
                .flatMap(slot -> slot.path("providers").valueStream())
                .map(provider -> provider.asString())
                .toList();
    }
}
