package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.notifications.MailId;
import care.tend.testing.TendProcess;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at the worst moment for its mails: the mail server has them, and nothing here says so yet. Mail
 * servers cannot be asked, so those mails come again; but no others, and every one comes.
 */
@Timeout(300)
class MailDoubtCampaign {

    /** What leaves at once, see docs/operations.md. */
    static final int AT_ONCE = 8;

    private static final int MAILS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @TempDir
    private Path place = Path.of("");

    @BeforeEach
    void start() {
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void those_on_their_way_come_twice_and_the_others_once() throws Exception {
        try (var server = TendProcess.start(place, settings(Map.of()))) {
            try (var sql = server.superuser()) {
                letNothingBeNoted(server, sql);
                server.until(PATIENCE, () -> arrived() == AT_ONCE && waitingForTheNote(sql) == AT_ONCE);
                server.kill();
                sql.rollback();
            }
            server.again();
            try (var sql = server.superuser()) {
                server.until(PATIENCE, () -> left(sql) == 0);
            }

            assertThat(times()).hasSize(MAILS);
            assertThat(times().values().stream().filter(times -> times == 2)).hasSize(AT_ONCE);
            assertThat(times().values()).allMatch(times -> times <= 2);
        }
    }

    /** The twin: where a batch leaves before any of it is noted, more than the few are in doubt. */
    @Test
    void of_a_batch_that_leaves_at_once_all_are_in_doubt() throws Exception {
        try (var server = TendProcess.start(place, settings(Map.of("TEND_OUTBOX_AT_ONCE", "32")));
                var sql = server.superuser()) {
            letNothingBeNoted(server, sql);

            server.until(PATIENCE, () -> arrived() > AT_ONCE);

            sql.rollback();
        }
    }

    private Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put(
                "TEND_SMTP_URL",
                "smtp://127.0.0.1:%d?from=hello@example.org"
                        .formatted(mailServer.getSmtp().getPort()));
        return settings;
    }

    /** Lets mails leave when whoever would note that one has left waits for {@code sql} to let go. */
    private static void letNothingBeNoted(TendProcess server, Connection sql) throws Exception {
        try (var orders = server.superuser();
                var statement = orders.createStatement()) {
            write(orders);
            sql.setAutoCommit(false);
            try (var lock = sql.createStatement()) {
                lock.execute("lock table notifications.account_mail in share mode");
            }
            statement.execute("update platform.outbox set due_at = now()");
        }
    }

    private static void write(Connection orders) throws SQLException {
        try (var mail = orders.prepareStatement("""
                        insert into notifications.account_mail (id, to_address, to_name, subject, html, text, created_at)
                        values (?, 'dana@example.org', 'Dana', 'Hello', '<p>Hello</p>', 'Hello', now())
                        """);
                var order = orders.prepareStatement("""
                        insert into platform.outbox (id, kind, payload, created_at, due_at)
                        values (?, 'mail', jsonb_build_object('mail', ?, 'business', null), now(), now() + interval '1 day')
                        """)) {
            for (int i = 0; i < MAILS; i++) {
                var id = UUID.randomUUID();
                mail.setObject(1, id);
                mail.executeUpdate();
                order.setObject(1, id);
                order.setString(2, new MailId(id).text());
                order.executeUpdate();
            }
        }
    }

    private static long waitingForTheNote(Connection sql) throws SQLException {
        return Ledger.count(sql, """
                select count(*) from pg_locks
                where not granted and relation = 'notifications.account_mail'::regclass
                """);
    }

    private static long left(Connection sql) throws SQLException {
        return Ledger.count(sql, "select count(*) from platform.outbox where delivered_at is null");
    }

    private int arrived() {
        return mailServer.getReceivedMessages().length;
    }

    /** How often each came, by Message-ID. */
    private Map<String, Long> times() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .collect(Collectors.groupingBy(MailDoubtCampaign::name, Collectors.counting()));
    }

    private static String name(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
