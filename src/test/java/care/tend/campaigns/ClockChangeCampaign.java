package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nights on which the clocks change, in six zones: by an hour and by half of one, at one, two, a quarter to three and
 * midnight, forward and back. Every half hour that passes is offered, and is somebody's once; series keep their time.
 */
class ClockChangeCampaign extends RaceScene {

    private static final LocalTime OPENS = LocalTime.of(22, 0);
    private static final LocalTime CLOSES = LocalTime.of(4, 0);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final int STRANGERS = 6;

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    /** A change of clocks, and the night that has it. */
    record Change(ZoneId zone, ZoneOffsetTransition at) {
        LocalDate evening() {
            return at.getDateTimeBefore().minusHours(12).toLocalDate();
        }

        Instant opens() {
            return evening().atTime(OPENS).atZone(zone).toInstant();
        }

        Instant closes() {
            return evening().plusDays(1).atTime(CLOSES).atZone(zone).toInstant();
        }

        /** One after another, by the clock that does not change. */
        List<String> halfHours() {
            return Stream.iterate(
                            opens(), start -> !start.plus(HALF_HOUR).isAfter(closes()), start -> start.plus(HALF_HOUR))
                    .map(Instant::toString)
                    .toList();
        }

        @Override
        public String toString() {
            return zone + " " + at.getDateTimeBefore() + " becomes " + at.getDateTimeAfter();
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                        "Europe/London",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "America/Santiago",
                        "Africa/Cairo")
                .map(ZoneId::of)
                .flatMap(zone -> {
                    var rules = zone.getRules();
                    var next = rules.nextTransition(Instant.parse("2026-12-01T00:00:00Z"));
                    return Stream.of(next, rules.nextTransition(next.getInstant()))
                            .map(at -> new Change(zone, at));
                });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void every_half_hour_that_passes_is_offered_and_is_somebodys_once(Change change) throws Exception {
        var clinic = openAtNight(change);
        var halfHours = change.halfHours();
        assertThat(halfHours)
                .hasSize((int) Duration.between(change.opens(), change.closes()).dividedBy(HALF_HOUR));

        assertThat(offered(clinic, change)).containsExactlyElementsOf(halfHours);
        var answers = rush(halfHours.stream()
                .flatMap(start -> IntStream.range(0, STRANGERS)
                        .<Callable<Http.Answer>>mapToObj(n -> () -> admitted(() -> book(clinic, start, start + n))))
                .toList());

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.json().path("start").asString()))
                .containsExactlyInAnyOrderElementsOf(halfHours);
        assertThat(offered(clinic, change)).isEmpty();
        assertThat(overlaps()).isZero();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_weekly_series_keeps_its_time_by_the_clock_on_the_wall(Change change) {
        var clinic = openAtNight(change);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var first = change.evening().minusWeeks(1).atTime(OPENS).atZone(change.zone());
        var dates = IntStream.range(0, 4)
                .mapToObj(week -> first.plusWeeks(week).toInstant().toString())
                .toList();

        var booked = desk.post(
                clinic.api("/series"),
                Map.of(
                        "booking", wish(clinic, dates.getFirst(), "weekly@example.com"),
                        "rule", "FREQ=WEEKLY;COUNT=4",
                        "dates",
                                dates.stream()
                                        .map(date -> Map.of("planned", date))
                                        .toList()));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        for (int week = 0; week < dates.size(); week++) {
            var id = booked.json().path("dates").path(week).path("appointment").asString();
            var start = desk.get(clinic.api("/appointments/" + id))
                    .json()
                    .path("start")
                    .asString();
            assertThat(Instant.parse(start).atZone(change.zone()).toLocalTime()).isEqualTo(OPENS);
            assertThat(start).isEqualTo(dates.get(week));
        }
    }

    /** Ten days before the change: one vet, every night. */
    private Clinic openAtNight(Change change) {
        clock.set(change.opens().minus(Duration.ofDays(10)));
        var clinic = given.clinic(1, change.zone().getId());
        var nights = Map.of(
                "location", clinic.location().text(),
                "days", List.of(0, 1, 2, 3, 4, 5, 6),
                "start", OPENS.toString(),
                "end", CLOSES.toString());
        var kept = scene.member(port, clinic.id(), "manager")
                .put(
                        clinic.api("/providers/" + clinic.providers().getFirst() + "/hours"),
                        Map.of("weekly", List.of(nights)));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return clinic;
    }

    private List<String> offered(Clinic clinic, Change change) {
        return visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=%s&to=%s"
                        .formatted(clinic.checkUp(), clinic.location(), change.opens(), change.closes())))
                .json()
                .path("slots")
                .valueStream()
                .map(slot -> slot.path("start").asString())
                .toList();
    }

    private Http.Answer book(Clinic clinic, String start, String mailbox) {
        return visitor()
                .post(clinic.api("/appointments"), wish(clinic, start, mailbox.replace(':', '.') + "@example.com"));
    }

    private static Map<String, Object> wish(Clinic clinic, String start, String email) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start,
                "client",
                Map.of("name", "Somebody", "email", email));
    }
}
