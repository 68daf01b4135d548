package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import care.tend.identity.FirstAccount;
import care.tend.identity.OneTimeToken;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new installation belongs to whoever reads its console, once. */
class FirstVisitTest extends ServerTest {

    private static final String NEW = "Its first account is opened through a link";

    @Autowired
    private FirstAccount first;

    @Autowired
    private RateLimits limits;

    private OneTimeToken link = new OneTimeToken("");

    @BeforeEach
    void aNewInstallation() {
        limits.forgiveAll();
        TestDatabase.asOwner(database.database(), "truncate identity.account cascade; truncate identity.first_link");
        link = first.offer().orElseThrow();
    }

    @Test
    void without_the_link_every_page_says_where_to_find_it() {
        for (var path : new String[] {"/", "/app", "/app/sign-up", "/app/set-up"}) {
            var answer = visitor().with("Accept-Language", "en").get(path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains(NEW, "noindex").doesNotContain("<form", "/app/sign-up");
        }
        assertThat(visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_link_opens_nothing_and_guessing_comes_to_an_end() {
        int tries = Limit.FIRST_LINK.most();
        for (int i = 0; i < tries; i++) {
            var answer = visitor().with("Accept-Language", "en").get("/app/set-up?key=guess-" + i);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("This link does not work");
        }

        var late = visitor().get("/app/set-up?key=" + link.text());

        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isPresent();
        assertThat(open(visitor(), "guess", "late@example.org").status()).isEqualTo(429);
    }

    @Test
    void the_link_opens_one_account_without_a_mail_and_signs_in() {
        var founder = visitor();

        var opened = open(founder, link.text(), "founder@example.org");

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(founder.get("/api/v1/me").json().path("email").asString()).isEqualTo("founder@example.org");
        assertThat(open(visitor(), link.text(), "second@example.org").code()).isEqualTo("identity.link-stale");
        assertThat(visitor().get("/").body()).doesNotContain(NEW);
        assertThat(first.offer()).as("a later start shows no link").isEmpty();
    }

    @Test
    void the_next_start_makes_another_link_and_the_one_before_is_dead() {
        var newer = first.offer().orElseThrow();

        assertThat(open(visitor(), link.text(), "old@example.org").code()).isEqualTo("identity.link-stale");
        assertThat(open(visitor(), newer.text(), "new@example.org").status()).isEqualTo(201);
    }

    @Test
    void two_who_open_it_at_once_leave_one_account() throws Exception {
        ThrowingCallable check = () -> {
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = hands.invokeAll(IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i -> () ->
                                open(visitor(), link.text(), i + "@example.org").status())
                        .toList());
                var statuses = new HashMap<Integer, Integer>();
                for (var answer : answers) {
                    statuses.merge(answer.get(), 1, Integer::sum);
                }
                assertThat(statuses).containsEntry(201, 1).doesNotContainKey(500);
            }
        };

        assertThat(catchThrowable(check)).isNull();

        // a link that does not remember it was used lets several in
        TestDatabase.asOwner(database.database(), """
                create or replace function identity.take_first_link(p_token bytea, p_account uuid, p_at timestamptz)
                returns boolean language sql security definer set search_path = '' as $$ select true $$;
                create or replace function identity.first_link_opens(p_token bytea)
                returns boolean language sql security definer set search_path = '' as $$ select true $$;
                """);
        try {
            aNewInstallation();
            assertThat(catchThrowable(check)).isInstanceOf(AssertionError.class);
        } finally {
            TestDatabase.asOwner(database.database(), """
                    create or replace function identity.take_first_link(p_token bytea, p_account uuid, p_at timestamptz)
                    returns boolean language plpgsql security definer set search_path = '' as $$
                    begin
                        update identity.first_link f set used_by = p_account, used_at = p_at
                        where f.token_hash = p_token and f.used_at is null;
                        return found;
                    end $$;
                    create or replace function identity.first_link_opens(p_token bytea) returns boolean
                    language sql stable security definer set search_path = '' as $$
                        select exists (select from identity.first_link f where f.token_hash = p_token and f.used_at is null)
                            and not exists (select from identity.account)
                    $$;
                    """);
        }
    }

    @Test
    void nobody_signs_up_before_the_one_who_set_it_up() {
        var stranger = Map.of(
                "email",
                "stranger@example.org",
                "password",
                "four words of mine",
                "name",
                "Stranger",
                "locale",
                "en",
                "zone",
                "Europe/London");

        assertThat(visitor().post("/api/v1/accounts", stranger).code()).isEqualTo("identity.first-link-needed");
        open(visitor(), link.text(), "founder@example.org");
        assertThat(visitor().post("/api/v1/accounts", stranger).status()).isEqualTo(202);
    }

    @Test
    void a_field_that_is_wrong_leaves_the_link_alive() {
        var answer = visitor().post("/api/v1/accounts/first", Map.of("token", link.text(), "email", "no"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field")).contains("email", "password", "name");
        assertThat(open(visitor(), link.text(), "founder@example.org").status()).isEqualTo(201);
    }

    @Test
    void what_is_stored_of_the_link_opens_nothing(@Autowired JdbcClient jdbc) {
        assertThat(catchThrowable(() -> jdbc.sql("select * from identity.first_link")
                        .query((row, n) -> true)
                        .list()))
                .as("the application's role cannot read it")
                .isNotNull();
        assertThat(link.toString()).doesNotContain(link.text());
    }

    private static Http.Answer open(Http who, String token, String email) {
        return who.post(
                "/api/v1/accounts/first",
                Map.of(
                        "token", token,
                        "email", email,
                        "password", "four words of mine",
                        "name", "Asel Nur",
                        "locale", "ru",
                        "zone", "Asia/Almaty"));
    }
}
