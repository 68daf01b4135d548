package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.identity.FirstAccount;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With {@code TEND_SIGN_UPS=closed} nobody comes by themselves, but whoever set Tend up still opens businesses. */
@TestPropertySource(properties = "tend.sign-ups=CLOSED")
class ClosedSignUpsTest extends ServerTest {

    private static final Map<String, Object> DRAFT = Map.of(
            "place",
            Map.of(
                    "trade", "salon",
                    "name", "Asel",
                    "slug", "asel-closed",
                    "address", "Satpayev 1",
                    "zone", "Asia/Almaty",
                    "currency", "KZT"));

    @Autowired
    private FirstAccount first;

    @Autowired
    private Scene scene;

    @Test
    void nobody_signs_up_or_opens_a_business_but_who_set_it_up() {
        var link = first.offer().orElseThrow();
        var founder = visitor();
        var account = Map.of(
                "token", link.text(),
                "email", "founder@example.org",
                "password", "four words of mine",
                "name", "Asel Nur",
                "locale", "en",
                "zone", "Asia/Almaty");
        assertThat(founder.post("/api/v1/accounts/first", account).status()).isEqualTo(201);

        refused(visitor()
                .with("Accept-Language", "en")
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "email",
                                "late@example.org",
                                "password",
                                "four words of mine",
                                "name",
                                "Late",
                                "locale",
                                "en",
                                "zone",
                                "Asia/Almaty")));
        var known = scene.signedIn(port, scene.account()).with("Accept-Language", "en");
        refused(known.put("/api/v1/set-up", DRAFT));
        refused(known.post("/api/v1/businesses", Map.of("name", "Late")));
        assertThat(known.get("/api/v1/set-up").json().path("mayOpen").asBoolean())
                .isFalse();

        assertThat(founder.get("/api/v1/set-up").json().path("mayOpen").asBoolean())
                .isTrue();
        assertThat(founder.put("/api/v1/set-up?through=place", DRAFT).status()).isEqualTo(200);
        assertThat(founder.post("/api/v1/set-up/finish", Map.of()).status()).isEqualTo(200);
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("access.sign-ups-closed");
        assertThat(answer.json().path("detail").asString()).startsWith("Here nobody signs up");
    }
}
