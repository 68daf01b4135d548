package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From asking for an account to signing in, through the mails in the local mailbox. */
@ExtendWith(OutputCaptureExtension.class)
class SignUpTest extends AccountMailScene {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_account_begins_with_a_link_that_works_once() {
        assertThat(signUp(email, PASSWORD).status()).isEqualTo(202);
        assertThat(signIn(PASSWORD).status()).as("before the link is opened").isEqualTo(401);
        var letter = letters().getFirst();
        assertThat(letter.subject()).isEqualTo("Подтвердите адрес почты");

        assertThat(verify(letter.token()).status()).isEqualTo(204);

        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
        assertThat(verify(letter.token()).code()).isEqualTo("identity.link-stale");
        assertThat(verify("made-up").code()).isEqualTo("identity.link-stale");
        assertThat(verify("x".repeat(5000)).code()).isEqualTo("identity.link-stale");
        assertThat(visitor().post("/api/v1/accounts/verify", "{}").status()).isEqualTo(422);
    }

    @Test
    void an_address_that_has_an_account_gets_the_same_answer_and_its_owner_a_mail() {
        account();
        var fresh = signUp("new-" + UUID.randomUUID() + "@example.org", PASSWORD);
        letters();

        var known = signUp(email.toUpperCase(Locale.ROOT), "another password of somebody");

        assertThat(known.status() + known.body()).isEqualTo(fresh.status() + fresh.body());
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(email);
            assertThat(letter.subject()).isEqualTo("У вас уже есть аккаунт");
            assertThat(letter.text()).doesNotContain("token=");
        });
        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoever_signs_up_with_anothers_address_gains_nothing_when_the_owner_does_too() {
        signUp(email, "the password of a thief");
        clock.advance(Duration.ofSeconds(1));
        signUp(email, PASSWORD);
        var owners = letters().getLast();

        verify(owners.token());

        assertThat(signIn("the password of a thief").status()).isEqualTo(401);
        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_sign_up_link_is_stale_after_three_days() {
        signUp(email, PASSWORD);
        var letter = letters().getFirst();
        clock.advance(Duration.ofDays(3).plusSeconds(1));

        assertThat(verify(letter.token()).code()).isEqualTo("identity.link-stale");
    }

    @Test
    void every_fault_of_a_sign_up_is_told_at_once() {
        var answer = visitor()
                .with("Accept-Language", "kk")
                .post(
                        "/api/v1/accounts",
                        Map.of("email", "no", "password", "short", "name", " ", "locale", "xx", "zone", "Mars/Base"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "password", "name", "locale", "zone");
        assertThat(answer.body()).contains("Кемінде 8 таңба");
        assertThat(refusedPassword("password123")).isEqualTo("identity.password-common");
        assertThat(refusedPassword("PASSWORD123")).isEqualTo("identity.password-common");
        assertThat(refusedPassword("zzzzzzzzzz")).isEqualTo("identity.password-common");
        assertThat(refusedPassword("x".repeat(129))).isEqualTo("identity.password-long");
        assertThat(refusedPassword(email)).isEqualTo("identity.password-is-email");
    }

    @Test
    void the_mailbox_is_its_owners_and_no_secret_stays_elsewhere(CapturedOutput output) throws IOException {
        signUp(email, PASSWORD);
        delivery.deliverDue();
        var files = files();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mailbox"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
                .isEqualTo("rw-------");
        var token = letters().getFirst().token();

        var outbox = jdbc.sql("select coalesce(string_agg(payload::text, ' '), '') from platform.outbox")
                .query(String.class)
                .single();

        assertThat(outbox).isNotEmpty().doesNotContain(token);
        assertThat(output.getAll()).doesNotContain(token).doesNotContain(PASSWORD);
        assertThat(new OneTimeToken(token) + " " + new Password(PASSWORD)).isEqualTo("… …");
    }

    private String refusedPassword(String password) {
        var answer = signUp(email, password);
        assertThat(answer.status()).as(password).isEqualTo(422);
        return answer.json().path("errors").path(0).path("code").asString();
    }
}
