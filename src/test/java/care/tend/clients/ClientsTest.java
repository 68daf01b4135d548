package care.tend.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientsTest extends ServerTest {

    private static final int AT_ONCE = 32;
    private static int counter;

    @Autowired
    private Clients clients;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scene scene;

    private BusinessId business = new BusinessId(new UUID(0, 0));

    @BeforeEach
    void open() {
        business = scene.business("clients-" + counter++).id();
    }

    @Test
    void somebody_new_is_kept_with_contacts_in_one_form_and_a_household() {
        var ref = clients.findOrCreate(business, " Dana Ospanova ", "Dana@Example.org", "8 701 555 01 99", Language.KK);

        var dana = clients.read(business, ref.client());
        assertThat(dana.details())
                .isEqualTo(new ClientDetails(
                        "Dana Ospanova", "dana@example.org", "+77015550199", Language.KK, Tier.STANDARD, null));
        assertThat(dana.household()).isEqualTo(ref.household());
        assertThat(clients.household(business, ref.household()).members())
                .containsExactly(new Household.Member(ref.client(), "Dana Ospanova"));
    }

    @Test
    void somebody_known_is_found_by_either_contact() {
        var dana = book("Dana", "dana@example.org", "+77015550199");

        assertThat(book("D.", "DANA@example.org", null)).isEqualTo(dana);
        assertThat(book("D.", null, "8 (701) 555-01-99")).isEqualTo(dana);
        assertThat(book("D.", "dana@example.org", "+77015550199")).isEqualTo(dana);
    }

    @Test
    void a_stranger_who_types_anothers_contact_changes_nothing_about_them() {
        var dana = book("Dana", "dana@example.org", null);
        var bulat = book("Bulat", null, "+77015550111");
        var before = List.of(clients.read(business, dana.client()), clients.read(business, bulat.client()));

        assertThat(book("Mallory", "dana@example.org", "+77019999999")).isEqualTo(dana);
        assertThat(book("Mallory", "mallory@example.org", "+77015550111")).isEqualTo(bulat);
        assertThat(book("Mallory", "dana@example.org", "+77015550111")).isEqualTo(dana);

        assertThat(List.of(clients.read(business, dana.client()), clients.read(business, bulat.client())))
                .isEqualTo(before);
        assertThat(book("Mallory", "mallory@example.org", null).client())
                .as("what was typed beside it was not kept either")
                .isNotIn(dana.client(), bulat.client());
    }

    @Test
    void many_at_once_make_one_client() throws Exception {
        var refs = atOnce(i -> book("Dana " + i, "dana@example.org", "+77015550199"));

        assertThat(new HashSet<>(refs)).hasSize(1);
        assertThat(count("clients.client")).isEqualTo(1);
        assertThat(count("clients.household")).isEqualTo(1);
        assertThat(count("clients.contact")).isEqualTo(2);
    }

    @Test
    void many_at_once_who_share_only_a_phone_make_one_client() throws Exception {
        var refs = atOnce(i -> book("Dana " + i, "dana" + i + "@example.org", "+77015550199"));

        assertThat(new HashSet<>(refs)).hasSize(1);
        assertThat(count("clients.client")).isEqualTo(1);
        assertThat(count("clients.contact")).isEqualTo(2);
    }

    @Test
    void without_the_key_nobody_is_let_in() throws Exception {
        TestDatabase.asOwner(database.database(), "alter table clients.contact drop constraint contact_pkey");
        try {
            assertThatThrownBy(() -> atOnce(i -> book("Dana " + i, "dana@example.org", null)))
                    .as("the statement leans on the key and says so when it is gone")
                    .hasRootCauseInstanceOf(java.sql.SQLException.class);
        } finally {
            TestDatabase.asOwner(
                    database.database(), "alter table clients.contact add primary key (business_id, kind, value)");
        }
    }

    @Test
    void one_contact_may_be_known_to_two_businesses() {
        var here = book("Dana", "dana@example.org", null);
        var there = clients.findOrCreate(
                scene.business("clients-there-" + counter).id(), "Dana", "dana@example.org", null, Language.RU);

        assertThat(there.client()).isNotEqualTo(here.client());
    }

    @Test
    void a_phone_that_cannot_ring_is_refused_by_name() {
        assertThatThrownBy(() -> book("Dana", null, "12"))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.fields())
                        .extracting("field")
                        .containsExactly("phone"));
    }

    @Test
    void members_are_told_when_a_contact_is_another_clients() {
        book("Dana", "dana@example.org", "+77015550199");

        assertThatThrownBy(() -> clients.add(business, details("Other", "dana@example.org", null), null))
                .isInstanceOf(ClientRefused.ContactTaken.class);
        var other = clients.add(business, details("Other", "other@example.org", null), null);
        assertThatThrownBy(() -> clients.edit(business, other.id(), 1, details("Other", null, "87015550199")))
                .isInstanceOf(ClientRefused.ContactTaken.class);
        assertThat(clients.read(business, other.id())).isEqualTo(other);
    }

    @Test
    void an_edit_replaces_contacts_and_frees_the_old_ones() {
        var dana = clients.add(business, details("Dana", "old@example.org", "87015550199"), null);

        var edited = clients.edit(business, dana.id(), 1, details("Dana", "new@example.org", null));

        assertThat(edited.email()).isEqualTo("new@example.org");
        assertThat(edited.phone()).isNull();
        assertThat(book("Somebody", "old@example.org", null).client()).isNotEqualTo(dana.id());
        assertThatThrownBy(() -> clients.edit(business, dana.id(), 1, dana.details()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void a_household_takes_more_than_one() {
        var dana = clients.add(business, details("Dana", null, null), null);
        var arman = clients.add(business, details("Arman", null, null), dana.household());

        assertThat(clients.household(business, dana.household()).members())
                .extracting(Household.Member::client)
                .containsExactlyInAnyOrder(dana.id(), arman.id());
        assertThat(clients.named(business, List.of(dana.id(), arman.id()))).hasSize(2);
    }

    @Test
    void search_takes_parts_in_any_order_and_forgives_keyboards() {
        var aliya = clients.add(business, details("Әлия Қасымова", "aliya@example.org", "87015550199"), null);
        clients.add(business, details("Zoë 100%_Sure", null, null), null);

        for (var query : List.of("алия", "касым али", "ӘЛИЯ", "aliya@", "701 555", "+7 701 555-01-99", "5550199")) {
            assertThat(clients.search(business, query, null, null).items())
                    .as(query)
                    .extracting(Client::id)
                    .containsExactly(aliya.id());
        }
        assertThat(clients.search(business, "zoe 100%_", null, null).items()).hasSize(1);
        assertThat(clients.search(business, "%", null, null).items()).hasSize(1);
        assertThat(clients.search(business, "nobody", null, null).items()).isEmpty();
    }

    @Test
    void pages_walk_the_whole_list_once() {
        var all = new ArrayList<ClientId>();
        for (int i = 0; i < 23; i++) {
            all.add(clients.add(business, details("Same Name", null, null), null)
                    .id());
        }
        var walked = new ArrayList<ClientId>();
        String cursor = null;
        do {
            var page = clients.search(business, "same", cursor, 5);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(5);
            page.items().forEach(client -> walked.add(client.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        var next = clients.search(business, "same", null, 5).next();
        assertThatThrownBy(() -> clients.search(business, "other", next, 5)).isInstanceOf(Invalid.class);
    }

    @Test
    void clients_of_another_business_do_not_exist() {
        var dana = book("Dana", "dana@example.org", null);
        var other = scene.business("clients-else-" + counter).id();

        assertThatThrownBy(() -> clients.read(other, dana.client())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.edit(other, dana.client(), 1, details("X", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.household(other, dana.household())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.add(other, details("X", null, null), dana.household()))
                .isInstanceOf(NotFound.class);
        assertThat(clients.named(other, List.of(dana.client()))).isEmpty();
        assertThat(clients.search(other, "dana", null, null).items()).isEmpty();
    }

    private ClientRef book(String name, @Nullable String email, @Nullable String phone) {
        return clients.findOrCreate(business, name, email, phone, Language.RU);
    }

    private static ClientDetails details(String name, @Nullable String email, @Nullable String phone) {
        return new ClientDetails(name, email, phone, Language.RU, Tier.STANDARD, null);
    }

    private int count(String table) {
        return transactions.in(business, () -> jdbc.sql("select count(*) from " + table)
                .query((row, n) -> row.getInt(1))
                .single());
    }

    private interface Numbered {
        ClientRef run(int number);
    }

    private static List<ClientRef> atOnce(Numbered work) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<ClientRef>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                Callable<ClientRef> one = () -> {
                    start.await();
                    return work.run(number);
                };
                answers.add(people.submit(one));
            }
            start.countDown();
            var refs = new ArrayList<ClientRef>();
            for (var answer : answers) {
                refs.add(answer.get());
            }
            return refs;
        }
    }
}
