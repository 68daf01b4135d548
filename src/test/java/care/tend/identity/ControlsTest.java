package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.AccountId;
import care.tend.platform.Secrets;
import care.tend.testing.Given;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Each control is taken away once, and its check must notice: a check that cannot fail proves nothing. */
class ControlsTest extends ServerTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scene scene;

    @Autowired
    private Given given;

    @Autowired
    private WebApplicationContext spring;

    @Test
    void a_new_password_ends_every_session() {
        ThrowingCallable check = () -> {
            var account = scene.account();
            var phone = scene.signedIn(port, account);
            assertThat(phone.get("/api/v1/me/sessions").status()).isEqualTo(200);
            setPassword(account);
            assertThat(phone.get("/api/v1/me/sessions").status()).isEqualTo(401);
        };

        holds(check);
        without("""
                create or replace function identity.set_password(p_account uuid, p_hash text, p_at timestamptz) returns void
                language sql security definer set search_path = '' as $$
                    update identity.password set hash = p_hash, changed_at = p_at where account_id = p_account;
                $$
                """, check, """
                create or replace function identity.set_password(p_account uuid, p_hash text, p_at timestamptz) returns void
                language sql security definer set search_path = '' as $$
                    update identity.password set hash = p_hash, changed_at = p_at where account_id = p_account;
                    delete from identity.session where account_id = p_account;
                    delete from identity.password_reset where account_id = p_account;
                $$
                """);
        holds(check);
    }

    @Test
    void what_is_stored_of_a_session_opens_nothing() {
        var account = scene.account();
        var token = Secrets.token();
        var stored = Secrets.hash(token);
        addSession(account, stored);

        for (var stolen : new String[] {
            new String(stored, StandardCharsets.ISO_8859_1).replaceAll("[^!-~]", ""),
            Base64.getUrlEncoder().withoutPadding().encodeToString(stored)
        }) {
            assertThat(visitor()
                            .with("Cookie", "tend=" + stolen)
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(visitor().with("Cookie", "tend=" + token).get("/api/v1/me").status())
                .isEqualTo(200);

        // kept as it is sent, a stolen row would be a key
        var plain = Secrets.token();
        addSession(account, plain.getBytes(StandardCharsets.UTF_8));
        assertThat(visitor().with("Cookie", "tend=" + plain).get("/api/v1/me").status())
                .as("the hash is what is compared")
                .isEqualTo(401);
    }

    @Test
    void a_link_opens_once() {
        ThrowingCallable check = () -> {
            var token = Secrets.hash(Secrets.token());
            jdbc.sql("select identity.add_password_reset(:token, :account, :until)")
                    .param("token", token)
                    .param("account", scene.account().value())
                    .param("until", OffsetDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneOffset.UTC))
                    .query((row, n) -> true)
                    .single();
            assertThat(take(token)).isTrue();
            assertThat(take(token)).isFalse();
        };

        holds(check);
        without("""
                create or replace function identity.take_password_reset(p_token bytea, p_now timestamptz) returns setof uuid
                language sql security definer set search_path = '' as $$
                    select r.account_id from identity.password_reset r where r.token_hash = p_token and r.expires_at > p_now
                $$
                """, check, """
                create or replace function identity.take_password_reset(p_token bytea, p_now timestamptz) returns setof uuid
                language sql security definer set search_path = '' as $$
                    delete from identity.password_reset r where r.token_hash = p_token and r.expires_at > p_now
                    returning r.account_id
                $$
                """);
        holds(check);
    }

    @Test
    void members_of_a_business_are_seen_in_its_context_only() {
        var clinic = given.clinic(1);
        assertThat(clinic.providers()).hasSize(1);
        ThrowingCallable check = () -> assertThat(jdbc.sql("select count(*) from access.member")
                        .query(Integer.class)
                        .single())
                .isZero();

        holds(check);
        without(
                "alter table access.member disable row level security",
                check,
                "alter table access.member enable row level security");
        holds(check);
    }

    @Test
    void another_site_cannot_act_in_ones_name() throws Exception {
        var account = scene.account();
        var token = Secrets.token();
        addSession(account, Secrets.hash(token));

        assertThat(fromAnotherSite(token, true)).isEqualTo(403);
        assertThat(fromAnotherSite(token, false))
                .as("without the filter it would have been done")
                .isEqualTo(200);
    }

    private int fromAnotherSite(String token, boolean guarded) throws Exception {
        DefaultMockMvcBuilder door = MockMvcBuilders.webAppContextSetup(spring);
        if (guarded) {
            door.addFilters(spring.getBean("sameOriginFilter", Filter.class));
        }
        door.addFilters(spring.getBean("callerFilter", Filter.class));
        return door.build()
                .perform(MockMvcRequestBuilders.patch("/api/v1/me")
                        .cookie(new jakarta.servlet.http.Cookie("tend", token))
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Changed\"}"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private boolean take(byte[] token) {
        return jdbc.sql("select identity.take_password_reset(:token, :now) as account")
                .param("token", token)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> row.getObject("account", UUID.class))
                .optional()
                .isPresent();
    }

    private void setPassword(AccountId account) {
        jdbc.sql("select identity.set_password(:account, 'x', :at)")
                .param("account", account.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }

    private void addSession(AccountId account, byte[] stored) {
        jdbc.sql("select identity.add_session(:id, :account, :token, 'test', '127.0.0.1', :at)")
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("token", stored)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }

    private static void holds(ThrowingCallable check) {
        org.assertj.core.api.Assertions.assertThatCode(check).doesNotThrowAnyException();
    }

    /** The check must go red while the control is away. */
    private void without(String takeAway, ThrowingCallable check, String putBack) {
        TestDatabase.asOwner(database.database(), takeAway);
        try {
            assertThatThrownBy(check).isInstanceOf(AssertionError.class);
        } finally {
            TestDatabase.asOwner(database.database(), putBack);
        }
    }
}
