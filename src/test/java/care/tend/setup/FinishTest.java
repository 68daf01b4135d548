package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import care.tend.testing.TestDatabase;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From what was told to a business that is open: all of it or nothing, and once. */
class FinishTest extends SetUpScene {

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
}
