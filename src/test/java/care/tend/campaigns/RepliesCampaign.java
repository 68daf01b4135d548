package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.testing.Http;
import care.tend.testing.TendProcess;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the invitation that leaves by the mail server to the answer that comes into the mailbox, as people run it. */
@Tag("full")
@Timeout(300)
class RepliesCampaign {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BOX = "replies@example.org";

    private final GreenMail mailServer = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});

    @TempDir
    private Path place = Path.of("");

    @BeforeEach
    void start() {
        mailServer.start();
        mailServer.setUser(BOX, BOX, "");
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void a_client_confirms_by_the_mail_they_got() throws Exception {
        var settings = Map.of(
                "TEND_SMTP_URL",
                "smtp://127.0.0.1:%d?from=hello@example.org"
                        .formatted(mailServer.getSmtp().getPort()),
                "TEND_IMAP_URL",
                "imap://replies%%40example.org@127.0.0.1:%d"
                        .formatted(mailServer.getImap().getPort()));
        try (var server = TendProcess.start(place, settings, "--demo");
                var sql = server.superuser()) {
            book(server);
            server.until(PATIENCE, () -> invitation().isPresent());

            answer(invitation().orElseThrow());
            try (var due = sql.createStatement()) {
                due.execute("update platform.scheduled_tasks set execution_time = now() where task_name = 'replies'");
            }

            server.until(
                    PATIENCE,
                    () -> Ledger.count(sql, "select count(*) from scheduling.appointment where reply = 'accepted'")
                            == 1);
            assertThat(server.said()).doesNotContain("mailbox for replies cannot", "passed over");
        }
    }

    private static void book(TendProcess server) throws Exception {
        var visitor = new Http(server.port());
        var path = "/api/v1/businesses/" + business(server);
        var location = first(visitor, path + "/locations");
        var service = first(visitor, path + "/services");
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var slots = visitor.get(path
                + "/slots?service=%s&location=%s&from=%s&to=%s".formatted(service, location, from, from.plusDays(14)));
        var booked = visitor.post(
                path + "/appointments",
                Map.of(
                        "service",
                        service,
                        "location",
                        location,
                        "start",
                        slots.json().path("slots").path(0).path("start").asString(),
                        "client",
                        Map.of("name", "Dana", "email", "dana@example.com")));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    private static BusinessId business(TendProcess server) throws Exception {
        try (var look = server.superuser();
                var found = look.createStatement()
                        .executeQuery("select id from business.business where slug = 'larkspur-advisory'")) {
            found.next();
            return new BusinessId(found.getObject(1, UUID.class));
        }
    }

    private static String first(Http visitor, String path) {
        return visitor.get(path).json().path("items").path(0).path("id").asString();
    }

    /** The calendar in the mail to the client. */
    private Optional<String> invitation() throws Exception {
        for (var mail : mailServer.getReceivedMessages()) {
            boolean theirs = Arrays.stream(mail.getAllRecipients())
                    .anyMatch(address -> address.toString().contains("dana@example.com"));
            if (theirs) {
                var file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
                return Optional.of(
                        new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""));
            }
        }
        return Optional.empty();
    }

    /** As a calendar program does: to the organizer, with what it got. */
    private void answer(String invitation) throws Exception {
        var organizer = line(invitation, "ORGANIZER.*?:mailto:(.*)");
        assertThat(organizer).matches("replies\\+[0-9a-f]{32}@example\\.org");
        var mail = String.join(
                "\r\n",
                "From: dana@example.com",
                "To: " + organizer,
                "Message-ID: <1@phone>",
                "Content-Type: text/calendar; charset=utf-8; method=REPLY",
                "",
                "BEGIN:VCALENDAR",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                "UID:" + line(invitation, "UID:(.*)"),
                "SEQUENCE:" + line(invitation, "SEQUENCE:(.*)"),
                "DTSTAMP:20261124T101112Z",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:dana@example.com",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        mailServer
                .getUserManager()
                .getUserByEmail(BOX)
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static String line(String text, String pattern) {
        var matcher = Pattern.compile("(?m)^" + pattern + "$").matcher(text.replace("\r", ""));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
