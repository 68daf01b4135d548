package care.tend.notifications.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.notifications.ReplyReceived;
import care.tend.platform.ImapServer;
import care.tend.platform.Keys;
import care.tend.testing.Cable;
import care.tend.testing.ServerTest;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

/** The mailbox for replies, read over the real protocol: whatever lies in it, what can be read is read, and once. */
@ExtendWith(OutputCaptureExtension.class)
class ReplyBoxTest extends ServerTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";

    @Autowired
    private Keys keys;

    private Postbox postbox;
    private final List<ReplyReceived> told = new ArrayList<>();

    @BeforeEach
    void open() {
        postbox = new Postbox(keys, clock);
    }

    @AfterEach
    void close() {
        postbox.close();
    }

    @Test
    void an_answer_is_told_once_with_the_secret_of_the_address_it_went_to() {
        var address = postbox.addresses().of("apt_1", "dana@example.com").orElseThrow();
        postbox.deliver(mail("<1@phone>", address, CALENDAR));

        postbox.read(told::add);
        postbox.read(told::add);

        assertThat(told).singleElement().satisfies(reply -> {
            assertThat(reply.calendar()).contains("METHOD:REPLY");
            assertThat(postbox.addresses().proves(reply, "apt_1", "Dana@Example.com"))
                    .isTrue();
            assertThat(postbox.addresses().proves(reply, "apt_2", "dana@example.com"))
                    .isFalse();
            assertThat(postbox.addresses().proves(reply, "apt_1", "other@example.com"))
                    .isFalse();
            assertThat(reply.toString()).doesNotContain("METHOD", "dana");
        });
        assertThat(postbox.unseen()).isZero();
    }

    @Test
    void the_secret_is_found_in_the_organizer_too_on_however_many_lines() {
        var address = postbox.addresses().of("apt_1", "dana@example.com").orElseThrow();
        var folded = "ORGANIZER;CN=Juniper:MAILTO:" + address.substring(0, 20).toUpperCase(Locale.ROOT) + "\r\n "
                + address.substring(20) + "\r\n";
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR.replace("METHOD", folded + "METHOD")));

        postbox.read(told::add);

        assertThat(postbox.addresses().proves(told.getFirst(), "apt_1", "dana@example.com"))
                .isTrue();
    }

    @Test
    void a_mail_that_came_twice_has_one_name_and_mails_without_names_have_their_own() {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
        postbox.deliver(mail("", "replies@example.org", CALENDAR));
        postbox.deliver(mail("", "replies@example.org", CALENDAR));

        postbox.read(told::add);

        assertThat(told).hasSize(4);
        assertThat(told.stream().map(ReplyReceived::message).distinct()).hasSize(3);
    }

    static List<String> strange() {
        return List.of(
                "",
                "\u0000\u0001 no mail at all",
                "Subject: hello\r\n\r\nWhen do you open?",
                "Content-Type: text/calendar; charset=martian-9\r\n\r\n" + "\uFFFF",
                "Content-Type: text/calendar\r\nContent-Transfer-Encoding: rot13\r\n\r\n" + CALENDAR,
                "Content-Type: text/calendar\r\n\r\n" + "X".repeat(RawMail.MOST_BYTES + 1));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void whatever_lies_before_it_the_next_is_read(String strange) {
        postbox.deliver(strange);
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));

        postbox.read(told::add);

        assertThat(told.getLast().calendar()).isEqualTo(CALENDAR.strip());
        assertThat(postbox.unseen()).isZero();
    }

    @Test
    void letters_of_other_alphabets_are_read_as_they_were_meant() {
        var type = "Content-Type: text/calendar; charset=koi8-r\r\n\r\n";
        postbox.deliver((type + "COMMENT:Опоздаю").getBytes(Charset.forName("KOI8-R")));
        postbox.deliver("Content-Type: text/calendar\r\n\r\nCOMMENT:Кешігемін".getBytes(StandardCharsets.UTF_8));

        postbox.read(told::add);

        assertThat(told.stream().map(ReplyReceived::calendar)).containsExactly("COMMENT:Опоздаю", "COMMENT:Кешігемін");
    }

    @Test
    void one_that_breaks_us_is_marked_named_by_number_and_keeps_nobody_waiting(CapturedOutput output) {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
        postbox.deliver(mail("<2@phone>", "replies@example.org", CALENDAR));

        postbox.read(reply -> {
            told.add(reply);
            if (told.size() == 1) {
                throw new IllegalStateException("dana@example.com breaks it");
            }
        });

        assertThat(told).hasSize(2);
        assertThat(postbox.unseen()).isZero();
        assertThat(output)
                .contains("passed over: number 1, IllegalStateException")
                .doesNotContain("dana@example.com");
    }

    @Test
    void while_our_own_database_is_away_everything_stays_for_later() {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));

        postbox.read(reply -> {
            throw new CannotCreateTransactionException("away");
        });
        assertThat(postbox.unseen()).isEqualTo(1);

        postbox.read(told::add);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_mailbox_that_is_away_is_told_of_once_without_its_password_and_read_when_it_is_back(CapturedOutput output)
            throws IOException {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
        try (var cable = new Cable(postbox.port())) {
            var box = postbox.box(cable.port(), told::add);
            cable.cut();
            box.look();
            box.look();
            assertThat(told).isEmpty();

            cable.mend();
            box.look();
        }
        assertThat(told).hasSize(1);
        assertThat(output.toString().split("cannot be read", -1)).hasSize(2);
        assertThat(output).contains("can be read again").doesNotContain(Postbox.PASSWORD, "correct%20horse");
    }

    @Test
    void a_password_that_is_refused_is_not_told(CapturedOutput output) {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
        var wrong = ImapServer.parse("imaps://replies%40example.org:hunter2hunter2@127.0.0.1:" + postbox.port());

        postbox.box(
                        wrong,
                        Map.of("mail.imaps.ssl.trust", "*", "mail.imaps.ssl.checkserveridentity", "false"),
                        told::add)
                .look();

        assertThat(told).isEmpty();
        assertThat(output).contains("cannot be read").doesNotContain("hunter2");
    }

    @Test
    void a_server_that_cannot_prove_itself_is_not_read() {
        postbox.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));

        postbox.box(Postbox.settings(postbox.port()), Map.of(), told::add).look();

        assertThat(told).isEmpty();
        assertThat(postbox.unseen()).isEqualTo(1);
    }

    /** Its twin is a box that needs no encryption: it reads the same mailbox. */
    @Test
    void without_encryption_no_password_is_sent() {
        try (var plain = new Postbox(keys, clock, ServerSetup.PROTOCOL_IMAP)) {
            plain.deliver(mail("<1@phone>", "replies@example.org", CALENDAR));
            var settings = ImapServer.parse("imap://replies%40example.org:correct%20horse@127.0.0.1:"
                    + plain.server.getImap().getPort());

            plain.box(settings, Map.of(), told::add).look();
            assertThat(told).isEmpty();

            plain.box(settings, Map.of("mail.imap.starttls.required", "false"), told::add)
                    .look();
            assertThat(told).hasSize(1);
        }
    }

    private static String mail(String name, String to, String calendar) {
        return String.join(
                "\r\n",
                "From: Dana <dana@example.com>",
                "To: <" + to + ">",
                name.isEmpty() ? "X-None: 1" : "Message-ID: " + name,
                "Subject: Accepted",
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"b\"",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Dana has accepted.",
                "--b",
                "Content-Type: text/calendar; charset=utf-8; method=REPLY",
                "",
                calendar + "--b--",
                "");
    }
}
