package care.tend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The page of a business and the front page, as anybody reads them. */
class BusinessPageTest extends ServerTest {

    @Autowired
    Given given;

    private Given.Clinic clinic;
    private String home;

    @BeforeEach
    void open() {
        clinic = given.clinic(2);
        home = "/b/" + clinic.slug();
    }

    @Test
    void it_says_who_what_when_and_where() {
        var page = visitor().with("Accept-Language", "en").get(home);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Alma Care", "Calm rooms, no rush.", "Open until 18:00", "Satpayev 48, Atyrau")
                .contains("Check-up", "30\u00a0min", "9\u00a0000\u00a0₸", "Aigerim Sadykova 1")
                .contains("Tuesday, today", "09:00–18:00", "Wednesday to Saturday", "Sunday", "Closed")
                .contains("Next free", "Today, 12:00", "tel:+77122550199");
        assertThat(page.body()).doesNotContain("href=\"#\"", "mailto:", " style=");
    }

    @Test
    void it_speaks_the_readers_language() {
        assertThat(visitor().with("Accept-Language", "kk").get(home).body())
                .contains("<html lang=\"kk\">", "18:00-ге дейін ашық", "Қызметтер", "сейсенбі".substring(1));
        assertThat(visitor().get(home + "?lang=ru").body()).contains("<html lang=\"ru\">", "Открыто до 18:00");
    }

    @Test
    void closed_says_when_it_opens() {
        clock.set(Instant.parse("2026-11-28T14:00:00Z"));
        assertThat(visitor().with("Accept-Language", "en").get(home).body()).contains("Opens Monday at 09:00");
        assertThat(visitor().with("Accept-Language", "ru").get(home).body())
                .contains("Откроется в понедельник в 09:00");
        assertThat(visitor().with("Accept-Language", "kk").get(home).body()).contains("Дүйсенбі күні 09:00-де ашылады");
        clock.set(Instant.parse("2026-11-29T14:00:00Z"));
        assertThat(visitor().with("Accept-Language", "kk").get(home).body()).contains("Ертең 09:00-де ашылады");
    }

    @Test
    void search_engines_are_told_what_the_page_shows() {
        var body = visitor().with("Accept-Language", "en").get(home).body();

        assertThat(body)
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + home + "\">")
                .contains("hreflang=\"kk\"", "hreflang=\"x-default\"", "og:title");
        var start = body.indexOf(">", body.indexOf("application/ld+json")) + 1;
        var facts = JsonMapper.shared().readTree(body.substring(start, body.indexOf("</script>", start)));
        assertThat(facts.path("@type").asString()).isEqualTo("VeterinaryCare");
        assertThat(facts.path("openingHoursSpecification")).hasSize(6);
        assertThat(facts.path("makesOffer").path(0).path("price").asString()).isEqualTo("9000.00");
    }

    @Test
    void its_colour_comes_after_the_tokens_with_the_nonce_of_the_answer() {
        var page = visitor().get(home);
        var policy = page.header("Content-Security-Policy").orElse("");
        var nonce = policy.substring(policy.indexOf("'nonce-") + 7, policy.indexOf("'", policy.indexOf("'nonce-") + 7));
        assertThat(page.body()).contains("<style nonce=\"" + nonce + "\">:root{--accent:#12664B;");
    }

    @Test
    void the_front_page_leads_to_those_one_can_book_with() {
        var page = visitor().with("Accept-Language", "en").get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"" + home + "\"", "href=\"/app\"");
    }

    @Test
    void a_host_of_its_own_leads_to_the_business_once_it_is_proved() {
        TestDatabase.asOwner(
                database.database(),
                "insert into business.domain values ('vet.example.org', '%s', now()), ('liar.example.org', '%s', null)"
                        .formatted(clinic.id().value(), clinic.id().value()));

        assertThat(hosted("vet.example.org", "/")).contains("<h1>Alma Care");
        assertThat(hosted("vet.example.org", "/book")).contains("What for?");
        assertThat(hosted("liar.example.org", "/")).doesNotContain("<h1>Alma Care");
    }

    /** A request that names {@code host}, which the usual client does not let one do. */
    private String hosted(String host, String path) {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nAccept-Language: en\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
