package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From an account to a public page, over HTTP. */
class SetUpTest extends ServerTest {

    private static final String SET_UP = "/api/v1/set-up";

    @Autowired
    private Scene scene;

    private Http asel = new Http(0);

    @BeforeEach
    void somebodyWithoutABusiness() {
        asel = scene.signedIn(port, scene.account()).with("Accept-Language", "ru");
    }

    @Test
    void the_trade_and_the_place_suggest_all_the_rest() {
        var draft = told("salon", "Салон Асель", "salon-asel").json().path("draft");

        assertThat(draft.path("hours").path(0).path("start").asString()).isEqualTo("10:00");
        assertThat(draft.path("people").path(0).path("name").asString()).isEqualTo("Somebody");
        assertThat(draft.path("people").path(0).path("title").path("kk").asString())
                .isEqualTo("Шебер");
        assertThat(draft.path("services").size()).isEqualTo(5);
        var haircut = draft.path("services").path(0);
        assertThat(haircut.path("name").path("ru").asString()).isEqualTo("Стрижка");
        assertThat(haircut.path("price").asLong()).isEqualTo(700_000);
        assertThat(draft.path("look").path("languages").toString()).isEqualTo("[\"ru\",\"kk\"]");
    }

    @Test
    void another_trade_and_another_currency_leave_alone_what_was_changed() {
        var draft = (ObjectNode) told("salon", "Асель", "asel-two").json().path("draft");
        var cut = (ObjectNode) draft.path("services").path(0);
        cut.put("touched", true).put("price", 999_900);
        ((ObjectNode) draft.path("place")).put("trade", "grooming").put("currency", "GBP");

        var answer = asel.put(SET_UP, draft).json().path("draft");

        var services = answer.path("services");
        assertThat(services.path(0).path("origin").asString()).isEqualTo("haircut");
        assertThat(services.path(0).path("price").isNumber())
                .as("tenge are no pounds")
                .isFalse();
        assertThat(services.path(1).path("origin").asString()).isEqualTo("bath");
        assertThat(services.path(1).path("price").asLong()).isEqualTo(4_000);
        assertThat(answer.path("people").path(0).path("title").path("en").asString())
                .isEqualTo("Groomer");
    }

    @Test
    void it_is_kept_for_every_browser_and_seen_by_nobody_else() {
        told("vet", "Alma", "alma-kept");

        assertThat(asel.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .asString())
                .isEqualTo("Alma");
        var other = scene.signedIn(port, scene.account());
        assertThat(other.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .isString())
                .isFalse();
        assertThat(visitor().get(SET_UP).status()).isEqualTo(401);
    }

    @Test
    void an_older_page_does_not_write_over_a_newer_one() {
        var first = told("vet", "Alma", "alma-stale");
        told("vet", "Alma Care", "alma-stale");

        var late = asel.with("If-Match", first.header("ETag").orElseThrow())
                .put(SET_UP, first.json().path("draft"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(asel.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .asString())
                .isEqualTo("Alma Care");
    }

    @Test
    void each_step_names_the_fields_that_are_missing() {
        var empty = asel.put(SET_UP + "?through=place", Map.of());

        assertThat(empty.status()).isEqualTo(422);
        assertThat(fields(empty))
                .contains("place.trade", "place.name", "place.slug", "place.address", "place.zone", "place.currency");
        assertThat(asel.get(SET_UP).json().path("draft").path("hours").isArray())
                .isFalse();

        var draft = (ObjectNode) told("vet", "Alma", "alma-fields").json().path("draft");
        draft.putArray("hours");
        ((ObjectNode) draft.path("people").path(0)).put("name", " ");
        ((ObjectNode) draft.path("services").path(1))
                .put("touched", true)
                .put("minutes", 0)
                .putObject("name");
        ((ObjectNode) draft.path("look")).put("accent", "green").putArray("languages");
        assertThat(fields(asel.put(SET_UP + "?through=hours", draft))).containsExactly("hours");
        assertThat(fields(asel.put(SET_UP + "?through=look", draft)))
                .containsExactlyInAnyOrder(
                        "hours",
                        "people[0].name",
                        "services[1].name",
                        "services[1].minutes",
                        "look.languages",
                        "look.accent");
        assertThat(fields(asel.post(SET_UP + "/finish", Map.of()))).isEmpty();
    }

    @Test
    void hours_that_run_into_each_other_are_refused_also_across_midnight() {
        var draft = (ObjectNode) told("vet", "Alma", "alma-night").json().path("draft");
        draft.putArray("hours")
                .addPOJO(Map.of("days", List.of(6), "start", "20:00", "end", "08:00"))
                .addPOJO(Map.of("days", List.of(0), "start", "07:00", "end", "12:00"));

        assertThat(asel.put(SET_UP + "?through=hours", draft)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("setup.hours-overlap");
    }

    @Test
    void half_a_business_is_nowhere_and_a_whole_one_is_public_at_once() {
        told("salon", "Салон Асель", "salon-whole");
        assertThat(visitor().get("/b/salon-whole").status()).isEqualTo(404);
        assertThat(visitor().get("/b/salon-whole/qr.svg").status()).isEqualTo(404);
        assertThat(visitor().get("/").body()).doesNotContain("salon-whole");
        assertThat(slugIsFree("salon-whole")).isTrue();

        var opened = asel.post(SET_UP + "/finish", Map.of());

        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        var page = visitor().with("Accept-Language", "kk").get("/b/salon-whole");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Салон Асель", "Шаш қию", "Сәтбаев 1", "Шебер");
        assertThat(visitor().get("/").body()).contains("/b/salon-whole");
        assertThat(slugIsFree("salon-whole")).isFalse();
    }

    @Test
    void whoever_sets_it_up_owns_it_and_is_its_first_provider() {
        told("salon", "Салон Асель", "salon-mine");
        var business = asel.post(SET_UP + "/finish", Map.of()).json().path("id").asString();

        var mine = asel.get("/api/v1/me").json().path("businesses").path(0);
        var providers =
                asel.get("/api/v1/businesses/" + business + "/providers").json().path("items");

        assertThat(mine.path("role").asString()).isEqualTo("owner");
        assertThat(mine.path("provider").asString())
                .isEqualTo(providers.path(0).path("id").asString());
        var services =
                asel.get("/api/v1/businesses/" + business + "/services").json().path("items");
        assertThat(services.size()).isEqualTo(5);
        assertThat(services.path(0).path("published").asBoolean()).isTrue();
        assertThat(services.path(2).path("priceFrom").asBoolean()).isTrue();
        assertThat(services.path(2).path("bufferAfterMinutes").asInt()).isEqualTo(10);
    }

    @Test
    void finishing_again_and_at_once_opens_one_business() throws Exception {
        told("vet", "Alma", "alma-once");
        var ids = new HashSet<String>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : hands.invokeAll(IntStream.range(0, 6)
                    .<Callable<Http.Answer>>mapToObj(i -> () -> asel.post(SET_UP + "/finish", Map.of()))
                    .toList())) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
                ids.add(answer.get().json().path("id").asString());
            }
        }
        ids.add(asel.post(SET_UP + "/finish", Map.of()).json().path("id").asString());

        assertThat(ids).hasSize(1);
        assertThat(asel.get("/api/v1/me").json().path("businesses").size()).isEqualTo(1);
        assertThat(TestDatabase.countAsOwner(
                        database.database(), "select count(*) from business.business where slug = 'alma-once'"))
                .isEqualTo(1);
    }

    @Test
    void after_one_business_another_may_be_begun() {
        told("vet", "Alma", "alma-one");
        asel.post(SET_UP + "/finish", Map.of());
        assertThat(asel.get(SET_UP).json().path("opened").path("slug").asString())
                .isEqualTo("alma-one");
        assertThat(asel.get(SET_UP).body()).as("what was told is forgotten").doesNotContain("Сәтбаев");

        told("salon", "Alma Beauty", "alma-other");
        assertThat(asel.get(SET_UP).json().path("opened").isObject()).isFalse();
        asel.post(SET_UP + "/finish", Map.of());

        assertThat(asel.get("/api/v1/me").json().path("businesses").size()).isEqualTo(2);
    }

    @Test
    void an_address_that_was_lost_meanwhile_is_told_at_its_field() {
        told("vet", "Alma", "alma-lost");
        scene.business("alma-lost");

        var late = asel.post(SET_UP + "/finish", Map.of());

        assertThat(late.status()).isEqualTo(422);
        assertThat(fields(late)).containsExactly("place.slug");
        assertThat(asel.get(SET_UP)
                        .json()
                        .path("draft")
                        .path("place")
                        .path("name")
                        .asString())
                .as("nothing else was lost")
                .isEqualTo("Alma");
    }

    @Test
    void an_address_is_suggested_and_looked_up() {
        scene.business("salon-nur");

        var taken = visitor().get(SET_UP + "/slug?name=" + encoded("Салон Нұр")).json();
        assertThat(taken.path("slug").asString()).isEqualTo("salon-nur-2");
        assertThat(slugIsFree("salon-nur")).isFalse();
        assertThat(visitor().get(SET_UP + "/slug?slug=No").status()).isEqualTo(422);
        assertThat(visitor()
                        .get(SET_UP + "/slug?name=" + encoded("!"))
                        .json()
                        .path("slug")
                        .isString())
                .isFalse();
    }

    @Test
    void a_zone_has_a_currency() {
        assertThat(guess("Asia/Almaty")).isEqualTo("KZT");
        assertThat(guess("America/Denver")).isEqualTo("USD");
        assertThat(visitor()
                        .get(SET_UP + "/guess?zone=Nowhere")
                        .json()
                        .path("currency")
                        .isString())
                .isFalse();
    }

    @Test
    void what_is_too_large_or_unknown_is_refused() {
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 61; i++) {
            people.add(Map.of("name", "P" + i, "title", Map.of(), "me", false));
        }
        assertThat(asel.put(SET_UP, Map.of("people", people)).status()).isEqualTo(422);
        assertThat(asel.put(SET_UP, Map.of("owner", "me")).status()).isEqualTo(400);
        assertThat(asel.put(SET_UP, Map.of("place", Map.of("name", "x".repeat(400))))
                        .status())
                .isEqualTo(422);
        assertThat(asel.post(SET_UP + "/finish", Map.of()).status())
                .as("nothing was begun")
                .isEqualTo(404);
    }

    private Http.Answer told(String trade, String name, String slug) {
        var place = new HashMap<String, Object>(Map.of(
                "trade",
                trade,
                "name",
                name,
                "slug",
                slug,
                "address",
                "Сәтбаев 1, Алматы",
                "zone",
                "Asia/Almaty",
                "currency",
                "KZT"));
        var answer = asel.put(SET_UP + "?through=place", Map.of("step", "hours", "place", place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private boolean slugIsFree(String slug) {
        return visitor().get(SET_UP + "/slug?slug=" + slug).json().path("free").asBoolean();
    }

    private String guess(String zone) {
        return visitor()
                .get(SET_UP + "/guess?zone=" + zone)
                .json()
                .path("currency")
                .asString();
    }

    private static List<String> fields(Http.Answer answer) {
        JsonNode errors = answer.json().path("errors");
        return errors.findValuesAsString("field");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
