package care.tend.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.Business;
import care.tend.business.BusinessProfile;
import care.tend.business.Businesses;
import care.tend.business.LocationDetails;
import care.tend.business.Locations;
import care.tend.business.Slug;
import care.tend.business.Trade;
import care.tend.kernel.AccountId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.Notifications;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Transactions;
import care.tend.testing.ServerTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Mails about appointments, through a real mail server that answers, fails, hangs and is asked twice. */
class MailTest extends ServerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final URI MANAGE = URI.create("https://tend.example/b/juniper/booking/aB3_x-9");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Notifications notifications;

    @Autowired
    private MailTable mails;

    @Autowired
    private AccountMailTable accountMails;

    @Autowired
    private Businesses businesses;

    @Autowired
    private Locations locations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock time;

    @TempDir
    private Path home = Path.of("");

    private record Waiting(UUID id, String payload) {}

    @BeforeEach
    void start() {
        server.start();
        jdbc.sql("delete from platform.outbox").update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_guest_gets_a_confirmation_with_an_invitation_in_their_language_and_the_zone_of_the_place() throws Exception {
        var business = business("booking@juniper.example");
        say(notice(business, What.CONFIRMED, Language.RU));

        for (var one : waiting()) {
            deliver(one);
        }

        var mail = java.util.Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains("dana@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Запись подтверждена: Осмотр, вторник, 24 ноября, 14:30");
        assertThat(mail.getFrom()[0].toString()).contains("tend@tend.example");
        assertThat(mail.getReplyTo()[0].toString()).contains("booking@juniper.example");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).contains("dana@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = leaves(mail);
        assertThat(parts)
                .extracting(MailTest::type)
                .containsExactly("text/plain", "text/html", "text/calendar", "text/calendar");
        assertThat(text(parts.get(0)))
                .contains("14:30–15:00", "Атырау\u00a0(GMT+5)", "9\u00a0000\u00a0₸", MANAGE.toString(), "Туз");
        assertThat(text(parts.get(1))).contains("<html lang=\"ru\">", "Вы записаны", MANAGE.toString());
        assertThat(parts.get(2).getContentType()).contains("method=REQUEST");
        assertThat(text(parts.get(2))).contains("DTSTART:20261124T093000Z", "UID:apt_test@tend.care");
        assertThat(parts.get(3).getFileName()).isEqualTo("invite.ics");
        assertThat(parts.get(3).getDisposition()).isEqualTo(Part.ATTACHMENT);
    }

    @Test
    void each_language_speaks_for_itself_and_a_cancellation_takes_the_entry_out() throws Exception {
        var business = business(null);
        for (var language : Language.values()) {
            for (var what : What.values()) {
                say(notice(business, what, language, "apt_" + language));
            }
        }

        for (var one : waiting()) {
            deliver(one);
        }

        var subjects = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects)
                .hasSize(9)
                .contains(
                        "Booked: Check-up, Tuesday 24 November, 14:30",
                        "Новое время: Осмотр, вторник, 24 ноября, 14:30",
                        "Қабылдау тоқтатылды: Қарап тексеру, 24 қараша, сейсенбі, 14:30");
        var cancelled = server.getReceivedMessages()[
                subjects.indexOf("Қабылдау тоқтатылды: Қарап тексеру, 24 қараша, сейсенбі, 14:30")];
        assertThat(text(leaves(cancelled).get(2))).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(text(leaves(cancelled).getFirst())).doesNotContain(MANAGE.toString());
    }

    @Test
    void the_business_hears_of_it_too_and_can_answer_the_guest() throws Exception {
        var business = business("booking@juniper.example");
        say(notice(business, What.CONFIRMED, Language.EN));

        for (var one : waiting()) {
            deliver(one);
        }

        var mail = java.util.Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains("booking@juniper.example"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Новая запись: Dana Seitkali, Осмотр, вторник, 24 ноября, 14:30");
        assertThat(mail.getReplyTo()[0].toString()).contains("dana@example.org");
        assertThat(text(leaves(mail).getFirst()))
                .contains("+7 701 000 00 00", "/today?day=2026-11-24")
                .doesNotContain(MANAGE.toString());
    }

    @Test
    void nothing_is_sent_for_what_was_rolled_back() {
        var business = business(null);

        assertThatThrownBy(() -> transactions.run(business.id(), () -> {
                    notifications.send(notice(business, What.CONFIRMED, Language.EN));
                    throw new IllegalStateException("the booking was lost");
                }))
                .hasMessage("the booking was lost");

        assertThat(waiting()).isEmpty();
        assertThat(kept(business)).isEmpty();
        say(notice(business, What.CONFIRMED, Language.EN));
        assertThat(waiting()).as("and it would have been").hasSize(1);
    }

    @Test
    void what_is_said_twice_is_sent_once_and_the_next_change_is_sent() {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        say(notice(business, What.CONFIRMED, Language.EN));
        say(notice(business, What.CHANGED, Language.EN));

        assertThat(waiting()).hasSize(2);
    }

    @Test
    void a_mail_that_has_left_does_not_leave_again_and_keeps_no_secret_here() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");

        deliver(one);
        deliver(one);

        assertThat(server.getReceivedMessages()).hasSize(1);
        var row = kept(business).getFirst();
        assertThat(row.status()).isEqualTo("sent");
        var mail = transactions
                .in(business.id(), () -> mails.find(business.id(), row.id()))
                .orElseThrow()
                .mail();
        assertThat(mail.html() + mail.text()).doesNotContain("aB3_x-9");
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void a_try_that_ended_in_doubt_is_repeated_under_the_same_name() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        var row = kept(business).getFirst();
        var mail = transactions
                .in(business.id(), () -> mails.find(business.id(), row.id()))
                .orElseThrow()
                .mail();

        // sent, and then the power went before that could be noted
        post(server.getSmtp().getPort()).send(one.id(), mail);
        deliver(one);

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(message -> assertThat(message.getMessageID())
                .isEqualTo("<" + one.id() + "@tend.example>"));
    }

    @Test
    void a_server_that_is_away_costs_nothing_but_time() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> sink(port).deliver(one.id(), one.payload())).isInstanceOf(MailException.class);
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");

        server.start();
        deliver(one);
        assertThat(kept(business).getFirst().status()).isEqualTo("sent");
    }

    @Test
    void a_server_that_hangs_is_left() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        try (var silent = new ServerSocket(0)) {
            assertThatThrownBy(() -> sink(silent.getLocalPort()).deliver(one.id(), one.payload()))
                    .isInstanceOf(MailException.class);
        }
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");
    }

    @Test
    void a_mail_that_was_given_up_says_so() {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();

        sink(1).givenUp(one.id(), one.payload(), "away");

        assertThat(kept(business).getFirst().status()).isEqualTo("failed");
    }

    @Test
    void what_a_guest_typed_is_text_and_nothing_else() throws Exception {
        var business = business("booking@juniper.example");
        var typed = notice(business, What.CONFIRMED, Language.EN);
        say(new AppointmentNotice(
                typed.what(),
                business,
                typed.location(),
                new AppointmentNotice.Guest(
                        "<img src=x onerror=alert(1)>\r\nBcc: all@example.org",
                        Optional.of("dana@example.org"),
                        Optional.empty()),
                typed.language(),
                typed.appointment(),
                typed.period(),
                typed.service(),
                typed.provider(),
                Optional.of("</td><script>alert(1)</script>"),
                typed.price(),
                typed.manage(),
                0,
                true));

        for (var one : waiting()) {
            deliver(one);
        }

        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(text(leaves(mail).get(1))).doesNotContain("<script").doesNotContain("<img");
        }
    }

    @Test
    void mails_wait_in_the_business_context_only() {
        say(notice(business(null), What.CONFIRMED, Language.EN));

        assertThat(jdbc.sql("select count(*) from notifications.mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void say(AppointmentNotice notice) {
        transactions.run(notice.business().id(), () -> notifications.send(notice));
        clock.advance(Duration.ofMillis(5));
    }

    private void deliver(Waiting one) throws Exception {
        sink(server.getSmtp().getPort()).deliver(one.id(), one.payload());
    }

    private MailSink sink(int port) {
        return new MailSink(mails, accountMails, post(port), transactions, json, time);
    }

    private Post post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "300");
        return new Post(sender, home, URI.create("https://tend.example"), "");
    }

    private List<Waiting> waiting() {
        return jdbc.sql("select id, payload::text as payload from platform.outbox where kind = 'mail' order by id")
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getString("payload")))
                .list();
    }

    private List<MailTable.Row> kept(Business business) {
        return transactions.in(business.id(), () -> mails.list(business.id(), null, 10));
    }

    private Business business(@org.jspecify.annotations.Nullable String email) {
        var profile = new BusinessProfile(
                new Slug("juniper-mail-" + NUMBER.incrementAndGet()),
                "Juniper",
                null,
                Trade.VET,
                LocalText.NONE,
                List.of(Language.RU, Language.KK),
                "#0072A8",
                "+7 712 255 01 99",
                email);
        var place = new LocationDetails("Main", "Satpayev 48, Atyrau", "Asia/Atyrau", null, null, null, true);
        return businesses.open(new AccountId(UUID.randomUUID()), profile, Currency.getInstance("KZT"), place);
    }

    private AppointmentNotice notice(Business business, What what, Language language) {
        return notice(business, what, language, "apt_test");
    }

    private AppointmentNotice notice(Business business, What what, Language language, String appointment) {
        return new AppointmentNotice(
                what,
                business,
                locations.of(business.id()).getFirst(),
                new AppointmentNotice.Guest(
                        "Dana Seitkali", Optional.of("dana@example.org"), Optional.of("+7 701 000 00 00")),
                language,
                appointment,
                TimeRange.of(Instant.parse("2026-11-24T09:30:00Z"), Duration.ofMinutes(30)),
                new LocalText(
                        java.util.Map.of(Language.EN, "Check-up", Language.RU, "Осмотр", Language.KK, "Қарап тексеру")),
                "Aigerim Sadykova",
                Optional.of("Туз"),
                Optional.of(Money.of(900_000, "KZT")),
                what == What.CANCELLED ? Optional.empty() : Optional.of(MANAGE),
                what == What.CONFIRMED ? 0 : 1,
                true);
    }

    private static List<Part> leaves(MimeMessage mail) throws Exception {
        var leaves = new ArrayList<Part>();
        collect(mail, leaves);
        return leaves;
    }

    private static void collect(Part part, List<Part> leaves) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String type(Part part) {
        try {
            var type = part.getContentType();
            return type.substring(0, type.indexOf(';'));
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
