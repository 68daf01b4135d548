package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest extends ServerTest {

    private static final String PASSWORD = "four words of mine";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private Accounts accounts;

    @Autowired
    private RateLimits limits;

    @Autowired
    private JdbcClient jdbc;

    private String email = "";

    @BeforeEach
    void somebody() {
        email = "alma-" + UUID.randomUUID() + "@example.org";
        var opened = accounts.open(new NewAccount(
                new EmailAddress(email), new Password(PASSWORD), "Алма", Language.RU, ZoneId.of("Asia/Atyrau")));
        assertThat(opened).isPresent();
    }

    @Test
    void whoever_knows_the_password_is_signed_in_by_a_cookie() {
        var alma = visitor().with("User-Agent", FIREFOX);

        var answer = signIn(alma, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("account").path("email").asString()).isEqualTo(email);
        assertThat(answer.json().path("account").path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("tend=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        var sessions = alma.get("/api/v1/me/sessions");
        assertThat(sessions.status()).isEqualTo(200);
        var mine = sessions.json().path("items").path(0);
        assertThat(mine.path("device").asString()).isEqualTo("Firefox, Linux");
        assertThat(mine.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(mine.path("current").asBoolean()).isTrue();
    }

    @Test
    void the_address_may_be_typed_in_capitals_and_a_password_in_any_form_of_its_letters() {
        var who = Map.of("email", " " + email.toUpperCase(Locale.ROOT), "password", PASSWORD);

        assertThat(visitor().post("/api/v1/session", who).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike() {
        var wrong = signIn(visitor(), "some other words");
        var unknown = visitor().post("/api/v1/session", Map.of("email", "no@example.org", "password", PASSWORD));
        var impossible = visitor().post("/api/v1/session", Map.of("email", "no", "password", PASSWORD));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("identity.sign-in-refused");
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        assertThat(withoutReference(unknown)).isEqualTo(withoutReference(wrong));
        assertThat(withoutReference(impossible)).isEqualTo(withoutReference(wrong));
    }

    @Test
    void what_is_missing_is_named() {
        var answer = visitor().post("/api/v1/session", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field")).containsExactly("email", "password");
        assertThat(visitor().post("/api/v1/session", "{").status()).isEqualTo(400);
        assertThat(visitor()
                        .post("/api/v1/session", Map.of("email", email, "password", PASSWORD, "admin", true))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_session_planted_before_signing_in_is_worth_nothing_after() {
        var planted = cookie(signIn(visitor(), PASSWORD));
        assertThat(visitor().with("Cookie", planted).get("/api/v1/me/sessions").status())
                .isEqualTo(200);

        var begun = cookie(signIn(visitor().with("Cookie", planted), PASSWORD));

        assertThat(begun).isNotEqualTo(planted);
        assertThat(visitor().with("Cookie", planted).get("/api/v1/me/sessions").status())
                .isEqualTo(401);
        assertThat(visitor().with("Cookie", begun).get("/api/v1/me/sessions").status())
                .isEqualTo(200);
        assertThat(cookie(signIn(visitor().with("Cookie", "tend=chosen-by-somebody"), PASSWORD)))
                .isNotEqualTo("tend=chosen-by-somebody");
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() {
        var alma = visitor();
        var cookie = cookie(signIn(alma, PASSWORD));

        var out = alma.delete("/api/v1/session");

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(visitor().with("Cookie", cookie).get("/api/v1/me/sessions").status())
                .isEqualTo(401);
        assertThat(visitor().delete("/api/v1/session").status()).isEqualTo(204);
    }

    @Test
    void one_sees_and_ends_ones_own_sessions_only() {
        var phone = visitor();
        var laptop = visitor();
        signIn(phone, PASSWORD);
        signIn(laptop, PASSWORD);
        var others = other(laptop);
        var stranger = somebodyElse();

        assertThat(stranger.delete("/api/v1/me/sessions/" + others).status()).isEqualTo(404);
        assertThat(laptop.delete("/api/v1/me/sessions/ses_nonsense").status()).isEqualTo(404);
        assertThat(laptop.delete("/api/v1/me/sessions/" + others).status()).isEqualTo(204);
        assertThat(phone.get("/api/v1/me/sessions").status()).isEqualTo(401);
        assertThat(laptop.get("/api/v1/me/sessions").status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_after_thirty_days_without_use_and_after_half_a_year_in_any_case() {
        var alma = visitor();
        signIn(alma, PASSWORD);
        clock.advance(Duration.ofDays(29));
        assertThat(alma.get("/api/v1/me/sessions").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(31));
        assertThat(alma.get("/api/v1/me/sessions").status()).isEqualTo(401);

        var dana = visitor();
        signIn(dana, PASSWORD);
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofDays(20));
            assertThat(dana.get("/api/v1/me/sessions").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofDays(20));
        assertThat(dana.get("/api/v1/me/sessions").status()).isEqualTo(401);
    }

    @Test
    void when_somebody_was_last_seen_is_written_once_a_minute() {
        var alma = visitor();
        signIn(alma, PASSWORD);
        database.statementsSinceLastAsked();
        alma.get("/api/v1/me/sessions");
        assertThat(database.statementsSinceLastAsked()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(2));
        alma.get("/api/v1/me/sessions");
        assertThat(database.statementsSinceLastAsked()).isEqualTo(3);
    }

    @Test
    void guessing_is_slowed_down_and_the_owner_elsewhere_notices_nothing() {
        for (int i = 0; i < Limit.SIGN_IN_TO_ACCOUNT.most(); i++) {
            assertThat(signIn(visitor(), "wrong words " + i).status()).isEqualTo(401);
        }

        var slowed = signIn(visitor(), PASSWORD);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).contains("90");
        limits.forgive(Limit.SIGN_IN_TO_ACCOUNT, "127.0.0.1 " + email);
        assertThat(signIn(visitor(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_header_anyone_can_write_does_not_get_round_the_limit() {
        for (int i = 0; i < Limit.SIGN_IN_TO_ACCOUNT.most(); i++) {
            signIn(visitor().with("X-Forwarded-For", "198.51.100." + i), "wrong words");
        }

        assertThat(signIn(visitor().with("X-Forwarded-For", "198.51.100.99"), PASSWORD)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void neither_the_password_nor_the_token_stands_in_the_database_or_can_be_read_there() {
        var alma = visitor();
        signIn(alma, PASSWORD);

        for (var table : new String[] {"account", "password", "session", "sign_up", "password_reset"}) {
            var readable = jdbc.sql("select has_table_privilege('identity." + table + "', 'select')")
                    .query(Boolean.class)
                    .single();
            assertThat(readable).as(table).isFalse();
        }
        var stored = jdbc.sql("select hash from identity.password_of(:email)")
                .param("email", email)
                .query(String.class)
                .single();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    @Test
    void one_edits_oneself_and_nothing_else() {
        var alma = visitor();
        signIn(alma, PASSWORD);

        var edited = alma.patch("/api/v1/me", Map.of("name", " Алма К. ", "locale", "kk"));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("name").asString()).isEqualTo("Алма К.");
        assertThat(edited.json().path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(alma.patch("/api/v1/me", Map.of("email", "other@example.org"))
                        .status())
                .isEqualTo(400);
        var refused = alma.patch("/api/v1/me", Map.of("name", " ", "locale", "xx", "zone", "+05:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactly("name", "locale", "zone");
        assertThat(visitor().patch("/api/v1/me", Map.of("name", "x")).status()).isEqualTo(401);
    }

    @Test
    void another_site_cannot_act_in_ones_name_by_any_method() {
        var alma = visitor();
        signIn(alma, PASSWORD);

        for (var headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"}
        }) {
            alma.with(headers[0], headers[1]);
            assertThat(alma.patch("/api/v1/me", Map.of("name", "x")).code()).isEqualTo("access.cross-site");
            assertThat(alma.delete("/api/v1/session").status()).isEqualTo(403);
            assertThat(alma.post("/api/v1/session", Map.of()).status()).isEqualTo(403);
            assertThat(alma.put("/api/v1/me", Map.of()).status()).isEqualTo(403);
            alma.without(headers[0]);
        }
        assertThat(alma.get("/api/v1/me/sessions").status()).isEqualTo(200);
        assertThat(alma.with("Origin", "http://localhost:8080")
                        .patch("/api/v1/me", Map.of("name", "Alma"))
                        .status())
                .as("the address people know")
                .isEqualTo(200);
        alma.without("Origin");
        // what a form of another site can send is not JSON, whatever its origin claims
        assertThat(alma.form("/api/v1/session", Map.of("email", email)).status())
                .isEqualTo(415);
    }

    private Http.Answer signIn(Http who, String password) {
        return who.post("/api/v1/session", Map.of("email", email, "password", password));
    }

    private Http somebodyElse() {
        var mail = "dana-" + UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(
                new EmailAddress(mail), new Password(PASSWORD), "Dana", Language.EN, ZoneId.of("Europe/London")));
        var dana = visitor();
        dana.post("/api/v1/session", Map.of("email", mail, "password", PASSWORD));
        return dana;
    }

    private static String other(Http who) {
        for (var session : who.get("/api/v1/me/sessions").json().path("items")) {
            if (!session.path("current").asBoolean()) {
                return session.path("id").asString();
            }
        }
        throw new IllegalStateException("no other session");
    }

    private static String cookie(Http.Answer answer) {
        var set = answer.header("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static String withoutReference(Http.Answer answer) {
        return answer.status() + answer.body().replaceAll("\"reference\":\"[^\"]*\"", "");
    }
}
