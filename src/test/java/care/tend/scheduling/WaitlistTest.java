package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.clients.ClientDetails;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.platform.Language;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever waits is asked in rank, and what is freed is kept for them until they answer. */
class WaitlistTest extends ServerTest {

    private static final String TEN = "2026-11-26T05:00:00Z"; // Thursday, 10:00 in Atyrau
    private static final String NOON = "2026-11-26T07:00:00Z";
    private static final Pattern OFFER = Pattern.compile("/offer/([\\w-]+)");

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Clients clients;

    @Autowired
    private OutboxDelivery delivery;

    @Test
    void what_a_guest_cancels_is_kept_for_whoever_waits_longest_and_taken_with_one_tap() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");

        free(clinic, TEN);

        var first = offerTo(clinic, "dana@example.com");
        assertThat(mailsTo(clinic, "timur@example.com")).isEmpty();
        assertThat(book(clinic, TEN, "quick@example.com").status())
                .as("it is kept")
                .isEqualTo(409);
        var taken = visitor().post(clinic.api("/offers/" + first + "/take"), Map.of());
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("start").asString()).isEqualTo(TEN);
        assertThat(visitor()
                        .post(clinic.api("/offers/" + first + "/take"), Map.of())
                        .code())
                .isEqualTo("scheduling.hold-expired");
        var list = list(clinic);
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("filled").path("offered").asInt()).isEqualTo(1);
        assertThat(list.path("filled").path("filled").asInt()).isEqualTo(1);
    }

    @Test
    void premium_clients_come_first() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clients.add(
                clinic.id(),
                new ClientDetails("Aruzhan", "aruzhan@example.com", null, Language.EN, Tier.PREMIUM, null),
                null);
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "aruzhan@example.com");

        free(clinic, TEN);

        assertThat(mailsTo(clinic, "aruzhan@example.com")).hasSize(1);
        assertThat(mailsTo(clinic, "dana@example.com")).isEmpty();
    }

    @Test
    void whoever_does_not_answer_in_time_is_passed_over_and_not_asked_again() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");
        free(clinic, TEN);
        var late = offerTo(clinic, "dana@example.com");

        clock.advance(Duration.ofHours(2));
        deliver();

        assertThat(visitor()
                        .post(clinic.api("/offers/" + late + "/take"), Map.of())
                        .code())
                .isEqualTo("scheduling.hold-expired");
        var next = offerTo(clinic, "timur@example.com");
        clock.advance(Duration.ofHours(2));
        deliver();
        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(1);
        assertThat(visitor()
                        .get(clinic.api("/offers/" + next))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("lapsed");
        assertThat(book(clinic, TEN, "quick@example.com").status())
                .as("nobody wanted it, so anybody may have it")
                .isEqualTo(201);
    }

    @Test
    void whoever_lets_it_pass_goes_on_waiting_and_the_next_is_asked_at_once() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        clock.advance(Duration.ofMinutes(1));
        join(clinic, "timur@example.com");
        free(clinic, TEN);

        visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/pass"), Map.of());
        deliver();

        assertThat(mailsTo(clinic, "timur@example.com")).hasSize(1);
        assertThat(list(clinic).path("items")).hasSize(2);
    }

    @Test
    void a_later_booking_comes_forward_and_frees_its_own_time() {
        var clinic = fullThursday();
        var later = book(clinic, "2026-12-03T05:00:00Z", "dana@example.com");
        var secret = secret(later);
        var wish = with(with(wish(clinic), "booking", secret), "lastDay", "2026-12-02");
        assertThat(visitor().post(clinic.api("/waitlist"), wish).status()).isEqualTo(201);

        free(clinic, TEN);
        var moved = visitor().post(clinic.api("/offers/" + offerTo(clinic, "dana@example.com") + "/take"), Map.of());

        assertThat(moved.json().path("id").asString())
                .isEqualTo(later.json().path("id").asString());
        assertThat(moved.json().path("start").asString()).isEqualTo(TEN);
        assertThat(book(clinic, "2026-12-03T05:00:00Z", "next@example.com").status())
                .isEqualTo(201);
        deliver();
        assertThat(mailsTo(clinic, "dana@example.com").get(0)).startsWith("New time");
    }

    @Test
    void an_undo_finds_its_time_and_nobody_is_asked() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        var desk = scene.member(port, clinic.id(), "front_desk");
        var path = clinic.api("/appointments/" + at(clinic, TEN));

        desk.post(path + "/cancel", Map.of());
        deliver();
        clock.advance(Duration.ofSeconds(10));
        var back = desk.post(path + "/status", Map.of("status", "booked"));
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(back.json().path("status").asString()).isEqualTo("booked");
        assertThat(list(clinic).path("filled").path("offered").asInt()).isZero();
    }

    @Test
    void hours_that_are_opened_are_offered_too() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        var manager = scene.member(port, clinic.id(), "manager");
        var hours = Map.of(
                "location", clinic.location().text(), "ranges", List.of(Map.of("start", "09:00", "end", "20:00")));

        var opened =
                manager.put(clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-11-26"), hours);
        clock.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(opened.status()).as(opened.body()).isLessThan(300);
        assertThat(mailsTo(clinic, "dana@example.com")).hasSize(1);
    }

    @Test
    void what_does_not_suit_is_not_offered() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com", Map.of("earliest", "14:00"));
        join(clinic, "timur@example.com", Map.of("days", List.of(1)));
        join(clinic, "madi@example.com", Map.of("noticeMinutes", 4 * 1440));
        join(clinic, "asel@example.com", Map.of("firstDay", "2026-11-27", "lastDay", "2026-11-28"));

        free(clinic, TEN);

        assertThat(list(clinic).path("filled").path("offered").asInt()).isZero();
        assertThat(book(clinic, TEN, "quick@example.com").status()).isEqualTo(201);
    }

    @Test
    void whoever_stops_waiting_is_not_asked_and_gives_back_what_was_kept() {
        var clinic = fullThursday();
        var link = join(clinic, "dana@example.com").json().path("manageUrl").asString();
        free(clinic, TEN);
        var path = link.substring(link.indexOf("/b/"));

        assertThat(visitor().get(path).body()).contains("You are on the list");
        visitor().form(path, Map.of());

        assertThat(visitor().get(path).body()).contains("You no longer wait");
        assertThat(book(clinic, TEN, "quick@example.com").status()).isEqualTo(201);
        assertThat(list(clinic).path("items")).isEmpty();
    }

    @Test
    void other_businesses_and_strangers_see_nobody_and_offers_nothing_of_others() {
        var clinic = fullThursday();
        join(clinic, "dana@example.com");
        free(clinic, TEN);
        var offer = offerTo(clinic, "dana@example.com");
        var other = given.clinic(1);

        assertThat(visitor().get(clinic.api("/waitlist")).status()).isEqualTo(401);
        assertThat(scene.member(port, other.id(), "owner")
                        .get(clinic.api("/waitlist"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .post(other.api("/offers/" + offer + "/take"), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_form_lets_a_visitor_wait_without_a_script() {
        var clinic = fullThursday();
        var page = visitor().get("/b/" + clinic.slug() + "/wait?service=" + clinic.checkUp() + "&lang=en");
        assertThat(page.body()).contains("When would you come?").contains("name=\"days\"");

        var fields = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "first", "2026-11-25",
                "last", "2026-11-30",
                "part", "morning",
                "notice", "120",
                "name", "Dana Karimova",
                "email", "dana@example.com");
        var joined = visitor().form("/b/" + clinic.slug() + "/wait", fields);
        free(clinic, TEN);

        assertThat(joined.status()).as(joined.body()).isEqualTo(303);
        var offer = "/b/" + clinic.slug() + "/offer/" + offerTo(clinic, "dana@example.com");
        assertThat(visitor().get(offer + "?lang=en").body()).contains("Take this time");
        var taken = visitor().form(offer + "/take", Map.of());
        assertThat(taken.header("Location").orElse("")).contains("/booking/");
    }

    /** A vet whose Thursday holds one visit at ten and one at noon, and nothing else is open. */
    private Clinic fullThursday() {
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

    private Http.Answer join(Clinic clinic, String email) {
        return join(clinic, email, Map.of());
    }

    private Http.Answer join(Clinic clinic, String email, Map<String, Object> more) {
        var wish = with(wish(clinic), "client", Map.of("name", "Somebody", "email", email));
        wish.putAll(more);
        var joined = visitor().post(clinic.api("/waitlist"), wish);
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        return joined;
    }

    private static Map<String, Object> wish(Clinic clinic) {
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

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** Its guest cancels, and whoever waits is asked. */
    private void free(Clinic clinic, String start) {
        var desk = scene.member(port, clinic.id(), "front_desk");
        desk.post(clinic.api("/appointments/" + at(clinic, start) + "/cancel"), Map.of());
        clock.advance(Duration.ofSeconds(30));
        deliver();
    }

    private String at(Clinic clinic, String start) {
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
    private void deliver() {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
    }

    private JsonNode list(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk")
                .get(clinic.api("/waitlist"))
                .json();
    }

    private List<String> mailsTo(Clinic clinic, String email) {
        return mails(clinic, email).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    private List<JsonNode> mails(Clinic clinic, String email) {
        return scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").asString().contains(email))
                .filter(mail -> !mail.path("subject").asString().startsWith("Booked"))
                .toList();
    }

    private String offerTo(Clinic clinic, String email) {
        var mail = mails(clinic, email).getFirst();
        var whole = scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox/" + mail.path("id").asString()))
                .json();
        var link = OFFER.matcher(whole.path("text").asString());
        assertThat(link.find()).as(whole.path("text").asString()).isTrue();
        return link.group(1);
    }

    private Http.Answer book(Clinic clinic, String start, String email) {
        var client = Map.of("name", "Somebody", "email", email.replace(":", ""));
        return visitor().post(clinic.api("/appointments"), with(Wishes.wish(clinic, start), "client", client));
    }

    private static String secret(Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
