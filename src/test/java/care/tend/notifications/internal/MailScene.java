package care.tend.notifications.internal;

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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/**
 * A business that writes mails, a real mail server that takes them, and a look at what waits, was kept and was sent.
 * The tests above it say what must hold.
 */
abstract class MailScene extends ServerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final URI MANAGE = URI.create("https://tend.example/b/juniper/booking/aB3_x-9");

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Notifications notifications;

    @Autowired
    MailTable mails;

    @Autowired
    AccountMailTable accountMails;

    @Autowired
    Businesses businesses;

    @Autowired
    Locations locations;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock time;

    @TempDir
    Path home = Path.of("");

    record Waiting(UUID id, String payload) {}

    @BeforeEach
    void start() {
        server.start();
        jdbc.sql("delete from platform.outbox").update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    void say(AppointmentNotice notice) {
        transactions.run(notice.business().id(), () -> notifications.send(notice));
        clock.advance(Duration.ofMillis(5));
    }

    void deliver(Waiting one) throws Exception {
        sink(server.getSmtp().getPort()).deliver(one.id(), one.payload());
    }

    /** However busy the machine is. */
    MailSink sink(int port) {
        return sink(port, Duration.ofSeconds(30));
    }

    MailSink sink(int port, Duration patience) {
        return new MailSink(mails, accountMails, post(port, patience), transactions, json, time);
    }

    Post post(int port, Duration patience) {
        var most = Long.toString(patience.toMillis());
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", most);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", most);
        return new Post(Optional.of(sender), home, URI.create("https://tend.example"), "", time);
    }

    List<Waiting> waiting() {
        return jdbc.sql("select id, payload::text as payload from platform.outbox where kind = 'mail' order by id")
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getString("payload")))
                .list();
    }

    List<MailTable.Row> kept(Business business) {
        return transactions.in(business.id(), () -> mails.list(business.id(), null, 10));
    }

    /** The newest of {@code business}. */
    Mail mailOf(Business business) {
        var newest = kept(business).getFirst().id();
        return transactions
                .in(business.id(), () -> mails.find(business.id(), newest))
                .orElseThrow()
                .mail();
    }

    Business business(@org.jspecify.annotations.Nullable String email) {
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

    AppointmentNotice notice(Business business, What what, Language language) {
        return notice(business, what, language, "apt_test");
    }

    AppointmentNotice notice(Business business, What what, Language language, String appointment) {
        return new AppointmentNotice(
                what,
                business,
                locations.of(business.id()).getFirst(),
                AppointmentNotice.Setting.AT_LOCATION,
                new AppointmentNotice.Guest(
                        "Dana Seitkali", Optional.of("dana@example.org"), Optional.of("+7 701 000 00 00")),
                language,
                appointment,
                TimeRange.of(Instant.parse("2026-11-24T09:30:00Z"), Duration.ofMinutes(30)),
                new LocalText(Map.of(Language.EN, "Check-up", Language.RU, "Осмотр", Language.KK, "Қарап тексеру")),
                "Aigerim Sadykova",
                Optional.of("Туз"),
                Optional.of(Money.of(900_000, "KZT")),
                what == What.CANCELLED ? Optional.empty() : Optional.of(MANAGE),
                what == What.CONFIRMED ? 0 : 1,
                true,
                List.of(),
                List.of(),
                true,
                Optional.empty());
    }

    static List<Part> leaves(MimeMessage mail) throws Exception {
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

    static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String type(Part part) {
        try {
            var type = part.getContentType();
            return type.substring(0, type.indexOf(';'));
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
