package care.tend.clients;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClientHttpTest extends ServerTest {

    private static final String DANA = """
            {"name": "Dana Ospanova", "email": "Dana@example.org", "phone": "8 701 555 01 99", "locale": "kk",
             "tier": "premium", "note": "Comes by bus"}
            """;

    private static int counter;

    @Autowired
    private Scene scene;

    private BusinessId business = new BusinessId(new UUID(0, 0));
    private String path = "";
    private Http desk = new Http(1);

    @BeforeEach
    void open() {
        business = scene.business("client-http-" + counter++).id();
        path = "/api/v1/businesses/" + business + "/clients";
        desk = scene.member(port, business, "front_desk");
    }

    @Test
    void a_client_is_added_read_and_changed() {
        var added = desk.post(path, DANA);
        assertThat(added.status()).isEqualTo(201);
        var json = added.json();
        assertThat(json.path("email").asString()).isEqualTo("dana@example.org");
        assertThat(json.path("phone").asString()).isEqualTo("+77015550199");
        assertThat(json.path("tier").asString()).isEqualTo("premium");
        assertThat(json.at("/household/name").asString()).isEqualTo("Dana Ospanova");
        var dana = path + "/" + json.path("id").asString();

        var edited = desk.with("If-Match", "\"1\"").patch(dana, "{\"note\": null, \"locale\": \"ru\"}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).contains("\"2\"");
        assertThat(edited.json().path("note").isNull()).isTrue();
        assertThat(edited.json().path("phone").asString()).isEqualTo("+77015550199");
        assertThat(desk.patch(dana, "{\"name\": \"X\"}").status()).isEqualTo(412);
        assertThat(desk.get(dana).json().path("locale").asString()).isEqualTo("ru");
        var home = "/api/v1/businesses/" + business + "/households/"
                + json.at("/household/id").asString();
        assertThat(desk.get(home).json().at("/members/0/name").asString()).isEqualTo("Dana Ospanova");
    }

    @Test
    void a_known_contact_is_a_conflict_on_its_field() {
        desk.post(path, DANA);

        var again = desk.with("Accept-Language", "kk").post(path, DANA);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("clients.contact-taken");
        assertThat(again.json().at("/errors/0/field").asString()).isEqualTo("email");
        assertThat(again.json().path("title").asString()).isEqualTo("Байланыс бұрыннан бар");
    }

    @Test
    void faults_are_named() {
        assertThat(errors("{}")).containsExactlyInAnyOrder("name", "locale");
        assertThat(errors("{\"name\": \"a\\nb\", \"locale\": \"en\", \"email\": \"no\"}"))
                .containsExactlyInAnyOrder("name", "email");
        assertThat(errors("{\"name\": \"A\", \"locale\": \"en\", \"phone\": \"1\"}"))
                .containsExactly("phone");
        assertThat(errors("{\"name\": \"A\", \"locale\": \"en\", \"account\": \"acc_1\"}"))
                .containsExactly("account");
        assertThat(errors("{\"name\": \"A\", \"locale\": \"en\", \"household\": \"hsh_1\"}"))
                .containsExactly("household");
        assertThat(errors("{\"name\": \"" + "x".repeat(121) + "\", \"locale\": \"en\"}"))
                .containsExactly("name");
        assertThat(desk.post(path, "{\"name\": \"\\u0000\", \"locale\": \"en\"}")
                        .status())
                .isEqualTo(422);
        assertThat(desk.get(path + "?q=%00").status()).isEqualTo(200);
    }

    @Test
    void the_list_is_walked_by_cursor() {
        for (var name : List.of("Bulat", "Aigul", "Dana", "Yerlan", "Cem")) {
            desk.post(path, "{\"name\": \"" + name + "\", \"locale\": \"ru\"}");
        }
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get(path + "?limit=2&cursor=" + cursor).json();
            names.addAll(page.path("items").findValuesAsString("name").stream()
                    .distinct()
                    .toList());
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("Aigul", "Bulat", "Cem", "Dana", "Yerlan");
        assertThat(desk.get(path + "?limit=0").status()).isEqualTo(422);
        assertThat(desk.get(path + "?limit=x").status()).isEqualTo(400);
        assertThat(desk.get(path + "?cursor=forged").status()).isEqualTo(422);
        var foreign =
                scene.member(port, scene.business("client-cursor-" + counter).id(), "owner");
        assertThat(foreign.get(path).status()).isEqualTo(404);
    }

    @Test
    void only_members_with_the_right_see_clients() {
        var dana = path + "/" + desk.post(path, DANA).json().path("id").asString();
        var other = scene.business("client-other-" + counter).id();
        var elsewhere = scene.member(port, other, "owner");
        var there = "/api/v1/businesses/" + other + "/clients" + dana.substring(path.length());

        assertThat(visitor().get(path).status()).isEqualTo(401);
        assertThat(visitor().get(dana).status()).isEqualTo(401);
        assertThat(elsewhere.get(dana).status()).isEqualTo(404);
        assertThat(elsewhere.get(there).status()).isEqualTo(404);
        assertThat(elsewhere.patch(there, "{\"name\": \"X\"}").status()).isEqualTo(404);
        assertThat(elsewhere.get(there).body()).doesNotContain("Dana");
    }

    @Test
    void a_search_asks_the_database_as_often_for_many_as_for_one() {
        for (int i = 0; i < 8; i++) {
            desk.post(path, "{\"name\": \"N" + i + "\", \"locale\": \"ru\"}");
        }
        database.statementsSinceLastAsked();
        desk.get(path);
        int many = database.statementsSinceLastAsked();
        desk.get(path + "?limit=1");

        assertThat(database.statementsSinceLastAsked()).isEqualTo(many).isLessThanOrEqualTo(4);
    }

    private List<String> errors(String body) {
        var answer = desk.post(path, body);
        assertThat(answer.status()).isIn(400, 422);
        return answer.json().path("errors").findValuesAsString("field");
    }
}
