package care.tend.scheduling.internal.calendars.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recurrences against lists of occurrences that others worked out. */
class RecurrenceTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int PLENTY = 1000;

    record Case(JsonNode node) {
        @Override
        public String toString() {
            return node.path("id").asString() + " " + node.path("rule").asString();
        }
    }

    static Stream<Case> libical() throws IOException {
        return cases("recurrence-libical-A.json");
    }

    static Stream<Case> zoned() throws IOException {
        return Stream.concat(cases("recurrence-rfc5545-A.json"), cases("recurrence-derived-A.json"));
    }

    @ParameterizedTest
    @MethodSource("libical")
    void as_libical_has_it(Case given) {
        var node = given.node();
        var start = start(node, ZoneOffset.UTC);
        var from = node.path("extra")
                .valueStream()
                .map(JsonNode::asString)
                .filter(extra -> extra.startsWith("START-AT:"))
                .map(extra -> LocalDateTime.parse(extra.substring("START-AT:".length()), BASIC))
                .findFirst()
                .orElse(LocalDateTime.MIN);
        var expected = node.path("expected")
                .valueStream()
                .map(time -> time.asString().replace("Z", ""))
                .toList();

        var found =
                Rule.read(node.path("rule").asString(), start, new Effort()).within(from, LocalDateTime.MAX, PLENTY);

        assertThat(found.stream().map(BASIC::format).toList()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("zoned")
    void as_the_standard_and_the_zones_have_it(Case given) {
        var node = given.node();
        var start = start(node, ZoneId.of(node.path("timezone").asString()));
        var expected = node.path("expected");

        var found = upToTwenty(node, start);

        var instants = found.stream().map(wall -> start.at(wall).instant()).toList();
        assertThat(instants).isEqualTo(instants(expected));
    }

    private static List<LocalDateTime> upToTwenty(JsonNode node, Moment start) {
        var rule = Rule.read(node.path("rule").asString(), start, new Effort());
        var expected = node.path("expected");
        var last = LocalDateTime.parse(
                expected.path(expected.size() - 1).path("local").asString());
        boolean complete = node.path("complete").asBoolean();
        return rule.upTo(complete ? LocalDateTime.MAX : last, PLENTY);
    }

    private static List<Instant> instants(JsonNode expected) {
        return expected.valueStream()
                .map(time -> Instant.parse(time.path("utc").asString()))
                .toList();
    }

    private static Moment start(JsonNode node, ZoneId zone) {
        return Moment.read(node.path("dtstart").asString(), WallClock.of(zone));
    }

    private static Stream<Case> cases(String file) throws IOException {
        try (var in = RecurrenceTest.class.getResourceAsStream("/ical/" + file)) {
            return JsonMapper.shared().readTree(in).path("cases").valueStream().map(Case::new).toList().stream();
        }
    }
}
