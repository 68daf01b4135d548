package care.tend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.clients.Clients;
import care.tend.demo.internal.Stories;
import care.tend.demo.internal.Story;
import care.tend.kernel.BusinessId;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.DayQuestion;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One installation through its first days; the tests follow each other as the days do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest extends ServerTest {

    @Autowired
    private Demo demo;

    @Autowired
    private Stories stories;

    @Autowired
    private Businesses businesses;

    @Autowired
    private Locations locations;

    @Autowired
    private Providers providers;

    @Autowired
    private Services services;

    @Autowired
    private Clients clients;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @BeforeEach
    void filled() throws IOException {
        if (businesses.noneYet()) {
            Files.deleteIfExists(signInFile());
            assertThat(demo.fill()).isTrue();
        }
    }

    @Test
    @Order(1)
    void every_business_is_furnished() {
        for (var story : stories.all()) {
            var business = business(story);
            assertThat(locations.published(business)).hasSize(story.locations().size());
            assertThat(providers.published(business)).hasSize(story.providers().size());
            assertThat(services.published(business)).hasSize(story.services().size());
            var people = clients.search(business, null, null, 200).items();
            assertThat(people).hasSize(story.people().count());
            assertThat(people.stream().filter(client -> client.phone() != null)).hasSizeGreaterThan(people.size() / 2);
        }
    }

    @Test
    @Order(2)
    void the_diary_looks_like_one() {
        for (var story : stories.all()) {
            var all = diary(story);
            var today = today(story);
            var byStatus = all.stream().collect(Collectors.groupingBy(Appointment::status, Collectors.counting()));

            assertThat(all).as(story.slug()).hasSizeBetween(200, 1200);
            assertThat(byStatus).containsKeys(Status.FULFILLED, Status.BOOKED, Status.CANCELLED, Status.NOSHOW);
            assertThat(all.stream().filter(a -> a.period().end().isBefore(clock.instant())))
                    .allSatisfy(a -> assertThat(a.status()).isIn(over(a)));
            assertThat(all.stream()
                            .filter(a ->
                                    a.period().start().isAfter(clock.instant().plus(Duration.ofHours(1)))))
                    .allSatisfy(a -> assertThat(a.status()).isIn(Status.PENDING, Status.BOOKED, Status.CANCELLED));
            assertThat(all).allSatisfy(a -> assertThat(a.createdAt())
                    .isBefore(a.period().start()));
            assertThat(byDay(story, all).tailMap(today.plusDays(8))).isNotEmpty();
        }
    }

    /** Whose visit ended less than half an hour ago may still be at the desk. */
    private Set<Status> over(Appointment appointment) {
        return appointment.period().end().plus(Duration.ofMinutes(30)).isAfter(clock.instant())
                ? EnumSet.of(Status.FULFILLED, Status.CANCELLED, Status.NOSHOW, Status.READY_TO_PAY)
                : EnumSet.of(Status.FULFILLED, Status.CANCELLED, Status.NOSHOW);
    }

    @Test
    @Order(3)
    void the_clinic_is_at_work_this_morning() {
        var clinic = stories.all().getFirst();
        var now = diary(clinic).stream()
                .filter(a -> a.period().contains(clock.instant()) && a.status().holdsTime())
                .toList();

        assertThat(now).isNotEmpty().allSatisfy(a -> assertThat(a.status()).isEqualTo(Status.IN_PROGRESS));
    }

    @Test
    @Order(3)
    void its_day_shows_every_way_a_visit_can_go() {
        var clinic = stories.all().getFirst();
        var day = byDay(clinic, diary(clinic)).get(today(clinic));

        assertThat(day).hasSizeGreaterThan(25).extracting(Appointment::status).contains(Status.values());
    }

    @Test
    @Order(4)
    void nobody_is_in_two_places() {
        for (var story : stories.all()) {
            var taken =
                    diary(story).stream().filter(a -> a.status().holdsTime()).toList();
            for (var one : taken) {
                assertThat(taken.stream()
                                .filter(other -> other.provider().equals(one.provider())
                                        && other.period().overlaps(one.period())))
                        .hasSize(1);
            }
        }
    }

    @Test
    @Order(5)
    void nobody_was_written_to() {
        assertThat(jdbc.sql("select count(*) from platform.outbox where kind = 'appointment-notice'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(6)
    void sign_ins_are_kept_for_the_owner_of_the_machine_and_work() throws IOException {
        var file = signInFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var lines = Pattern.compile("\\s(\\S+@\\S+)\\s+(\\S+)")
                .matcher(Files.readString(file))
                .results()
                .toList();
        assertThat(lines).hasSize(9);
        var person = visitor();

        var answer = person.post(
                "/api/v1/session",
                Map.of(
                        "email",
                        lines.getFirst().group(1),
                        "password",
                        lines.getFirst().group(2)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(person.get("/api/v1/businesses/" + business(stories.all().getFirst()) + "/clients")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    void a_second_start_changes_nothing() {
        var before = everything();

        demo.fill();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void a_later_start_carries_on_and_respects_what_people_did() throws IOException {
        var clinic = stories.all().getFirst();
        var id = business(clinic);
        var ahead = diary(clinic).stream()
                .filter(a -> a.status() == Status.BOOKED)
                .limit(3)
                .toList();
        appointments.cancel(id, ahead.get(0).id(), new Cancellation("moved away", Rules.STAFF));
        appointments.progress(id, ahead.get(1).id(), Status.ARRIVED);
        var person = providers.of(id).getFirst();
        providers.edit(id, person.id(), person.version(), Scene.retired(person.profile()));
        var signIns = Files.readString(signInFile());
        var last = byDay(clinic, diary(clinic)).lastKey();

        clock.advance(Duration.ofDays(3));
        demo.fill();

        assertThat(appointments.read(id, ahead.get(0).id()).status()).isEqualTo(Status.CANCELLED);
        assertThat(appointments.read(id, ahead.get(1).id()).status()).isEqualTo(Status.ARRIVED);
        assertThat(appointments.read(id, ahead.get(2).id()).status()).isEqualTo(Status.FULFILLED);
        assertThat(providers.read(id, person.id()).active()).isFalse();
        assertThat(Files.readString(signInFile())).isEqualTo(signIns);
        var grown = byDay(clinic, diary(clinic));
        assertThat(grown.lastKey()).isAfter(last);
        assertThat(grown.tailMap(last, false).values().stream().flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(a -> a.provider().equals(person.id()));
    }

    private Path signInFile() {
        return Path.of(environment.getRequiredProperty("tend.keys")).resolve("demo-sign-ins.txt");
    }

    private List<Appointment> diary(Story story) {
        var all = new ArrayList<Appointment>();
        var today = today(story);
        for (var day = today.minusDays(40); day.isBefore(today.plusDays(40)); day = day.plusDays(1)) {
            all.addAll(appointments.day(business(story), new DayQuestion(day, Optional.empty(), Optional.empty())));
        }
        assertThat(all).allMatch(a -> a.via() == Via.DEMO);
        return all;
    }

    private NavigableMap<LocalDate, List<Appointment>> byDay(Story story, List<Appointment> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        a -> LocalDate.ofInstant(a.period().start(), story.zone()), TreeMap::new, Collectors.toList()));
    }

    private LocalDate today(Story story) {
        return LocalDate.ofInstant(clock.instant(), story.zone());
    }

    private BusinessId business(Story story) {
        return businesses.bySlug(story.slug()).orElseThrow();
    }

    /** A fingerprint of every table that holds a business's rows. */
    private Map<String, String> everything() {
        var tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.columns
                        where column_name = 'business_id' and table_schema not in ('demo', 'notifications')
                          and has_table_privilege(table_schema || '.' || table_name, 'select')
                        """).query((row, n) -> row.getString(1)).list();
        var prints = new TreeMap<String, String>();
        for (var story : stories.all()) {
            var business = business(story);
            for (var table : tables) {
                prints.put(story.slug() + " " + table, transactions.in(business, () -> jdbc.sql(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                        + table + " t")
                        .query((row, n) -> row.getString(1))
                        .single()));
            }
        }
        assertThat(prints).hasSizeGreaterThan(20);
        return prints;
    }
}
