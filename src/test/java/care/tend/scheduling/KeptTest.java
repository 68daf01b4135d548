package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.slots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.Locations;
import care.tend.business.PoolDetails;
import care.tend.business.ProviderProfile;
import care.tend.business.Providers;
import care.tend.business.Resource;
import care.tend.business.Resources;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.ServiceArchive;
import care.tend.catalogue.Services;
import care.tend.platform.Transactions;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Salon;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept in memory is never served once it was changed, by whomever, nor to another business. */
class KeptTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    @Autowired
    private Given given;

    @Autowired
    private Services services;

    @Autowired
    private Policies policies;

    @Autowired
    private Providers providers;

    @Autowired
    private Locations locations;

    @Autowired
    private Availability availability;

    @Autowired
    private ServiceArchive archive;

    @Autowired
    private Resources resources;

    @Autowired
    private Salon salon;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_edited_service_is_what_the_next_request_is_offered() {
        var clinic = warm();

        lengthen(clinic, 60);

        assertThat(slots(visitor(), clinic)).contains(TEN).doesNotContain("2026-11-25T05:30:00Z");
        var booked = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        assertThat(booked.json().path("end").asString()).isEqualTo("2026-11-25T06:00:00Z");
    }

    @Test
    void changed_hours_a_changed_date_and_a_day_off_bind_the_next_request() {
        var clinic = warm();
        var provider = clinic.providers().getFirst();

        var off = availability.addTimeOff(clinic.id(), provider, DAY, DAY, "");
        assertThat(slots(visitor(), clinic)).doesNotContain(TEN);
        availability.removeTimeOff(clinic.id(), provider, off.id());
        assertThat(slots(visitor(), clinic)).contains(TEN);
        availability.setOverride(clinic.id(), provider, new HoursOverride(DAY, clinic.location(), List.of()));
        assertThat(slots(visitor(), clinic)).doesNotContain(TEN);
        availability.clearOverride(clinic.id(), provider, DAY);
        assertThat(slots(visitor(), clinic)).contains(TEN);
        availability.setWeekly(clinic.id(), provider, List.of());

        assertThat(visitor()
                        .post(clinic.api("/appointments"), booking(clinic, TEN))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_policy_and_a_wish_to_answer_bind_the_next_booking() {
        var clinic = warm();
        var policy = policies.add(clinic.id(), terms(0));
        assertThat(bound(clinic)).containsExactly(policy);

        var stricter = policies.edit(clinic.id(), policy.id(), policy.version(), terms(1));
        assertThat(bound(clinic)).containsExactly(stricter);

        policies.retire(clinic.id(), policy.id());
        assertThat(bound(clinic)).isEmpty();

        services.answerWithin(clinic.id(), clinic.checkUp(), Optional.of(Duration.ofHours(1)));
        var asked = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        assertThat(asked.json().path("status").asString()).isEqualTo("pending");
    }

    @Test
    void who_left_is_offered_no_more() {
        var clinic = warm();
        var one = providers.read(clinic.id(), clinic.providers().getFirst());
        var was = one.profile();

        providers.edit(
                clinic.id(),
                one.id(),
                one.version(),
                new ProviderProfile(was.name(), was.title(), was.bio(), was.languages(), false));

        assertThat(slots(visitor(), clinic)).doesNotContain(TEN);
    }

    @Test
    void a_change_by_another_hand_is_seen_too() {
        var clinic = warm();

        lengthenBehindOurBack(clinic);

        assertThat(slots(visitor(), clinic)).doesNotContain("2026-11-25T05:30:00Z");
    }

    /** The twin: where the edition does not rise, the old answer is served. */
    @Test
    void without_the_edition_the_same_change_would_be_missed() {
        var clinic = warm();
        TestDatabase.asOwner(database.database(), "drop trigger edition on catalogue.service");
        try {
            lengthenBehindOurBack(clinic);

            assertThat(slots(visitor(), clinic)).contains("2026-11-25T05:30:00Z");
        } finally {
            database.next();
        }
    }

    @Test
    void what_was_taken_back_was_never_kept() {
        var clinic = warm();

        assertThatThrownBy(() -> transactions.run(clinic.id(), () -> {
                    lengthen(clinic, 60);
                    assertThat(services.read(clinic.id(), clinic.checkUp())
                                    .terms()
                                    .durationMinutes())
                            .as("the transaction itself sees its change")
                            .isEqualTo(60);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(services.read(clinic.id(), clinic.checkUp()).terms().durationMinutes())
                .isEqualTo(30);
        assertThat(slots(visitor(), clinic)).contains("2026-11-25T05:30:00Z");
    }

    @Test
    void each_business_is_answered_of_its_own() {
        var mine = warm();
        var other = warm();
        assertThat(edition(mine)).as("no number tells them apart").isEqualTo(edition(other));

        assertThat(services.of(mine.id())).extracting(service -> service.id()).containsExactly(mine.checkUp());
        assertThat(services.of(other.id())).extracting(service -> service.id()).containsExactly(other.checkUp());
        assertThat(locations.of(other.id())).extracting(place -> place.id()).containsExactly(other.location());
        assertThat(providers.of(mine.id())).extracting(person -> person.id()).isEqualTo(mine.providers());
        assertThatThrownBy(() -> services.read(mine.id(), other.checkUp()))
                .isInstanceOf(care.tend.kernel.NotFound.class);
        assertThatThrownBy(() -> locations.staffed(other.id(), mine.location()))
                .isInstanceOf(care.tend.kernel.NotFound.class);
    }

    @Test
    void what_was_archived_is_offered_no_more_and_again_once_it_is_back() {
        var clinic = warm();
        var question = "/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                .formatted(clinic.checkUp(), clinic.location());

        archive.archive(clinic.id(), clinic.checkUp());
        assertThat(visitor().get(clinic.api(question)).status()).isEqualTo(404);
        assertThat(services.published(clinic.id())).isEmpty();

        archive.restore(clinic.id(), clinic.checkUp());
        assertThat(slots(visitor(), clinic)).contains(TEN);
    }

    @Test
    void a_room_put_aside_is_not_given_to_the_next_visit() {
        var groomer = salon.groomer(3, 3, 3, 3);
        var pools = resources.of(groomer.clinic().id());
        var pool = pools.getFirst();
        assertThat(resources.of(groomer.clinic().id())).as("from memory").isEqualTo(pools);

        var fewer = pool.details().resources().subList(0, 1);
        resources.edit(
                groomer.clinic().id(),
                pool.id(),
                pool.version(),
                new PoolDetails(pool.details().name(), pool.details().kind(), fewer));

        assertThat(resources.read(groomer.clinic().id(), pool.id()).details().resources())
                .filteredOn(Resource::inUse)
                .hasSize(1);
    }

    /** Else its own transaction would answer of what was, or keep what may yet be taken back. */
    @Test
    void whoever_writes_such_a_table_says_so() throws IOException {
        var write = Pattern.compile("(?:insert into|update|delete from) (?:business|catalogue)\\.");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(KeptTest::text)
                            .filter(text -> write.matcher(text).find()))
                    .hasSizeGreaterThan(4)
                    .allMatch(text -> text.contains("Kept.changing();"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is offered by whom and where is read from these: each change of theirs has to raise the edition. */
    @Test
    void every_table_that_answers_are_kept_from_raises_the_edition() {
        assertThat(jdbc.sql("""
                        select n.nspname || '.' || c.relname as name
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'kind: business'
                          and n.nspname in ('business', 'catalogue') and c.relname <> 'policy_version' -- not kept
                          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'edition')
                        """).query(String.class).list()).isEmpty();
    }

    /** A clinic whose answers are in memory. */
    private Clinic warm() {
        var clinic = given.clinic(1);
        assertThat(slots(visitor(), clinic)).contains(TEN, "2026-11-25T05:30:00Z");
        return clinic;
    }

    private long edition(Clinic clinic) {
        return jdbc.sql("select number from platform.edition where business_id = :business")
                .param("business", clinic.id().value())
                .query(Long.class)
                .single();
    }

    private List<Policy> bound(Clinic clinic) {
        return services.read(clinic.id(), clinic.checkUp()).policies();
    }

    private static PolicyTerms terms(int mostMoves) {
        return new PolicyTerms(
                "Usual", List.of(), List.of(), null, List.of(), List.of(), null, false, false, mostMoves, null, null);
    }

    private void lengthen(Clinic clinic, int minutes) {
        var version = services.read(clinic.id(), clinic.checkUp()).version();
        services.edit(
                clinic.id(), clinic.checkUp(), version, Given.terms("Check-up", minutes, 0, 0, clinic.providers()));
    }

    private void lengthenBehindOurBack(Clinic clinic) {
        transactions.run(clinic.id(), () -> jdbc.sql("update catalogue.service set duration_minutes = 60")
                .update());
    }
}
