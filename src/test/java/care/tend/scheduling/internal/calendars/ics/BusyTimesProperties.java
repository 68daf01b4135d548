package care.tend.scheduling.internal.calendars.ics;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a stranger's calendar says, reading it ends, throws nothing, and makes sense. */
class BusyTimesProperties {

    private static final TimeRange WINDOW =
            new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z"));
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final List<String> CORPUS = corpus();
    /** What breaks parsers, put where it hurts. */
    private static final List<String> SPLINTERS = List.of(
            "\r\n ",
            ":",
            ";",
            "\"",
            ",",
            "=",
            "RRULE:FREQ=DAILY",
            "\r\nRRULE:FREQ=YEARLY;BYDAY=MO\r\n",
            "BEGIN:VEVENT",
            "END:VEVENT",
            "\r\nDTSTART:99999999T999999Z\r\n",
            "\r\nDURATION:P99999D\r\n",
            "\r\nEXDATE:,,,\r\n",
            "TZID=",
            "\u0000",
            "\uD83D",
            "-2147483648",
            "INTERVAL=0",
            "COUNT=-1",
            "UNTIL=",
            "\r\nRECURRENCE-ID:\r\n",
            "P",
            "T",
            "Z");

    @Property(tries = 1500)
    void a_calendar_that_was_torn_is_read_all_the_same(@ForAll("torn") String text) {
        check(text);
    }

    @Property(tries = 500)
    void so_is_any_text(@ForAll String text) {
        check("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261125T050000Z\r\n" + text
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR");
    }

    @Property(tries = 1000)
    void and_any_rule_of_any_parts(@ForAll("rules") String rule) {
        check("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261101T050000\r\nDURATION:PT1H\r\nRRULE:" + rule
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR");
    }

    @Provide
    Arbitrary<String> torn() {
        return Combinators.combine(Arbitraries.of(CORPUS), Arbitraries.longs()).as(BusyTimesProperties::torn);
    }

    @Provide
    Arbitrary<String> rules() {
        var part = Combinators.combine(
                        Arbitraries.of(
                                "INTERVAL",
                                "COUNT",
                                "BYMONTH",
                                "BYMONTHDAY",
                                "BYYEARDAY",
                                "BYWEEKNO",
                                "BYHOUR",
                                "BYMINUTE",
                                "BYSECOND",
                                "BYSETPOS"),
                        Arbitraries.integers()
                                .between(-400, 400)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8))
                .as((name, values) ->
                        name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return Combinators.combine(
                        Arbitraries.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"),
                        part.list().ofMaxSize(4),
                        Arbitraries.of("", ";BYDAY=MO", ";BYDAY=-1SU,2TU", ";WKST=SU", ";UNTIL=20270101T000000Z"))
                .as((frequency, parts, more) ->
                        "FREQ=" + frequency + (parts.isEmpty() ? "" : ";" + String.join(";", parts)) + more);
    }

    private static void check(String text) {
        var read = BusyTimes.read(text, WINDOW, ZONE, uid -> false);

        read.ifPresent(times -> {
            var last = WINDOW.start().minusSeconds(1);
            for (var range : times.busy()) {
                assertThat(range.start()).isAfter(last).isAfterOrEqualTo(WINDOW.start());
                assertThat(range.end()).isBeforeOrEqualTo(WINDOW.end());
                last = range.end();
            }
        });
    }

    private static String torn(String text, long seed) {
        var random = new Random(seed);
        var torn = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(torn.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> torn.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 1 -> torn.delete(at, Math.min(torn.length(), at + random.nextInt(40)));
                case 2 -> torn.insert(at, (char) random.nextInt(0xFFFF));
                default -> torn.insert(at, torn.substring(at, Math.min(torn.length(), at + random.nextInt(300))));
            }
        }
        return torn.toString();
    }

    private static List<String> corpus() {
        try (var files = Files.walk(Path.of("src/test/resources/ical"))) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .map(BusyTimesProperties::text)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
