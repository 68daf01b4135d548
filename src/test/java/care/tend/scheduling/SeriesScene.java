package care.tend.scheduling;

import static care.tend.scheduling.Wishes.dana;
import static care.tend.scheduling.Wishes.wish;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A clinic with one vet, and what people there do with series. */
abstract class SeriesScene extends ServerTest {

    static final String WEEKLY = "FREQ=WEEKLY;COUNT=4";
    static final String FIRST = "2026-11-25T05:00:00Z"; // Wednesday 10:00 in Atyrau
    static final String SECOND = "2026-12-02T05:00:00Z";
    static final String THIRD = "2026-12-09T05:00:00Z";
    static final String FOURTH = "2026-12-16T05:00:00Z";

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery delivery;

    Clinic clinic;
    Http desk;

    @BeforeEach
    void a_clinic_with_one_vet() {
        clinic = given.clinic(1);
        desk = scene.member(port, clinic.id(), "front_desk");
    }

    JsonNode preview(String rule) {
        var answer = desk.post(clinic.api("/series/preview"), with(wish(clinic, FIRST), "rule", rule));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("dates");
    }

    Map<String, Object> first() {
        return with(wish(clinic, FIRST), "client", dana());
    }

    static List<Map<String, String>> all() {
        return List.of(
                Map.of("planned", FIRST),
                Map.of("planned", SECOND),
                Map.of("planned", THIRD),
                Map.of("planned", FOURTH));
    }

    Map<String, Object> request(List<Map<String, String>> dates) {
        return Map.of("booking", with(first(), "locale", "en"), "rule", WEEKLY, "dates", dates);
    }

    Http.Answer book(List<Map<String, String>> dates) {
        return book(request(dates));
    }

    Http.Answer book(Map<String, Object> request) {
        return desk.post(clinic.api("/series"), request);
    }

    List<String> booked() {
        return ids(book(all()));
    }

    static List<String> ids(Http.Answer booked) {
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return texts(booked.json().path("dates"), "appointment");
    }

    JsonNode read(String appointment) {
        return desk.get(clinic.api("/appointments/" + appointment + "/series"))
                .json()
                .path("series");
    }

    String somebodyHas(String start) {
        var client = Map.of("name", "Fast Fox", "email", "fox@example.com");
        var answer = visitor().post(clinic.api("/appointments"), with(wish(clinic, start), "client", client));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    int day(String day) {
        return desk.get(clinic.api("/appointments?day=" + day))
                .json()
                .path("items")
                .size();
    }

    void pass() {
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();
    }

    List<String> mails() {
        var items = owner().get(clinic.api("/mailbox")).json().path("items");
        return texts(items, "template");
    }

    JsonNode newest() {
        var id = owner().get(clinic.api("/mailbox"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return owner().get(clinic.api("/mailbox/" + id)).json();
    }

    Http owner() {
        return scene.member(port, clinic.id(), "owner");
    }

    static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
