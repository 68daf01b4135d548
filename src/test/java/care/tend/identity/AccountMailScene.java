package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody with a mailbox, which is a folder of this machine, and what can be asked for by an address alone. */
abstract class AccountMailScene extends ServerTest {

    static final String PASSWORD = "four words of mine";
    static final Pattern TOKEN = Pattern.compile("token=([\\w-]{32})");

    @Autowired
    OutboxDelivery delivery;

    @Value("${tend.home}")
    Path home = Path.of("");

    String email = "";

    record Letter(String to, String subject, String text) {
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

    /** Signed up and proved. */
    void account() {
        signUp(email, PASSWORD);
        assertThat(verify(letters().getFirst().token()).status()).isEqualTo(204);
    }

    Http.Answer signUp(String address, String password) {
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

    Http.Answer verify(String token) {
        return visitor().post("/api/v1/accounts/verify", Map.of("token", token));
    }

    Http.Answer askReset(String address) {
        return visitor().post("/api/v1/password-resets", Map.of("email", address));
    }

    Http.Answer signIn(String password) {
        return visitor().post("/api/v1/session", Map.of("email", email, "password", password));
    }

    /** Delivers what waits and takes it out of the mailbox, in the order it was written. */
    List<Letter> letters() {
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
                            ((InternetAddress) mail.getAllRecipients()[0]).getAddress(), mail.getSubject(), (String)
                                    text));
                }
                Files.delete(file);
            }
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return letters;
    }

    List<Path> files() throws IOException {
        var folder = home.resolve("mailbox");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
