package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Weeks that take turns, rosters, holidays and a rest from visitors: each decides what is offered, everywhere alike.
 */
class HoursRulesTest extends ServerTest {

    /** A Wednesday; the Monday of its week is the 23rd. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Test
    void weeks_take_turns() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        var kept = manager.put(
                provider(clinic) + "/hours",
                Map.of(
                        "weekly",
                        List.of(
                                range(clinic, 1, List.of(3), "09:00", "10:00"),
                                range(clinic, 2, List.of(3), "15:00", "16:00")),
                        "cycle",
                        Map.of("weeks", 2, "monday", "2026-11-23")));

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().path("cycle").path("weeks").asInt()).isEqualTo(2);
        assertThat(starts(clinic, WEDNESDAY)).containsExactly("09:00", "09:30");
        assertThat(starts(clinic, WEDNESDAY.plusWeeks(1))).containsExactly("15:00", "15:30");
        assertThat(starts(clinic, WEDNESDAY.plusWeeks(2))).containsExactly("09:00", "09:30");
        assertThat(open(manager, clinic, WEDNESDAY.plusWeeks(1))).isEqualTo(60);
    }

    @Test
    void nobody_keeps_hours_at_two_places_at_once() {
        var clinic = given.clinic(1);
        var elsewhere = given.secondLocation(clinic);
        var manager = scene.member(port, clinic.id(), "manager");
        var there = Map.of("location", elsewhere.text(), "days", List.of(3), "start", "09:30", "end", "11:00");
        var night = Map.of("location", elsewhere.text(), "days", List.of(2), "start", "22:00", "end", "09:30");
        var here = range(clinic, 1, List.of(3), "09:00", "10:00");

        var both = manager.put(provider(clinic) + "/hours", Map.of("weekly", List.of(here, there)));
        var afterANight = manager.put(provider(clinic) + "/hours", Map.of("weekly", List.of(here, night)));
        var inTurn = manager.put(
                provider(clinic) + "/hours",
                Map.of(
                        "weekly",
                        List.of(
                                here,
                                Map.of(
                                        "location",
                                        elsewhere.text(),
                                        "week",
                                        2,
                                        "days",
                                        List.of(3),
                                        "start",
                                        "09:00",
                                        "end",
                                        "10:00")),
                        "cycle",
                        Map.of("weeks", 2, "monday", "2026-11-23")));

        assertThat(both.status()).isEqualTo(422);
        assertThat(both.body()).contains("scheduling.two-places");
        assertThat(afterANight.status()).isEqualTo(422);
        assertThat(inTurn.status()).as(inTurn.body()).isEqualTo(200);
        assertThat(starts(clinic, WEDNESDAY)).containsExactly("09:00", "09:30");
        assertThat(starts(clinic, WEDNESDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void a_published_roster_stands_in_place_of_the_week_and_a_draft_does_not() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var path = provider(clinic) + "/rosters/2026-11-23";
        var shift =
                Map.of("date", "2026-11-25", "location", clinic.location().text(), "start", "13:00", "end", "14:00");

        var draft = manager.put(path, Map.of("weeks", 1, "published", false, "shifts", List.of(shift)));
        var asEver = starts(clinic, WEDNESDAY);
        manager.put(path, Map.of("weeks", 1, "published", true, "shifts", List.of(shift)));
        var byRoster = starts(clinic, WEDNESDAY);
        var dayWithout = starts(clinic, WEDNESDAY.plusDays(1));
        var nextWeek = starts(clinic, WEDNESDAY.plusWeeks(1));
        var twice = manager.put(
                provider(clinic) + "/rosters/2026-11-16", Map.of("weeks", 2, "published", true, "shifts", List.of()));
        var listed = manager.get(provider(clinic) + "/rosters?from=2026-11-21")
                .json()
                .path("items");
        manager.delete(path);

        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(asEver).hasSize(18);
        assertThat(byRoster).containsExactly("13:00", "13:30");
        assertThat(dayWithout).isEmpty();
        assertThat(nextWeek).hasSize(18);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("scheduling.rosters-overlap");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/shifts/0/start").asString()).isEqualTo("13:00");
        assertThat(starts(clinic, WEDNESDAY)).hasSize(18);
    }

    @Test
    void holidays_close_the_business_until_it_decides_otherwise() {
        var clinic = given.clinic(2);
        var manager = scene.member(port, clinic.id(), "manager");
        var independence = LocalDate.of(2026, 12, 16);
        var ordinary = starts(clinic, independence);

        manager.put(clinic.api("/holidays"), Map.of("code", "KZ", "substitutes", true));
        var closed = starts(clinic, independence);
        var year = manager.get(clinic.api("/holidays?year=2026")).json();
        manager.put(clinic.api("/holidays/2026-12-16"), Map.of("open", true));
        var keptOpen = starts(clinic, independence);
        manager.delete(clinic.api("/holidays/2026-12-16"));
        var closedAgain = starts(clinic, independence);
        manager.put(clinic.api("/holidays/2026-11-25"), Map.of("open", false, "name", "Stocktaking"));

        assertThat(ordinary).hasSize(18);
        assertThat(closed).isEmpty();
        assertThat(year.path("code").asString()).isEqualTo("KZ");
        assertThat(year.path("days").findValuesAsString("date")).contains("2026-12-16", "2026-10-26");
        assertThat(keptOpen).hasSize(18);
        assertThat(closedAgain).isEmpty();
        assertThat(starts(clinic, WEDNESDAY)).isEmpty();
        assertThat(open(manager, clinic, independence)).isZero();
        assertThat(manager.get(clinic.api("/holidays?year=2026"))
                        .json()
                        .path("days")
                        .findValuesAsString("date"))
                .contains("2026-11-25");
    }

    @Test
    void who_says_so_works_on_a_holiday() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(clinic.api("/holidays"), Map.of("code", "KZ", "substitutes", true));

        manager.post(
                provider(clinic) + "/overrides",
                Map.of(
                        "from",
                        "2026-12-15",
                        "to",
                        "2026-12-16",
                        "location",
                        clinic.location().text(),
                        "ranges",
                        List.of(Map.of("start", "10:00", "end", "11:00"))));

        assertThat(starts(clinic, LocalDate.of(2026, 12, 15))).containsExactly("10:00", "10:30");
        assertThat(starts(clinic, LocalDate.of(2026, 12, 16))).containsExactly("10:00", "10:30");
    }

    @Test
    void sets_are_listed_and_only_the_known_can_be_followed() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        assertThat(manager.get("/api/v1/holiday-sets").json().path("items").findValuesAsString("code"))
                .containsExactly("GB-ENG", "GB-NIR", "GB-SCT", "KZ", "US");
        assertThat(manager.put(clinic.api("/holidays"), Map.of("code", "ZZ", "substitutes", true))
                        .status())
                .isEqualTo(422);
        assertThat(scene.member(port, clinic.id(), "front_desk")
                        .put(clinic.api("/holidays"), Map.of("code", "KZ", "substitutes", true))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void online_booking_rests_for_visitors_only_and_goes_on_by_itself() {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");

        var stopped = desk.post(clinic.api("/booking-rests"), Map.of("minutes", 120));
        var offered = slots(clinic, WEDNESDAY);
        var tried = visitor().with("Idempotency-Key", "rest").post(clinic.api("/appointments"), wish(clinic));
        var byTheDesk = desk.with("Idempotency-Key", "desk").post(clinic.api("/appointments"), wish(clinic));
        var seen = calendar(desk, clinic).path("rests");
        clock.advance(Duration.ofMinutes(121));

        assertThat(stopped.status()).as(stopped.body()).isEqualTo(201);
        assertThat(offered.path("slots")).isEmpty();
        assertThat(offered.path("restsUntil").asString())
                .isEqualTo(stopped.json().path("until").asString());
        assertThat(tried.status()).isEqualTo(409);
        assertThat(byTheDesk.status()).as(byTheDesk.body()).isEqualTo(201);
        assertThat(seen).hasSize(1);
        assertThat(starts(clinic, WEDNESDAY)).hasSize(17);
        assertThat(calendar(desk, clinic).path("rests")).isEmpty();
    }

    @Test
    void one_persons_rest_leaves_the_others_and_undo_ends_it() {
        var clinic = given.clinic(2);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var first = clinic.providers().getFirst();

        var stopped = desk.post(clinic.api("/booking-rests"), Map.of("provider", first.text(), "minutes", 60));
        var others = slots(clinic, WEDNESDAY);
        desk.delete(clinic.api("/booking-rests/" + stopped.json().path("id").asString()));

        assertThat(others.path("slots")).hasSize(18).allSatisfy(slot -> assertThat(slot.path("providers"))
                .hasSize(1));
        assertThat(others.path("restsUntil").isNull()).isTrue();
        assertThat(slots(clinic, WEDNESDAY).at("/slots/0/providers")).hasSize(2);
        assertThat(visitor()
                        .post(clinic.api("/booking-rests"), Map.of("minutes", 60))
                        .status())
                .isEqualTo(401);
    }

    private Map<String, Object> wish(Clinic clinic) {
        return Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", "2026-11-25T05:00:00Z",
                "client", Map.of("name", "Dana", "email", "dana@example.com"));
    }

    private static JsonNode calendar(Http desk, Clinic clinic) {
        return desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-26")).json();
    }

    private static long open(Http desk, Clinic clinic, LocalDate day) {
        return desk.get(clinic.api("/calendar?from=%s&to=%s".formatted(day, day.plusDays(1))))
                .json()
                .at("/columns/0/days/0/openMinutes")
                .asLong();
    }

    private JsonNode slots(Clinic clinic, LocalDate day) {
        return visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=%s&to=%s"
                        .formatted(clinic.checkUp(), clinic.location(), day, day.plusDays(1))))
                .json();
    }

    private List<String> starts(Clinic clinic, LocalDate day) {
        return slots(clinic, day)
                .path("slots")
                .valueStream()
                .map(slot -> Instant.parse(slot.path("start").asString())
                        .atZone(ZoneId.of("Asia/Atyrau"))
                        .toLocalTime()
                        .toString())
                .toList();
    }

    private static Map<String, Object> range(Clinic clinic, int week, List<Integer> days, String start, String end) {
        return Map.of("location", clinic.location().text(), "week", week, "days", days, "start", start, "end", end);
    }

    private static String provider(Clinic clinic) {
        return clinic.api("/providers/" + clinic.providers().getFirst());
    }
}
