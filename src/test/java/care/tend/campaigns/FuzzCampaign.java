package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever strangers send to our parsers: no exception but the one of refusal, no hang, no blow-up. Jazzer guides the
 * inputs by what the code does with them, each target in a process of its own: an input that takes longer than ten
 * seconds, or more than half a gigabyte, fails like any crash. What was found once stays in
 * {@code src/test/resources/fuzz} and is tried first.
 */
class FuzzCampaign {

    private static final String INSIDE = "care.tend.scheduling.internal.";
    private static final int RUNS = 1_500;
    private static final int LONG_SECONDS = 120;

    private Path folder;

    @BeforeEach
    void begin(@TempDir Path empty) {
        folder = empty;
    }

    /** @param seeds what such texts look like, to begin with */
    record Target(String name, List<String> seeds) {
        String simple() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        @Override
        public String toString() {
            return simple();
        }
    }

    static Stream<Target> targets() throws IOException {
        var event = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=Europe/London:20261125T050000
                DTEND:20261125T060000Z
                RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=9
                EXDATE:20261202T050000
                END:VEVENT
                END:VCALENDAR
                """;
        var asked = "<d:sync-collection xmlns:d=\"DAV:\"><d:sync-token>a</d:sync-token><d:prop><d:getetag/></d:prop>"
                + "</d:sync-collection>";
        var told = "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\"><d:response>"
                + "<d:href>/home/a%20b.ics</d:href><d:propstat><d:prop><d:getetag>\"1\"</d:getetag></d:prop>"
                + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:sync-token>x</d:sync-token>"
                + "</d:multistatus>";
        var question = "{\"now\":\"2026-11-24T06:40:00Z\",\"zone\":\"Asia/Atyrau\",\"window\":{\"from\":"
                + "\"2026-11-25T00:00:00Z\",\"to\":\"2026-11-26T00:00:00Z\"},\"assignment\":\"any\",\"service\":"
                + "{\"durationMinutes\":30},\"hosts\":[{\"id\":\"a\",\"availability\":{\"times\":[]}}]}";
        var answer = """
                BEGIN:VCALENDAR
                METHOD:COUNTER
                BEGIN:VEVENT
                UID:apt_1@tend.care
                DTSTAMP:20261124T101112Z
                SEQUENCE:1
                ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT="ill":mailto:dana@example.com
                COMMENT:later\\, please
                DTSTART;TZID=Asia/Almaty:20261126T110000
                END:VEVENT
                END:VCALENDAR
                """;
        var mail = """
                To: <replies+0123@example.org>
                Message-ID: <1@phone>
                Content-Type: multipart/mixed; boundary="a"

                --a
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/calendar; charset=utf-8; method=REPLY
                Content-Transfer-Encoding: quoted-printable

                BEGIN:VCALENDAR=0D=0A
                --b--
                --a--
                """;
        var vectors = new ArrayList<>(List.of(event));
        for (var file : List.of("crash.ics", "recur-errors.ics", "2445.ics", "overlaps.ics")) {
            vectors.add(Files.readString(
                    Path.of("src/test/resources/ical/libical-test-data", file), StandardCharsets.ISO_8859_1));
        }
        return Stream.of(
                new Target(INSIDE + "calendars.ics.CalendarFuzz", vectors),
                new Target(
                        INSIDE + "calendars.ics.RuleFuzz",
                        List.of(
                                "FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=1",
                                "FREQ=YEARLY;BYWEEKNO=53;WKST=SU;UNTIL=20301231")),
                new Target(
                        INSIDE + "calendars.ics.TimeFuzz",
                        List.of("P1DT2H3M4S", "+P2W", "20261125T050000Z", "20240229")),
                new Target(INSIDE + "calendars.ics.ReplyFuzz", List.of(answer)),
                new Target("care.tend.notifications.internal.replies.RawMailFuzz", List.of(mail)),
                new Target(INSIDE + "calendars.dav.AskedFuzz", List.of(asked)),
                new Target(INSIDE + "calendars.connected.MultistatusFuzz", List.of(told)),
                new Target(INSIDE + "slots.json.QuestionFuzz", List.of(question)),
                new Target(
                        "care.tend.clients.internal.SearchFuzz",
                        List.of("Дана +7 701 234-56-78", "Әсел", "(020) 7946 0018")));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothing_that_is_sent_breaks_a_parser(Target target) throws Exception {
        assertThat(fuzzed(target, "-runs=" + RUNS)).contains("Done " + RUNS + " runs");
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("targets")
    void nor_does_it_for_long(Target target) throws Exception {
        assertThat(fuzzed(target, "-max_total_time=" + LONG_SECONDS)).containsPattern("Done \\d+ runs");
    }

    @Test
    void a_parser_that_breaks_is_found() throws Exception {
        var planted = new Target("care.tend.campaigns.PlantedFuzz", List.of("BEGIN"));

        assertThat(run(planted, "-runs=200000"))
                .contains("== Java Exception: java.lang.IllegalStateException: planted");
    }

    private String fuzzed(Target target, String much) throws Exception {
        var said = run(target, much);
        assertThat(said)
                .as("to try it again, keep its input in src/test/resources/fuzz/%s", target.simple())
                .doesNotContain("== Java Exception", "== libFuzzer crashing input", "ERROR: libFuzzer");
        return said;
    }

    private String run(Target target, String much) throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < target.seeds().size(); i++) {
            Files.writeString(corpus.resolve("seed-" + i), target.seeds().get(i));
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.name(),
                "--instrumentation_includes=care.tend.**:org.dmfs.**",
                "--keep_going=1",
                "-seed=1",
                "-timeout=10",
                "-rss_limit_mb=3000",
                "-artifact_prefix=" + folder + "/",
                "--reproducer_path=" + folder,
                much,
                corpus.toString()));
        var found = Path.of("src/test/resources/fuzz", target.simple());
        if (Files.isDirectory(found)) {
            command.add(found.toAbsolutePath().toString());
        }
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s ends", target).isTrue();
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }
}
