package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Providers;
import care.tend.kernel.TimeRange;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.RotaTable;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What paints the calendar of a business's own people, in one answer. */
class CalendarTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau, a Wednesday
    private static final String NOON = "2026-11-25T07:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Availability availability;

    @Autowired
    private Providers providers;

    @Autowired
    private AppointmentTable appointments;

    @Autowired
    private RotaTable rotas;

    @Autowired
    private Transactions transactions;

    @Test
    void a_week_says_who_works_when_what_is_booked_and_who_is_away() {
        var clinic = given.clinic(2);
        var first = clinic.providers().getFirst();
        availability.addTimeOff(clinic.id(), first, LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26), "Dentist");
        availability.setOverride(
                clinic.id(),
                first,
                new HoursOverride(
                        LocalDate.of(2026, 11, 27),
                        clinic.location(),
                        List.of(new HoursOverride.Range(LocalTime.of(12, 0), LocalTime.of(14, 0)))));
        book(clinic, TEN);

        var week = desk(clinic)
                .get(clinic.api("/calendar?from=2026-11-23&to=2026-11-30"))
                .json();

        assertThat(week.path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(week.path("columns")).hasSize(2);
        var column = week.path("columns").path(0);
        assertThat(column.path("provider").path("name").asString()).startsWith("Aigerim");
        assertThat(column.path("provider").path("title").asString()).isEqualTo("Vet");
        var days = column.path("days");
        assertThat(days).hasSize(7);
        assertThat(days.path(2).path("date").asString()).isEqualTo("2026-11-25");
        assertThat(days.path(2).path("open")).singleElement().satisfies(open -> assertThat(
                        open.path("start").asString() + open.path("end").asString())
                .isEqualTo("2026-11-25T04:00:00Z2026-11-25T13:00:00Z"));
        assertThat(days.path(2).path("bookedMinutes").asInt()).isEqualTo(30);
        assertThat(days.path(2).path("openMinutes").asInt()).isEqualTo(9 * 60);
        assertThat(days.path(2).path("off").isNull()).isTrue();
        assertThat(days.path(3).path("off").asString()).isEqualTo("Dentist");
        assertThat(days.path(3).path("open")).isEmpty();
        assertThat(days.path(4).path("openMinutes").asInt()).isEqualTo(120);
        assertThat(days.path(6).path("open")).as("Sunday").isEmpty();
        var shown = week.path("appointments");
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("client").path("name").asString()).isEqualTo("Dana Karimova");
        assertThat(shown.path(0).path("firstVisit").asBoolean()).isTrue();
        assertThat(shown.path(0).path("bufferAfterMinutes").asInt()).isZero();
    }

    @Test
    void a_visitors_hold_is_shown_while_it_lasts() {
        var clinic = given.clinic(1);
        visitor().post(clinic.api("/holds"), wish(clinic, TEN));

        var while_ = day(clinic).path("busy");
        clock.advance(Duration.ofMinutes(11));
        var after = day(clinic).path("busy");

        assertThat(while_).singleElement().satisfies(hold -> {
            assertThat(hold.path("kind").asString()).isEqualTo("hold");
            assertThat(hold.path("start").asString()).isEqualTo(TEN);
            assertThat(hold.path("end").asString()).isEqualTo("2026-11-25T05:30:00Z");
        });
        assertThat(after).isEmpty();
    }

    @Test
    void one_provider_is_one_column_and_a_place_shows_who_works_there() {
        var clinic = given.clinic(2);
        var elsewhere = given.secondLocation(clinic);
        var both = clinic.api("/calendar?from=2026-11-25&to=2026-11-26");
        var last = clinic.providers().getLast();
        book(clinic, TEN);

        var one = desk(clinic).get(both + "&provider=" + last).json();
        var there = desk(clinic).get(both + "&location=" + elsewhere).json();
        var here = desk(clinic).get(both + "&location=" + clinic.location()).json();

        assertThat(one.path("columns")).hasSize(1);
        assertThat(one.path("appointments")).isEmpty();
        assertThat(there.path("columns")).isEmpty();
        assertThat(here.path("columns")).hasSize(2);
        assertThat(here.path("appointments")).hasSize(1);
    }

    @Test
    void somebody_who_left_is_shown_as_long_as_they_are_booked() {
        var clinic = given.clinic(2);
        book(clinic, TEN);
        for (var one : clinic.providers()) {
            var known = providers.read(clinic.id(), one);
            providers.edit(clinic.id(), one, known.version(), Scene.retired(known.profile()));
        }

        assertThat(day(clinic).path("columns")).hasSize(1);
    }

    @Test
    void odd_questions_are_refused_by_name() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);

        var backwards = desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-25"));
        var quarter = desk.get(clinic.api("/calendar?from=2026-11-01&to=2027-01-31"));
        var endless = desk.get(clinic.api("/calendar?from=2026-11-25"));
        var nowhere = desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-26&location="
                + given.clinic(1).location()));
        var nobody = desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-26&provider="
                + given.clinic(1).providers().getFirst()));

        assertThat(backwards.status()).isEqualTo(422);
        assertThat(quarter.status()).isEqualTo(422);
        assertThat(quarter.json().path("errors").path(0).path("message").asString())
                .isEqualTo("At most 42 days at once.");
        assertThat(endless.status()).isEqualTo(400);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nobody.status()).isEqualTo(404);
    }

    @Test
    void a_provider_reads_everybodys_day_and_strangers_nobodys() {
        var clinic = given.clinic(2);
        book(clinic, TEN);
        var path = clinic.api("/calendar?from=2026-11-25&to=2026-11-26");

        var provider = scene.member(port, clinic.id(), "provider").get(path);
        var other = scene.member(port, given.clinic(1).id(), "owner").get(path);

        assertThat(provider.json().path("columns")).hasSize(2);
        assertThat(provider.json().path("appointments")).hasSize(1);
        assertThat(visitor().get(path).status()).isEqualTo(401);
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void of_two_businesses_each_sees_its_own() {
        var mine = given.clinic(1);
        var other = given.clinic(1);
        book(mine, TEN);
        book(other, NOON);

        assertThat(day(mine).path("appointments"))
                .singleElement()
                .satisfies(a -> assertThat(a.path("start").asString()).isEqualTo(TEN));
        assertThat(seenFrom(mine, other)).isZero();
    }

    /** The twin: without the policies the same look over the wall sees the other's book. */
    @Test
    void without_the_policies_the_other_is_seen() {
        var mine = given.clinic(1);
        var other = given.clinic(1);
        book(other, NOON);
        for (var table : List.of("appointment", "weekly_hours", "claim")) {
            TestDatabase.asOwner(
                    database.database(),
                    "alter table scheduling.%1$s no force row level security;".formatted(table)
                            + " alter table scheduling.%s disable row level security".formatted(table));
        }
        try {
            assertThat(seenFrom(mine, other)).isPositive();
        } finally {
            database.next();
        }
    }

    @Test
    void a_month_of_forty_providers_takes_8_statements_and_those_that_say_who_asks() {
        var clinic = given.clinic(40);
        for (int i = 0; i < 60; i++) {
            book(clinic, TEN);
        }
        var desk = desk(clinic);
        var month = clinic.api("/calendar?from=2026-11-01&to=2026-12-01");
        desk.get(month);
        database.statementsSinceLastAsked();

        desk.get(clinic.api("/calendar?from=2026-11-25&to=2026-11-25")); // refused once it is known who asks
        int knowing = database.statementsSinceLastAsked();
        var answer = desk.get(month).json();

        assertThat(answer.path("columns")).hasSize(40);
        assertThat(answer.path("appointments")).hasSize(40);
        assertThat(database.statementsSinceLastAsked() - knowing).isBetween(2, 8);
    }

    /** How much of the other's book a member of {@code mine} would get, whatever the SQL says. */
    private long seenFrom(Clinic mine, Clinic other) {
        var day = new TimeRange(Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z"));
        return transactions.in(mine.id(), () -> {
            var booked = appointments.during(other.id(), day, Optional.empty(), Optional.empty());
            var open = rotas.read(other.id(), day, clock.instant())
                    .open(other.providers().getFirst(), Optional.empty(), ZoneOffset.UTC, day);
            return (long) booked.size() + open.size();
        });
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private JsonNode day(Clinic clinic) {
        var answer = desk(clinic).get(clinic.api("/calendar?from=2026-11-25&to=2026-11-26"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void book(Clinic clinic, String start) {
        var body = new HashMap<>(wish(clinic, start));
        body.put("client", Map.of("name", "Dana Karimova", "phone", "8 701 555 01 99"));
        desk(clinic).post(clinic.api("/appointments"), body);
    }

    private static Map<String, Object> wish(Clinic clinic, String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }
}
