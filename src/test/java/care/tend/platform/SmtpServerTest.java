package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that speaks TLS from the first byte, with a certificate nobody vouches for. */
class SmtpServerTest {

    private static final String PROPERTIES = "spring.mail.properties.";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("tend", "pass word");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_server_that_cannot_prove_itself_gets_neither_mail_nor_password() {
        assertThatThrownBy(() -> sender(Map.of()).send(mail())).isInstanceOf(MailSendException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** The twin: where the proof is not asked for, the same mail arrives, through TLS and with the password. */
    @Test
    void once_it_is_trusted_the_mail_arrives() {
        sender(Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false"))
                .send(mail());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private JavaMailSenderImpl sender(Map<String, String> instead) {
        var address = "smtps://tend:pass%20word@127.0.0.1:" + server.getSmtps().getPort();
        var properties = SmtpServer.parse(address).properties();
        var sender = new JavaMailSenderImpl();
        sender.setHost((String) properties.get("spring.mail.host"));
        sender.setPort(server.getSmtps().getPort());
        sender.setUsername((String) properties.get("spring.mail.username"));
        sender.setPassword((String) properties.get("spring.mail.password"));
        properties.forEach((name, value) -> {
            if (name.startsWith(PROPERTIES)) {
                sender.getJavaMailProperties().put(name.substring(PROPERTIES.length()), value.toString());
            }
        });
        sender.getJavaMailProperties().putAll(instead);
        return sender;
    }

    private static SimpleMailMessage mail() {
        var mail = new SimpleMailMessage();
        mail.setFrom("tend@example.org");
        mail.setTo("dana@example.org");
        mail.setSubject("Booked");
        mail.setText("The time is kept for you.");
        return mail;
    }
}
