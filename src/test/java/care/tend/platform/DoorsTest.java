package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every answer has, and what every door refuses. */
class DoorsTest extends ServerTest {

    @Autowired
    private Given given;

    @Test
    void a_problem_speaks_the_readers_language_and_has_a_stable_name() {
        var russian = visitor().with("Accept-Language", "ru-RU,ru;q=0.9").get("/api/v1/businesses/biz_nothing");
        var unknown = visitor().with("Accept-Language", "fr").get("/api/v1/businesses/biz_nothing");

        assertThat(russian.status()).isEqualTo(404);
        assertThat(russian.header("Content-Type")).hasValue("application/problem+json");
        assertThat(russian.json().path("type").asString()).isEqualTo("urn:tend:problem:not-found");
        assertThat(russian.json().path("title").asString()).isEqualTo("Не найдено");
        assertThat(russian.json().path("reference").asString())
                .isEqualTo(russian.header("Tend-Request").orElse(""));
        assertThat(unknown.json().path("title").asString()).isEqualTo("Not found");
    }

    @Test
    void every_answer_tells_the_browser_to_trust_nobody_else() {
        var answer = visitor().get("/api/v1/businesses/biz_nothing");

        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void what_another_site_asks_for_is_refused_by_every_method() {
        var clinic = given.clinic(1);
        var path = clinic.api("/holds");

        for (var headers : new String[][] {
            {"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}
        }) {
            var victim = visitor().with(headers[0], headers[1]);
            assertThat(victim.post(path, Map.of()).code()).isEqualTo("access.cross-site");
            assertThat(victim.put(path, Map.of()).code()).isEqualTo("access.cross-site");
            assertThat(victim.patch(path, Map.of()).code()).isEqualTo("access.cross-site");
            assertThat(victim.delete(path).code()).isEqualTo("access.cross-site");
            assertThat(victim.form(path, Map.of()).status()).isEqualTo(403);
        }
        assertThat(visitor()
                        .with("Sec-Fetch-Site", "same-origin")
                        .post(path, Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_does_not_exist_is_said_plainly() {
        assertThat(visitor().get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(visitor().delete("/api/v1/session/x").status()).isIn(404, 405);
        assertThat(visitor().get("/api/v1/businesses/%00").status()).isBetween(400, 404);
    }

    @Test
    void health_is_open_and_says_nothing_else() {
        var health = visitor().get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        assertThat(visitor().get("/actuator/env").status()).isEqualTo(404);
    }
}
