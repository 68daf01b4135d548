package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.Locations;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours decide what is offered: weekly ones, what replaces them on a date, and days off. */
class AvailabilityTest extends ServerTest {

    private static final String WEDNESDAY = "2026-11-25";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Availability availability;

    @Autowired
    private Locations locations;

    @Autowired
    private Members members;

    @Test
    void a_lunch_break_is_not_offered() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        var kept = manager.put(
                hours(clinic),
                Map.of(
                        "weekly",
                        List.of(
                                range(clinic, List.of(3), "09:00", "12:00"),
                                range(clinic, List.of(3), "13:00", "15:00"))));

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(starts(clinic))
                .containsExactly(
                        "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30");
    }

    @Test
    void dates_of_their_own_are_listed_in_order_from_a_day_on() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var days = provider(clinic) + "/overrides";
        var open = List.of(Map.of("start", "10:00", "end", "11:00"));
        manager.put(days + "/2026-12-31", Map.of("location", clinic.location().text(), "ranges", List.of()));
        manager.put(days + "/" + WEDNESDAY, Map.of("location", clinic.location().text(), "ranges", open));
        manager.put(days + "/2026-11-20", Map.of("location", clinic.location().text(), "ranges", open));

        var listed = manager.get(days + "?from=2026-11-21").json().path("items");

        assertThat(listed.findValuesAsString("date")).containsExactly(WEDNESDAY, "2026-12-31");
        assertThat(listed.at("/0/ranges/0/start").asString()).isEqualTo("10:00");
        assertThat(listed.at("/1/ranges")).isEmpty();
        assertThat(visitor().get(days + "?from=2026-11-21").status()).isEqualTo(401);
    }

    @Test
    void a_date_of_its_own_replaces_the_week_and_gives_it_back() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var path = provider(clinic) + "/overrides/" + WEDNESDAY;

        manager.put(
                path,
                Map.of(
                        "location",
                        clinic.location().text(),
                        "ranges",
                        List.of(Map.of("start", "10:00", "end", "11:00"))));
        var shortDay = starts(clinic);
        manager.put(path, Map.of("location", clinic.location().text(), "ranges", List.of()));
        var closed = starts(clinic);
        manager.delete(path);

        assertThat(shortDay).containsExactly("10:00", "10:30");
        assertThat(closed).isEmpty();
        assertThat(starts(clinic)).hasSize(18);
        assertThat(manager.get(path).status()).isEqualTo(404);
    }

    @Test
    void days_off_close_whole_days() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var path = provider(clinic) + "/time-off";

        var off = manager.post(path, Map.of("from", "2026-11-24", "to", WEDNESDAY, "reason", "Course"));
        var away = starts(clinic);
        var list = manager.get(path);
        manager.delete(path + "/" + off.json().path("id").asString());

        assertThat(off.status()).isEqualTo(201);
        assertThat(away).isEmpty();
        assertThat(list.json().path("items")).hasSize(1);
        assertThat(starts(clinic)).hasSize(18);
    }

    @Test
    void a_day_elsewhere_is_a_day_not_here() {
        var clinic = given.clinic(1);
        var elsewhere = given.secondLocation(clinic);
        availability.setOverride(
                clinic.id(),
                clinic.providers().getFirst(),
                new HoursOverride(
                        LocalDate.parse(WEDNESDAY),
                        elsewhere,
                        List.of(new HoursOverride.Range(LocalTime.of(10, 0), LocalTime.of(11, 0)))));

        assertThat(starts(clinic)).isEmpty();
    }

    @Test
    void what_several_work_is_when_the_place_is_open() {
        var clinic = given.clinic(2);
        availability.setWeekly(
                clinic.id(),
                clinic.providers().getFirst(),
                List.of(new WeeklyHours(
                        clinic.location(), List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(10, 0))));

        var open = availability.openingHours(clinic.id(), locations.read(clinic.id(), clinic.location()));

        assertThat(open.on(DayOfWeek.MONDAY))
                .containsExactly(new OpeningHours.Open(LocalTime.of(8, 0), LocalTime.of(18, 0)));
        assertThat(open.on(DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    void nonsense_is_refused_and_the_hours_stay() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");

        var day = manager.put(hours(clinic), Map.of("weekly", List.of(range(clinic, List.of(9), "09:00", "10:00"))));
        var time =
                manager.put(hours(clinic), Map.of("weekly", List.of(range(clinic, List.of(1), "9 o'clock", "10:00"))));
        var backwards = manager.post(provider(clinic) + "/time-off", Map.of("from", WEDNESDAY, "to", "2026-11-24"));
        var nobody = manager.get(clinic.api("/providers/prv_01m864grg0e7trecykk09b6p2t/hours"));

        assertThat(day.status()).isEqualTo(422);
        assertThat(time.status()).isIn(400, 422);
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(starts(clinic)).hasSize(18);
    }

    @Test
    void only_who_may_changes_hours() {
        var clinic = given.clinic(1);
        var week = Map.of("weekly", List.of());

        assertThat(visitor().put(hours(clinic), week).status()).isEqualTo(401);
        assertThat(scene.member(port, given.clinic(1).id(), "owner")
                        .put(hours(clinic), week)
                        .status())
                .isEqualTo(404);
        assertThat(starts(clinic)).hasSize(18);
    }

    @Test
    void a_provider_changes_their_own_hours_and_nobody_elses() {
        var clinic = given.clinic(2);
        var account = scene.account();
        members.add(clinic.id(), account, Role.PROVIDER, clinic.providers().getFirst());
        var vet = scene.signedIn(port, account);
        var week = Map.of("weekly", List.of(range(clinic, List.of(3), "09:00", "10:00")));
        var off = Map.of("from", WEDNESDAY, "to", WEDNESDAY, "reason", "");
        var colleague = clinic.api("/providers/" + clinic.providers().getLast());

        assertThat(vet.put(hours(clinic), week).status()).isEqualTo(200);
        assertThat(vet.post(provider(clinic) + "/time-off", off).status()).isEqualTo(201);
        assertThat(vet.put(colleague + "/hours", week).status()).isEqualTo(403);
        assertThat(vet.put(colleague + "/overrides/" + WEDNESDAY, Map.of()).status())
                .isEqualTo(403);
        assertThat(vet.delete(colleague + "/overrides/" + WEDNESDAY).status()).isEqualTo(403);
        assertThat(vet.post(colleague + "/time-off", off).status()).isEqualTo(403);
        assertThat(vet.get(colleague + "/hours").status()).isEqualTo(200);
    }

    @Test
    void who_provides_nothing_changes_nobodys_hours_as_a_provider_but_the_front_desk_changes_all() {
        var clinic = given.clinic(2);
        var week = Map.of("weekly", List.of(range(clinic, List.of(3), "09:00", "10:00")));

        assertThat(scene.member(port, clinic.id(), "provider")
                        .put(hours(clinic), week)
                        .status())
                .isEqualTo(403);
        assertThat(scene.member(port, clinic.id(), "front_desk")
                        .put(hours(clinic), week)
                        .status())
                .isEqualTo(200);
    }

    private List<String> starts(Clinic clinic) {
        var answer = visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=%s&to=2026-11-26"
                        .formatted(clinic.checkUp(), clinic.location(), WEDNESDAY)));
        return answer.json()
                .path("slots")
                .valueStream()
                .map(AvailabilityTest::localTime)
                .toList();
    }

    private static String localTime(tools.jackson.databind.JsonNode slot) {
        return Instant.parse(slot.path("start").asString())
                .atZone(ZoneId.of("Asia/Atyrau"))
                .toLocalTime()
                .toString();
    }

    private static Map<String, Object> range(Clinic clinic, List<Integer> days, String start, String end) {
        return Map.of("location", clinic.location().text(), "days", days, "start", start, "end", end);
    }

    private static String provider(Clinic clinic) {
        return clinic.api("/providers/" + clinic.providers().getFirst());
    }

    private static String hours(Clinic clinic) {
        return provider(clinic) + "/hours";
    }
}
