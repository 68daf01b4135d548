package care.tend.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Transactions;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class BusinessesTest extends ServerTest {

    @Autowired
    private Businesses businesses;

    @Autowired
    private Locations locations;

    @Autowired
    private Providers providers;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scene scene;

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_business_opens_with_its_first_place_and_says_so() {
        var opened = scene.business("opens");

        assertThat(businesses.read(opened.id())).isEqualTo(opened);
        assertThat(locations.of(opened.id())).singleElement().satisfies(place -> {
            assertThat(place.zone()).hasToString("Asia/Atyrau");
            assertThat(place.country()).isEqualTo("KZ");
        });
        assertThat(events.stream(BusinessOpened.class).map(BusinessOpened::business))
                .contains(opened.id());
    }

    @Test
    void an_address_leads_to_its_business_for_ever() {
        var business = scene.business("first-name");
        businesses.edit(business.id(), 1, Scene.profile("second-name"));

        assertThat(businesses.bySlug("first-name")).contains(business.id());
        assertThat(businesses.bySlug("second-name")).contains(business.id());
        assertThat(businesses.bySlug("third-name")).isEmpty();
        assertThat(businesses.named(List.of(business.id())).get(business.id()))
                .isEqualTo(new BusinessName(business.id(), "second-name", "Clinic second-name"));
        assertThatThrownBy(() -> scene.business("first-name")).isInstanceOf(BusinessRefused.SlugTaken.class);
    }

    @Test
    void a_refused_address_leaves_nothing_behind() {
        var holder = scene.business("taken-once");
        var other = scene.business("other-once");

        assertThatThrownBy(() -> businesses.edit(other.id(), 1, Scene.profile("taken-once")))
                .isInstanceOf(BusinessRefused.SlugTaken.class);

        assertThat(businesses.bySlug("taken-once")).contains(holder.id());
        assertThat(businesses.read(other.id()).slug()).isEqualTo("other-once");
    }

    @Test
    void only_a_proved_host_name_leads_anywhere() {
        var business = scene.business("with-domain");
        TestDatabase.asOwner(database.database(), """
                insert into business.domain values ('vet.example.org', '%1$s', '2026-11-01Z'),
                    ('claimed.example.org', '%1$s', null)
                """.formatted(business.id().value()));

        assertThat(businesses.byDomain("VET.example.org")).contains(business.id());
        assertThat(businesses.byDomain("claimed.example.org")).isEmpty();
    }

    @Test
    void an_edit_of_an_old_version_is_refused() {
        var business = scene.business("edited-twice");
        businesses.edit(business.id(), 1, Scene.profile("edited-twice"));

        assertThatThrownBy(() -> businesses.edit(business.id(), 1, Scene.profile("edited-twice")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void hues_are_given_in_order_and_begin_again_after_eight() {
        var business = scene.business("many-hues").id();

        for (int i = 0; i < 9; i++) {
            providers.add(business, named("Person " + i));
        }

        assertThat(providers.of(business)).extracting(Provider::hue).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 1);
        assertThat(providers.of(business)).extracting(Provider::initials).contains("P0", "P8");
    }

    @Test
    void rows_of_another_business_are_neither_seen_nor_written() {
        var mine = scene.business("isolated-mine").id();
        var theirs = scene.business("isolated-theirs").id();
        var place = locations.of(theirs).getFirst();
        var person = providers.add(theirs, named("Theirs"));

        assertThatThrownBy(() -> locations.read(mine, place.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> locations.edit(mine, place.id(), 1, place.details()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> providers.read(mine, person.id())).isInstanceOf(NotFound.class);
        for (var table : List.of("business.business", "business.location", "business.provider")) {
            assertThat(transactions.in(mine, () -> jdbc.sql("update " + table + " set name = 'x' where "
                                    + (table.endsWith("business") ? "id" : "business_id") + " = :theirs")
                            .param("theirs", theirs.value())
                            .update()))
                    .as(table)
                    .isZero();
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table + " without context")
                    .isZero();
        }
        assertThatThrownBy(() -> transactions.in(mine, () -> jdbc.sql("""
                                insert into business.location (business_id, id, name, address, zone, active)
                                values (:theirs, :id, 'x', 'x', 'UTC', true)
                                """)
                        .param("theirs", theirs.value())
                        .param("id", UUID.randomUUID())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_directory_is_closed_but_for_its_functions() {
        for (var table : List.of("business.slug", "business.domain")) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("select business.take_slug('no-context', 'x')")
                        .query((row, n) -> true)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_is_nowhere() {
        var nobody = new BusinessId(UUID.randomUUID());

        assertThatThrownBy(() -> businesses.read(nobody)).isInstanceOf(NotFound.class);
        assertThat(locations.of(nobody)).isEmpty();
        assertThat(businesses.named(List.of(nobody))).isEmpty();
        assertThat(businesses.named(List.of())).isEmpty();
        assertThat(new AccountId(nobody.value()).text()).startsWith("acc_");
    }

    private static ProviderProfile named(String name) {
        return new ProviderProfile(name, LocalText.of(Language.EN, "Vet"), LocalText.NONE, List.of(), true);
    }
}
