package care.tend.pets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.clients.ClientId;
import care.tend.clients.ClientRef;
import care.tend.clients.Clients;
import care.tend.clients.HouseholdId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PetsTest extends ServerTest {

    private static int counter;

    @Autowired
    private Pets pets;

    @Autowired
    private Clients clients;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scene scene;

    private BusinessId business = new BusinessId(new UUID(0, 0));
    private ClientRef dana = new ClientRef(new ClientId(new UUID(0, 0)), new HouseholdId(new UUID(0, 0)));
    private String path = "";
    private Http desk = new Http(1);

    @BeforeEach
    void open() {
        business = scene.business("pets-" + counter++).id();
        dana = clients.findOrCreate(business, "Dana", "dana@example.org", null, Language.RU);
        path = "/api/v1/businesses/" + business;
        desk = scene.member(port, business, "front_desk");
    }

    @Test
    void a_pet_is_found_by_name_and_kind_and_left_as_it_is() {
        var details = new PetDetails(
                "Тұз", Species.CAT, "Siberian", Size.MEDIUM, Coat.LONG, Sex.MALE, LocalDate.of(2020, 5, 1), "Bites");
        var tuz = pets.add(business, dana.household(), details);

        assertThat(pets.findOrCreate(business, dana.household(), "ТҰЗ ", Species.CAT))
                .isEqualTo(tuz.id());
        assertThat(pets.findOrCreate(business, dana.household(), "Тұз", Species.DOG))
                .isNotEqualTo(tuz.id());
        assertThat(pets.read(business, tuz.id())).isEqualTo(tuz);
        assertThat(pets.named(business, List.of(tuz.id()))).containsEntry(tuz.id(), tuz);
        assertThat(pets.of(business, dana.household())).hasSize(2);
    }

    @Test
    void many_bookings_at_once_make_one_pet() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PetId> one = () -> pets.findOrCreate(business, dana.household(), "Juniper", Species.DOG);
            var made = new HashSet<PetId>();
            for (var answer :
                    people.invokeAll(IntStream.range(0, 32).mapToObj(i -> one).toList())) {
                made.add(answer.get());
            }
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void pets_of_another_business_do_not_exist() {
        var juniper = pets.findOrCreate(business, dana.household(), "Juniper", Species.DOG);
        var other = scene.business("pets-else-" + counter).id();

        assertThatThrownBy(() -> pets.read(other, juniper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pets.edit(other, juniper, 1, PetDetails.of("X", Species.DOG)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pets.add(other, dana.household(), PetDetails.of("X", Species.DOG)))
                .isInstanceOf(NotFound.class);
        assertThat(pets.of(other, dana.household())).isEmpty();
        assertThat(pets.named(other, List.of(juniper))).isEmpty();
        assertThat(jdbc.sql("select count(*) from pets.pet")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> transactions.in(other, () -> jdbc.sql("""
                                insert into pets.pet (business_id, id, household_id, name, species, created_at)
                                values (:theirs, :id, :home, 'X', 'dog', '2026-11-01Z')
                                """)
                        .param("theirs", business.value())
                        .param("id", UUID.randomUUID())
                        .param("home", dana.household().value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void pets_are_listed_added_and_changed_by_members() {
        var list = path + "/clients/" + dana.client() + "/pets";
        var added = desk.post(list, """
                {"name": "Juniper", "species": "dog", "breed": "Whippet", "size": "medium", "coat": "short",
                 "bornOn": "2021-04-03"}
                """);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("household").asString())
                .isEqualTo(dana.household().text());
        var juniper = path + "/pets/" + added.json().path("id").asString();

        var edited = desk.with("If-Match", "\"1\"").patch(juniper, "{\"sex\": \"female\", \"breed\": null}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("sex").asString()).isEqualTo("female");
        assertThat(edited.json().path("breed").isNull()).isTrue();
        assertThat(edited.json().path("bornOn").asString()).isEqualTo("2021-04-03");
        assertThat(desk.patch(juniper, "{\"name\": \"June\"}").status()).isEqualTo(412);
        assertThat(desk.without("If-Match").get(list).json().at("/items/0/name").asString())
                .isEqualTo("Juniper");
    }

    @Test
    void a_second_of_one_kind_and_name_is_refused() {
        var list = path + "/clients/" + dana.client() + "/pets";
        desk.post(list, "{\"name\": \"Juniper\", \"species\": \"dog\"}");
        var other = desk.post(list, "{\"name\": \"June\", \"species\": \"dog\"}")
                .json()
                .path("id")
                .asString();

        var again = desk.post(list, "{\"name\": \"JUNIPER\", \"species\": \"dog\"}");
        var renamed = desk.patch(path + "/pets/" + other, "{\"name\": \"juniper\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("pets.already-there");
        assertThat(renamed.status()).isEqualTo(409);
    }

    @Test
    void faults_are_named_and_doors_are_shut() {
        var list = path + "/clients/" + dana.client() + "/pets";
        var elsewhere =
                scene.member(port, scene.business("pets-door-" + counter).id(), "owner");

        assertThat(desk.post(list, "{}").json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "species");
        assertThat(desk.post(list, "{\"name\": \"X\", \"species\": \"dragon\"}").status())
                .isEqualTo(400);
        assertThat(desk.post(list, "{\"name\": \"X\", \"species\": \"dog\", \"bornOn\": \"0001-01-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(visitor().get(list).status()).isEqualTo(401);
        assertThat(elsewhere.get(list).status()).isEqualTo(404);
        assertThat(desk.get(path + "/pets/pet_7zzzzzzzzzzzzzzzzzzzzzzzzz").status())
                .isEqualTo(404);
        assertThat(desk.get(path + "/clients/cli_7zzzzzzzzzzzzzzzzzzzzzzzzz/pets")
                        .status())
                .isEqualTo(404);
    }
}
