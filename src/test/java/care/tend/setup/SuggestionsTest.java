package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a set-up proposes from a trade, a place and a name, for its owner to change. */
class SuggestionsTest extends SetUpScene {

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
    void an_address_that_many_wanted_is_found_by_one_question() {
        for (var taken : List.of("salon-zhan", "salon-zhan-2", "salon-zhan-3")) {
            scene.business(taken);
        }
        database.statementsSinceLastAsked();

        var free = visitor().get(SET_UP + "/slug?name=" + encoded("Салон Жан")).json();

        assertThat(free.path("slug").asString()).isEqualTo("salon-zhan-4");
        assertThat(database.statementsSinceLastAsked()).isEqualTo(1);
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

    private String guess(String zone) {
        return visitor()
                .get(SET_UP + "/guess?zone=" + zone)
                .json()
                .path("currency")
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
