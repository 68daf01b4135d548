package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Limit;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From asking for an account to a new password, through the mails in the local mailbox. */
@ExtendWith(OutputCaptureExtension.class)
class AccountMailTest extends ServerTest {

    private static final String PASSWORD = "four words of mine";
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{32})");

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private JdbcClient jdbc;

    @Value("${tend.home}")
    private Path home = Path.of("");

    private String email = "";

    private record Letter(String to, String subject, String text) {
        String token() {
            var found = TOKEN.matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group(1);
        }
    }

    @BeforeEach
    void somebody() {
        email = "dana-" + UUID.randomUUID() + "@example.org";
    }

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

        var known = signUp(email.toUpperCase(java.util.Locale.ROOT), "another password of somebody");

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

    private void account() {
        signUp(email, PASSWORD);
        assertThat(verify(letters().getFirst().token()).status()).isEqualTo(204);
    }

    private Http.Answer signUp(String address, String password) {
        return visitor()
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "email", address,
                                "password", password,
                                "name", "Дана",
                                "locale", "ru",
                                "zone", "Asia/Almaty"));
    }

    private String refusedPassword(String password) {
        var answer = signUp(email, password);
        assertThat(answer.status()).as(password).isEqualTo(422);
        return answer.json().path("errors").path(0).path("code").asString();
    }

    private Http.Answer verify(String token) {
        return visitor().post("/api/v1/accounts/verify", Map.of("token", token));
    }

    private Http.Answer askReset(String address) {
        return visitor().post("/api/v1/password-resets", Map.of("email", address));
    }

    private Http.Answer complete(String token, String password) {
        return visitor().post("/api/v1/password-resets/complete", Map.of("token", token, "password", password));
    }

    private Http.Answer signIn(String password) {
        return visitor().post("/api/v1/session", Map.of("email", email, "password", password));
    }

    /** Delivers what waits and takes it out of the mailbox, in the order it was written. */
    private List<Letter> letters() {
        // the mail of a reset is written by a delivery, and delivered by the next
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMillis(5));
            delivery.deliverDue();
        }
        var letters = new ArrayList<Letter>();
        try {
            for (var file : files()) {
                try (var in = Files.newInputStream(file)) {
                    var mail = new MimeMessage(Session.getInstance(new Properties()), in);
                    var text = ((Multipart) mail.getContent()).getBodyPart(0).getContent();
                    letters.add(new Letter(
                            ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress(),
                            mail.getSubject(),
                            (String) text));
                }
                Files.delete(file);
            }
        } catch (IOException | jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return letters;
    }

    private List<Path> files() throws IOException {
        var folder = home.resolve("mailbox");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
