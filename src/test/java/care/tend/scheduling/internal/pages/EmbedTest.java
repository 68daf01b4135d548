package care.tend.scheduling.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The booking pages as other sites show them: in a frame, where no cookie comes along. */
class EmbedTest extends ServerTest {

    private static final String NOON = "2026-11-25T07:00:00Z";
    private static final Pattern VISITOR = Pattern.compile("name=\"visitor\" value=\"([^\"]+)\"");

    @Autowired
    Given given;

    private Given.Clinic clinic;
    private String home;

    @BeforeEach
    void open() {
        clinic = given.clinic(1);
        home = "/e/" + clinic.slug() + "/inline.en";
    }

    @Test
    void booking_pages_may_stand_in_any_frame() {
        for (var path : new String[] {"/book", "/book?day=2026-11-25", "/book/details?start=" + NOON}) {
            var answer = visitor().get(home + path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors *");
            assertThat(answer.header("X-Frame-Options")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app",
                "/app/alma/today",
                "/b/%s",
                "/b/%s/book",
                "/b/%s/booking/x",
                "/b/%s/booking/x/cancel"
            })
    void nothing_else_may(String path) {
        var answer = visitor().get(path.formatted(clinic.slug()));
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void what_a_secret_link_opens_is_not_to_be_had_in_a_frame() {
        var secret = booked().replaceAll(".*/done/|\\?.*", "");
        for (var act : new String[] {"", "/move", "/cancel", ".ics"}) {
            assertThat(visitor().get(home + "/booking/" + secret + act).status())
                    .isEqualTo(404);
        }
        assertThat(visitor()
                        .form(home + "/booking/" + secret + "/cancel", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitor().get("/b/" + clinic.slug() + "/booking/" + secret).status())
                .isEqualTo(200);
    }

    @Test
    void a_time_is_kept_and_booked_without_a_cookie() {
        var page = visitor().get(home + "/book?start=" + NOON);
        var kept = visitor().form(home + "/book/hold", choice(Map.of("visitor", visitorOf(page))));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.header("Set-Cookie")).isEmpty();

        var others = visitor()
                .form(
                        home + "/book/hold",
                        choice(Map.of("visitor", visitorOf(visitor().get(home + "/book")))));
        assertThat(others.status()).isEqualTo(409);

        var own = new HashMap<>(Map.of(
                "visitor", visitorOf(page), "hold", kept.json().path("id").asString()));
        own.put("name", "Dana");
        own.put("email", "dana@example.com");
        var booked = visitor().form(home + "/book/confirm", choice(own));
        assertThat(booked.status()).as(booked.body()).isEqualTo(200);
        assertThat(booked.header("Set-Cookie")).isEmpty();
        assertThat(booked.json().path("href").asString())
                .startsWith(home + "/done/")
                .endsWith("?booked=mail");
    }

    /** The twin: without the token, or with one that was made up, the time that was kept belongs to somebody else. */
    @Test
    void a_time_is_nobodys_without_the_token_it_was_kept_with() {
        var token = visitorOf(visitor().get(home + "/book?start=" + NOON));
        var kept = visitor().form(home + "/book/hold", choice(Map.of("visitor", token)));
        for (var forged : new String[] {"", "x" + token.substring(1), token.substring(22)}) {
            var other = new HashMap<>(Map.of("hold", kept.json().path("id").asString(), "visitor", forged));
            other.put("name", "Fox");
            other.put("email", "fox@example.com");
            assertThat(visitor().form(home + "/book/confirm", choice(other)).status())
                    .isEqualTo(409);
        }
    }

    @Test
    void forms_alone_lead_to_the_end_as_well() {
        var page = visitor().get(home + "/book?start=" + NOON);
        var held = visitor().form(home + "/book", choice(Map.of("visitor", visitorOf(page))));
        var details = visitor().get(held.header("Location").orElseThrow());
        assertThat(details.body()).contains("We keep 12:00 for you for 10 more minutes.", "name=\"hold\"");
    }

    @Test
    void the_end_says_what_was_agreed_and_opens_the_rest_in_a_window_of_its_own() {
        var done = visitor().get(booked());

        assertThat(done.body())
                .contains("You are booked", "12:00–12:30", "data-booked=\"" + clinic.checkUp() + "\"")
                .containsPattern("href=\"/b/" + clinic.slug() + "/booking/[^\"]+\" target=\"_blank\" rel=\"noopener\"")
                .doesNotContain("<form", "dana@example.com");
        assertThat(done.header("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void the_address_says_how_it_looks() {
        var page = visitor()
                .get("/e/" + clinic.slug() + "/dialog.kk.dark.ffd400.r8/book")
                .body();
        assertThat(page)
                .contains("lang=\"kk\" data-theme=\"dark\" data-frame=\"dialog\"")
                .contains("--accent:#F4D66C", "--r-4:8px")
                .contains("<header class=\"sr\"><h1>");
        var plain = visitor().get("/e/" + clinic.slug() + "/x.y.zz.r999.12/book");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.body()).contains("data-frame=\"inline\"").doesNotContain("data-theme=\"", "--r-4:999");
    }

    @Test
    void the_script_may_be_fetched_from_any_page_and_weighs_little() {
        var script = visitor().with("Accept-Encoding", "gzip").get("/embed.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.header("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(script.header("Content-Length").map(Integer::parseInt).orElseThrow())
                .isLessThan(15_000);
        assertThat(visitor().get("/robots.txt").header("Cross-Origin-Resource-Policy"))
                .hasValue("same-origin");
    }

    private String booked() {
        var token = visitorOf(visitor().get(home + "/book?start=" + NOON));
        var wish = new HashMap<>(Map.of("visitor", token, "name", "Dana", "email", "dana@example.com"));
        return visitor()
                .form(home + "/book/confirm", choice(wish))
                .json()
                .path("href")
                .asString();
    }

    private static String visitorOf(Http.Answer page) {
        var token = VISITOR.matcher(page.body());
        assertThat(token.find()).as("a token in the form").isTrue();
        return token.group(1);
    }

    private Map<String, String> choice(Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("service", clinic.checkUp().text());
        fields.put("location", clinic.location().text());
        fields.put("start", NOON);
        return fields;
    }
}
