package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Services that somebody answers for: a request keeps its time, is answered once, and lapses by itself. */
class RequestsTest extends ServerTest {

    private static final String TEN = "2026-11-26T05:00:00Z"; // Thursday, 10:00 in Atyrau
    private static final String ELEVEN = "2026-11-26T06:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery delivery;

    @Test
    void a_request_keeps_its_time_and_is_the_guests_once_it_is_approved() {
        var clinic = asking(120);
        var desk = desk(clinic);
        var asked = book(clinic, TEN, "dana@example.com");

        assertThat(asked.json().path("status").asString()).isEqualTo("pending");
        assertThat(asked.json().path("decideBy").asString()).isEqualTo("2026-11-24T08:40:00Z");
        assertThat(book(clinic, TEN, "other@example.com").status()).isEqualTo(409);
        assertThat(desk.get(clinic.api("/requests")).json().path("items")).hasSize(1);
        delivery.deliverDue();
        assertThat(newest(clinic).path("subject").asString()).startsWith("Request received");
        assertThat(newest(clinic).path("attachments"))
                .as("nothing for the calendar yet")
                .isEmpty();

        var answer = answer(desk, clinic, "approve", asked);
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();

        assertThat(answer.path("answered").asBoolean()).isTrue();
        assertThat(answer.path("appointment").path("status").asString()).isEqualTo("booked");
        assertThat(desk.get(clinic.api("/requests")).json().path("items")).isEmpty();
        assertThat(newest(clinic).path("subject").asString()).startsWith("Booked");
        assertThat(newest(clinic).path("attachments")).hasSize(1);
        clock.advance(Duration.ofHours(3));
        assertThat(book(clinic, TEN, "late@example.com").status())
                .as("what is promised does not run out")
                .isEqualTo(409);
    }

    @Test
    void of_many_who_answer_at_once_one_does_and_the_others_are_told() throws Exception {
        var clinic = asking(120);
        var asked = book(clinic, TEN, "dana@example.com");
        var gun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<JsonNode>>();
            for (var decision : List.of("approve", "decline", "approve", "decline")) {
                var somebody = desk(clinic);
                answers.add(threads.submit(() -> {
                    gun.await();
                    return answer(somebody, clinic, decision, asked);
                }));
            }
            gun.countDown();
            var first = new ArrayList<Boolean>();
            var standing = new ArrayList<String>();
            for (var each : answers) {
                first.add(each.get().path("answered").asBoolean());
                standing.add(each.get().path("appointment").path("status").asString());
            }
            assertThat(first).containsExactlyInAnyOrder(true, false, false, false);
            assertThat(standing).as("all see the same").containsOnly(standing.getFirst());
        }
    }

    @Test
    void whoever_meets_a_request_that_ran_out_takes_its_time() {
        var clinic = asking(60);
        var asked = book(clinic, TEN, "dana@example.com");
        clock.advance(Duration.ofMinutes(60));

        var next = book(clinic, TEN, "next@example.com");
        var late = answer(desk(clinic), clinic, "approve", asked);

        assertThat(next.status()).as(next.body()).isEqualTo(201);
        assertThat(late.path("answered").asBoolean()).isFalse();
    }

    /** The twin: were its time kept for good, the same visitor would find the door shut. */
    @Test
    void without_an_end_to_its_claims_a_request_blocks_its_time() {
        var clinic = asking(60);
        book(clinic, TEN, "dana@example.com");
        clock.advance(Duration.ofMinutes(60));
        TestDatabase.asOwner(
                database.database(),
                "alter table scheduling.claim disable row level security;"
                        + " update scheduling.claim set expires_at = null;"
                        + " alter table scheduling.claim enable row level security");

        assertThat(book(clinic, TEN, "next@example.com").status()).isEqualTo(409);
    }

    @Test
    void nobody_answered_and_both_hear_of_it() {
        var clinic = asking(60);
        var link = link(clinic, book(clinic, TEN, "dana@example.com"));
        delivery.deliverDue();
        clock.advance(Duration.ofMinutes(60));
        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(visitor().get(link).json().path("status").asString()).isEqualTo("cancelled");
        var mail = newest(clinic);
        assertThat(mail.path("subject").asString()).startsWith("No answer in time");
        assertThat(mail.path("text").asString().split("/book\\?service=", -1))
                .as("three other times")
                .hasSize(4);
    }

    @Test
    void a_refusal_offers_three_other_times_and_frees_this_one() {
        var clinic = asking(120);
        var asked = book(clinic, TEN, "dana@example.com");
        delivery.deliverDue();

        var answer = answer(desk(clinic), clinic, "decline", asked);
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();

        assertThat(answer.path("appointment").path("status").asString()).isEqualTo("cancelled");
        var mail = newest(clinic);
        assertThat(mail.path("subject").asString()).startsWith("It cannot be then");
        assertThat(mail.path("text").asString()).contains("&start=2026-11-26T");
        assertThat(book(clinic, TEN, "next@example.com").status()).isEqualTo(201);
    }

    @Test
    void a_guest_takes_a_request_back_or_moves_it_and_it_still_runs_out() {
        var clinic = asking(60);
        var link = link(clinic, book(clinic, TEN, "dana@example.com"));

        var moved = visitor().post(link + "/reschedule", Map.of("start", ELEVEN));
        clock.advance(Duration.ofMinutes(60));
        var next = book(clinic, ELEVEN, "next@example.com");
        var back = visitor().post(link + "/cancel", Map.of());

        assertThat(moved.json().path("status").asString()).isEqualTo("pending");
        assertThat(next.status()).isEqualTo(201);
        assertThat(back.json().path("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void what_the_business_books_itself_needs_no_answer() {
        var clinic = asking(60);
        var body = with(Wishes.wish(clinic, TEN), "client", Wishes.dana());

        var booked = desk(clinic).post(clinic.api("/appointments"), body);

        assertThat(booked.json().path("status").asString()).isEqualTo("booked");
    }

    @Test
    void several_are_answered_at_once_and_no_stranger_does() {
        var clinic = asking(120);
        var one = book(clinic, TEN, "dana@example.com").json().path("id").asString();
        var other =
                book(clinic, ELEVEN, "aruzhan@example.com").json().path("id").asString();
        var all = Map.of("requests", List.of(one, other), "decision", "approve");
        var stranger = scene.member(port, given.clinic(1).id(), "owner");

        assertThat(stranger.post(clinic.api("/requests/answers"), all).status()).isEqualTo(404);
        assertThat(visitor().post(clinic.api("/requests/answers"), all).status())
                .isEqualTo(401);
        var answered = desk(clinic).post(clinic.api("/requests/answers"), all).json();

        assertThat(answered.path("items")).hasSize(2).allSatisfy(each -> assertThat(
                        each.path("answered").asBoolean())
                .isTrue());
    }

    private Clinic asking(int minutes) {
        var clinic = given.clinic(1);
        var set = scene.member(port, clinic.id(), "manager")
                .put(clinic.api("/services/" + clinic.checkUp() + "/approval"), Map.of("withinMinutes", minutes));
        assertThat(set.json().path("approveWithinMinutes").asInt())
                .as(set.body())
                .isEqualTo(minutes);
        return clinic;
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private static JsonNode answer(Http who, Clinic clinic, String decision, Http.Answer asked) {
        var id = asked.json().path("id").asString();
        var answer = who.post(clinic.api("/requests/answers"), Map.of("requests", List.of(id), "decision", decision));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").path(0);
    }

    private Http.Answer book(Clinic clinic, String start, String email) {
        var client = Map.of("name", "Dana Karimova", "email", email);
        return visitor().post(clinic.api("/appointments"), with(Wishes.wish(clinic, start), "client", client));
    }

    private JsonNode newest(Clinic clinic) {
        var owner = scene.member(port, clinic.id(), "owner");
        var id = owner.get(clinic.api("/mailbox")).json().path("items").path(0).path("id");
        return owner.get(clinic.api("/mailbox/" + id.asString())).json();
    }

    private static String link(Clinic clinic, Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
