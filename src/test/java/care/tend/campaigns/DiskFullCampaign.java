package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.tend.testing.Http;
import care.tend.testing.TendProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the data runs full: a real file system of a fixed size, filled to the last byte. Whoever writes is asked
 * to come back, whoever reads is answered, nothing promised is lost, and with room again all goes on by itself.
 */
@Timeout(240)
class DiskFullCampaign {

    private static final Duration RECOVERED = Duration.ofSeconds(40);
    private static final int MOST_TRIES = 400;

    private Path place;
    private final Map<String, String> accepted = new HashMap<>();
    private int number;
    private @Nullable TendProcess started;

    @BeforeEach
    void start(@TempDir Path fresh) throws Exception {
        place = fresh;
        var data = Files.createDirectory(place.resolve("data"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=700m,mode=755", "tend-test", data.toString()) == 0,
                "a file system of its own needs the right to mount one");
        started = TendProcess.start(place, Map.of("TEND_TRUSTED_PROXIES", "127.0.0.1"), "--demo");
    }

    @AfterEach
    void stop() throws Exception {
        if (started != null) {
            started.close();
        }
        run("umount", "-l", place.resolve("data").toString());
    }

    @Test
    void writers_are_asked_to_come_back_and_everything_goes_on_with_room_again() throws Exception {
        try (var load = new BookingLoad(server())) {
            var statuses = new TreeMap<Integer, Integer>();
            assertThat(book(load).status()).isEqualTo(201);

            var filler = fill();
            var refused = untilRefused(load, statuses);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(new Http(server().port()).get(load.path()).status())
                    .as("whoever reads is answered")
                    .isEqualTo(200);
            Files.delete(filler);
            server().until(RECOVERED, () -> book(load).status() == 201);

            // and once more where it hurts most: no room for the log of the database, which ends over it
            filler = fill();
            switchLog();
            fillUp(filler);
            untilRefused(load, statuses);
            Files.delete(filler);
            long began = System.nanoTime();
            server().until(RECOVERED, () -> book(load).status() == 201);
            System.out.printf(
                    "DiskFullCampaign: answers while full %s, booking again after %d ms%n",
                    statuses, (System.nanoTime() - began) / 1_000_000);

            assertThat(statuses.keySet()).isSubsetOf(201, 409, 503);
            mailed();
            var ledger = Ledger.of(server(), accepted, letters());
            assertThat(ledger.isClean()).as(ledger.toString()).isTrue();
        }
    }

    private Http.Answer untilRefused(BookingLoad load, Map<Integer, Integer> statuses) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = book(load);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 500) {
                return answer;
            }
        }
        throw new AssertionError("the disk is full and nobody noticed: " + statuses);
    }

    /** With a long note, so that it needs room. */
    private Http.Answer book(BookingLoad load) {
        var email = "load" + ++number + "@example.com";
        var body = load.body(load.wish(), email);
        body.put("note", "n".repeat(2_000));
        var answer = new Http(server().port())
                .with("X-Forwarded-For", "10.2.%d.%d".formatted(number / 250, number % 250 + 1))
                .with("Idempotency-Key", "full-" + number)
                .post(load.path() + "/appointments", body);
        if (answer.status() == 201) {
            accepted.put(email, answer.json().path("id").asString());
        }
        return answer;
    }

    private Path fill() throws IOException {
        var filler = place.resolve("data/filler");
        fillUp(filler);
        return filler;
    }

    /** To the last byte. */
    private static void fillUp(Path filler) throws IOException {
        try (var file = Files.newByteChannel(
                filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                try {
                    while (true) {
                        file.write(ByteBuffer.allocate(size));
                    }
                } catch (IOException full) {
                    // smaller pieces still fit
                }
            }
        }
    }

    private void switchLog() throws Exception {
        try (var look = server().superuser();
                var sql = look.createStatement()) {
            for (int i = 0; i < 8; i++) {
                sql.execute("select pg_logical_emit_message(true, 'full', 'x'), pg_switch_wal()");
            }
        } catch (java.sql.SQLException over) {
            // that was the last segment: the database has ended over it
        }
    }

    private void mailed() throws Exception {
        server().until(Duration.ofSeconds(60), () -> {
            try (var look = server().superuser()) {
                return Ledger.count(look, """
                                select count(*) from platform.outbox
                                where delivered_at is null and kind in ('mail', 'appointment-notice')
                                """) == 0;
            }
        });
    }

    /** Ids of the letters kept here, by mailbox. */
    private Map<String, List<String>> letters() throws Exception {
        var letters = new HashMap<String, List<String>>();
        try (var look = server().superuser();
                var sql = look.createStatement();
                var rows = sql.executeQuery(
                        "select to_address, id::text from notifications.mail where status = 'local' and to_address like 'load%'")) {
            while (rows.next()) {
                letters.computeIfAbsent(rows.getString(1), mailbox -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return letters;
    }

    private TendProcess server() {
        return Objects.requireNonNull(started);
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
