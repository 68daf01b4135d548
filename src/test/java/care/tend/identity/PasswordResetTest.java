package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Limit;
import care.tend.testing.Http;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a forgotten password to a new one, through the mails in the local mailbox. */
class PasswordResetTest extends AccountMailScene {

    @Test
    void a_new_password_ends_every_session_and_its_link_works_once() {
        account();
        var phone = visitor();
        phone.post("/api/v1/session", Map.of("email", email, "password", PASSWORD));
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(askReset(email).status()).isEqualTo(202);
        var letter = letters().getFirst();

        assertThat(complete(letter.token(), "short").status()).isEqualTo(422);
        assertThat(complete(letter.token(), "five words that are new").status()).isEqualTo(204);

        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(signIn(PASSWORD).status()).isEqualTo(401);
        assertThat(signIn("five words that are new").status()).isEqualTo(200);
        assertThat(complete(letter.token(), "six words that are also new").code())
                .isEqualTo("identity.link-stale");
        assertThat(letters()).singleElement().extracting(Letter::subject).isEqualTo("Пароль изменён");
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_mail() {
        account();
        var known = askReset(email);
        letters();

        var unknown = askReset("nobody-" + UUID.randomUUID() + "@example.org");

        assertThat(unknown.status() + unknown.body()).isEqualTo(known.status() + known.body());
        assertThat(letters()).isEmpty();
        assertThat(visitor()
                        .post("/api/v1/password-resets", Map.of("email", "no"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_reset_link_is_stale_after_an_hour_and_after_another_was_used() {
        account();
        askReset(email);
        var first = letters().getFirst();
        askReset(email);
        var second = letters().getFirst();

        assertThat(complete(second.token(), "five words that are new").status()).isEqualTo(204);
        assertThat(complete(first.token(), "six words that are also new").code())
                .isEqualTo("identity.link-stale");

        letters();
        askReset(email);
        var third = letters().getFirst();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(complete(third.token(), "six words that are also new").code())
                .isEqualTo("identity.link-stale");
    }

    @Test
    void nobodys_mailbox_is_flooded() {
        for (int i = 0; i < Limit.ACCOUNT_MAIL_TO_CONTACT.most(); i++) {
            assertThat(askReset(email).status()).isEqualTo(202);
        }

        var over = askReset(email);

        assertThat(over.status()).isEqualTo(429);
        assertThat(over.header("Retry-After")).isPresent();
        assertThat(signUp(email, PASSWORD).status()).isEqualTo(429);
    }

    private Http.Answer complete(String token, String password) {
        return visitor().post("/api/v1/password-resets/complete", Map.of("token", token, "password", password));
    }
}
