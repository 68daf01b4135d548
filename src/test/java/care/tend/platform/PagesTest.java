package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import care.tend.platform.internal.web.Assets;
import care.tend.testing.ServerTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are shown where there is no page of a module: refusals, built files, the small files of a site. */
class PagesTest extends ServerTest {

    @Autowired
    Assets assets;

    @Test
    void an_address_where_nothing_is_says_so_in_the_readers_language() {
        var answer = visitor().with("Accept-Language", "ru-RU,ru;q=0.9").get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"ru\">")
                .contains("Здесь ничего нет")
                .contains("noindex");
    }

    @Test
    void programs_are_told_in_json() {
        assertThat(visitor().get("/api/v1/nowhere").code()).isEqualTo("http.404");
        assertThat(visitor().with("Accept", "application/json").get("/nowhere").code())
                .isEqualTo("http.404");
    }

    @Test
    void a_form_sent_by_another_site_is_refused_with_a_page() {
        var answer = visitor().with("Sec-Fetch-Site", "cross-site").form("/b/alma/book", Map.of("service", "x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("Not possible from here");
    }

    @Test
    void a_language_chosen_in_the_address_is_remembered() {
        var reader = visitor();
        var chosen = reader.get("/nowhere?lang=kk");
        assertThat(chosen.header("Set-Cookie").orElse(""))
                .startsWith("tend_lang=kk;")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(reader.get("/elsewhere").body()).contains("Мұнда ештеңе жоқ");
        assertThat(reader.get("/elsewhere?lang=xx").body()).contains("Мұнда ештеңе жоқ");
    }

    @Test
    void nothing_inline_runs_without_the_nonce_of_its_answer() {
        var answer = visitor().get("/nowhere");
        assertThat(answer.body()).doesNotContain(" style=", "onclick", "javascript:");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'", "'nonce-");
    }

    @Test
    void robots_stay_out_of_what_is_not_for_them() {
        assertThat(visitor().get("/robots.txt").body()).contains("Disallow: /app", "Disallow: /b/*/book");
        var sign = visitor().get("/favicon.ico");
        assertThat(sign.header("Content-Type")).hasValue("image/svg+xml");
        assertThat(sign.body()).startsWith("<svg");
    }

    @Test
    void built_files_never_change_and_travel_packed() {
        var css = Objects.requireNonNullElse(assets.address("src/public/public.css"), "");
        assumeThat(css).as("the web part is built").isNotEmpty();

        var plain = visitor().get(css);
        assertThat(plain.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(plain.header("Content-Type").orElse("")).startsWith("text/css");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(visitor().with("Accept-Encoding", "gzip, br;q=0.5").get(css).header("Content-Encoding"))
                .hasValue("br");
        assertThat(visitor().with("Accept-Encoding", "gzip, br;q=0").get(css).header("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void no_file_outside_the_built_ones_is_handed_out() {
        for (var name : new String[] {"..%2fmanifest.json", "%2e%2e/index.html", "none.css", ".hidden", "a%00.css"}) {
            assertThat(visitor().get("/assets/" + name).status()).as(name).isIn(400, 404);
        }
    }

    @Test
    void the_workspace_is_asked_for_anew_each_time() {
        assumeThat(assets.address("index.html")).as("the web part is built").isNotNull();
        for (var path : new String[] {"/app", "/app/alma/today"}) {
            var answer = visitor().get(path);
            assertThat(answer.header("Cache-Control")).hasValue("no-cache");
            assertThat(answer.body()).contains("<div id=\"root\">");
        }
    }
}
