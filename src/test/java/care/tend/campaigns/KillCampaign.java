package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.TendProcess;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server and its database are killed while people book. Nobody who was promised an appointment loses it, nobody
 * gets two, and each is written to once: at most those mails come again, as the same message, that were on their way
 * when the server was killed.
 */
@Timeout(300)
class KillCampaign {

    private static final Duration READY_AGAIN = Duration.ofSeconds(15);
    private static final Duration ALL_MAILED = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CLIENTS = 8;

    private final long seed = Long.getLong("tend.seed", System.nanoTime() % 1_000_000);
    private final Random chance = new Random(seed);
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private TendProcess server;
    private int serverKills;

    @BeforeEach
    void start(@TempDir Path place) throws Exception {
        mailServer.start();
        server = TendProcess.start(
                place,
                Map.of(
                        "TEND_TRUSTED_PROXIES",
                        "127.0.0.1",
                        "TEND_SMTP_URL",
                        "smtp://127.0.0.1:%d?from=hello@example.org"
                                .formatted(mailServer.getSmtp().getPort())),
                "--demo");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        mailServer.stop();
    }

    @Test
    void what_was_promised_outlives_every_kill() throws Exception {
        outlives(List.of(
                this::killServer,
                this::killDatabase,
                this::killServerAndLeaveAStalePidFile,
                this::killDatabase,
                this::killServer));
    }

    @Test
    @Tag("full")
    @Timeout(1200)
    void and_of_many_in_any_order() throws Exception {
        var ways = List.<Kill>of(this::killServer, this::killDatabase, this::killServerAndLeaveAStalePidFile);
        outlives(Stream.generate(() -> ways.get(chance.nextInt(ways.size())))
                .limit(15)
                .toList());
    }

    /** A way to go, in the middle of a load. */
    private interface Kill {
        void under(BookingLoad load) throws Exception;
    }

    private void outlives(List<Kill> kills) throws Exception {
        System.out.println("KillCampaign: seed " + seed + " (-Dtend.seed=" + seed + ")");
        try (var load = new BookingLoad(server)) {
            load.begin(CLIENTS);
            for (var kill : kills) {
                kill.under(load);
            }
            load.await(10);
            load.stop();
            mailed();

            var ledger = Ledger.of(server, load.accepted(), messages());
            System.out.printf(
                    "KillCampaign: %d accepted, answers %s, %d cut off and asked again, %d mails arrived, %d repeated%n",
                    load.accepted().size(),
                    load.answers(),
                    load.broken(),
                    mailServer.getReceivedMessages().length,
                    repeated());
            assertThat(ledger.isClean()).as(ledger.toString()).isTrue();
            assertThat(messages().keySet()).containsAll(load.accepted().keySet());
            assertThat(repeated()).isLessThanOrEqualTo((long) serverKills * MailDoubtCampaign.AT_ONCE);
            assertThat(load.broken()).as("something was cut off").isPositive();
            assertThat(load.answers().keySet()).as(() -> unexpected()).isSubsetOf(201, 409, 503);
        }
    }

    /** The twin: a database that says yes before it has written. What it had promised is gone, and it shows. */
    @Test
    void without_waiting_for_the_disk_the_campaign_goes_red() throws Exception {
        try (var look = server.superuser();
                var sql = look.createStatement()) {
            sql.execute("alter role tend_app set synchronous_commit = off");
            sql.execute("alter system set wal_writer_delay = '10s'");
            sql.execute("alter system set wal_writer_flush_after = '1GB'");
        }
        // from here on every connection is a new one
        var before = server.postmaster();
        server.killDatabase();
        server.until(PATIENCE, () -> server.postmaster() != before && server.readiness() == 200);
        try (var load = new BookingLoad(server)) {
            load.begin(CLIENTS);
            load.await(5);
            server.killDatabase();
            load.stop();
            server.untilReady();

            assertThat(Ledger.of(server, load.accepted(), Map.of()).lost()).isNotEmpty();
        }
    }

    /** What the server wrote about answers it should not have given. */
    private String unexpected() {
        try {
            return server.said()
                    .lines()
                    .dropWhile(line -> !line.contains("Unexpected failure"))
                    .limit(60)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private void killServer(BookingLoad load) throws Exception {
        load.await(5 + chance.nextInt(10));
        aMoment();
        server.kill();
        serverKills++;
        isSoonReady("server", server.again());
    }

    private void killServerAndLeaveAStalePidFile(BookingLoad load) throws Exception {
        load.await(5 + chance.nextInt(10));
        aMoment();
        server.kill();
        serverKills++;
        server.killDatabase();
        // the number belongs to somebody else by now: to us
        var lines = Files.readAllLines(server.pidFile());
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(server.pidFile(), lines);
        isSoonReady("server with a stale pid file", server.again());
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private void killDatabase(BookingLoad load) throws Exception {
        load.await(5 + chance.nextInt(10));
        aMoment();
        var before = server.postmaster();
        server.killDatabase();
        long began = System.nanoTime();
        server.until(PATIENCE, () -> server.postmaster() != before && server.readiness() == 200);
        isSoonReady("PostgreSQL", Duration.ofNanos(System.nanoTime() - began));
    }

    /** A machine that has more to do than it has processors gives us no more than our share of them. */
    private static void isSoonReady(String what, Duration after) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double crowd = Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
        System.out.printf(
                "KillCampaign: %s killed, ready again after %d ms (load %.1f per processor)%n",
                what, after.toMillis(), crowd);
        assertThat(after.toMillis()).isLessThan((long) (READY_AGAIN.toMillis() * crowd));
    }

    /** So that a kill falls into any step of a booking. */
    private void aMoment() {
        LockSupport.parkNanos(chance.nextInt(200) * 1_000_000L);
    }

    /** Until nothing waits to leave. */
    private void mailed() throws Exception {
        try (var look = server.superuser()) {
            server.until(ALL_MAILED, () -> Ledger.count(look, """
                                    select count(*) from platform.outbox
                                    where delivered_at is null and kind in ('mail', 'appointment-notice')
                                    """) == 0);
        }
    }

    private record Arrived(String mailbox, String id) {}

    /** Ids of the messages that arrived, by mailbox; a message that came twice under one id is one. */
    private Map<String, List<String>> messages() throws Exception {
        return arrived().stream()
                .distinct()
                .filter(mail -> mail.mailbox().startsWith("load"))
                .collect(Collectors.groupingBy(Arrived::mailbox, Collectors.mapping(Arrived::id, Collectors.toList())));
    }

    private long repeated() throws Exception {
        return arrived().size() - arrived().stream().distinct().count();
    }

    private List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var message : mailServer.getReceivedMessages()) {
            var mailbox = message.getRecipients(Message.RecipientType.TO)[0].toString();
            arrived.add(new Arrived(mailbox.replaceAll(".*<|>", ""), message.getHeader("Message-ID")[0]));
        }
        return arrived;
    }
}
