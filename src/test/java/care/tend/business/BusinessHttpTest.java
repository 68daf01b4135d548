package care.tend.business;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BusinessHttpTest extends ServerTest {

    private static final String NEW = """
            {"name": "Alma Care", "slug": "%s", "trade": "vet", "currency": "KZT", "languages": ["ru", "kk"],
             "location": {"name": "Centre", "address": "Satpayev 1", "zone": "Asia/Atyrau"}}
            """;

    private static int counter;

    @Autowired
    private Scene scene;

    private String slug = "";
    private String path = "";
    private Http owner = new Http(1);

    @BeforeEach
    void open() {
        slug = "http-" + counter++;
        var business = scene.business(slug).id();
        path = "/api/v1/businesses/" + business;
        owner = scene.member(port, business, "manager");
    }

    @Test
    void somebody_signed_in_opens_a_business() {
        var answer = scene.signedIn(port, scene.account()).post("/api/v1/businesses", NEW.formatted(slug + "-new"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"1\"");
        var id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).contains("/api/v1/businesses/" + id);
        var read = visitor().get("/api/v1/businesses/" + id).json();
        assertThat(read.path("slug").asString()).isEqualTo(slug + "-new");
        assertThat(read.path("currency").asString()).isEqualTo("KZT");
        assertThat(read.path("languages").toString()).isEqualTo("[\"ru\",\"kk\"]");
        assertThat(read.path("accent").path("given").asString()).isEqualTo("#12664B");
        assertThat(read.path("accent").path("dark").path("deepInk").asString()).startsWith("#");
    }

    @Test
    void a_colour_is_tried_before_it_is_kept() {
        var tried = owner.get("/api/v1/accent?given=%23FFD400");

        assertThat(tried.json().at("/light/accent").asString()).isEqualTo("#806A02");
        assertThat(tried.json().at("/dark/accent").asString()).isEqualTo("#F4D66C");
        assertThat(owner.get("/api/v1/accent?given=red").code()).isEqualTo("invalid");
        assertThat(owner.get("/api/v1/accent?given=red").status()).isEqualTo(422);
        assertThat(visitor().get("/api/v1/accent?given=%23FFD400").status()).isEqualTo(401);
    }

    @Test
    void a_provider_takes_another_hue_and_nothing_else_changes() {
        var added = owner.post(path + "/providers", "{\"name\": \"Dana\", \"languages\": [\"ru\"]}")
                .json();
        var provider = path + "/providers/" + added.path("id").asString();

        var changed = owner.put(provider + "/hue", Map.of("hue", 7));

        assertThat(changed.json().path("hue").asInt()).isEqualTo(7);
        assertThat(changed.json().path("name").asString()).isEqualTo("Dana");
        assertThat(owner.put(provider + "/hue", Map.of("hue", 9)).status()).isEqualTo(422);
        assertThat(visitor().put(provider + "/hue", Map.of("hue", 1)).status()).isEqualTo(401);
    }

    @Test
    void opening_a_business_needs_a_sign_in_and_a_free_address() {
        assertThat(visitor()
                        .post("/api/v1/businesses", NEW.formatted("nobodys"))
                        .status())
                .isEqualTo(401);
        var taken = owner.with("Accept-Language", "ru").post("/api/v1/businesses", NEW.formatted(slug));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("business.slug-taken");
        assertThat(taken.json().path("detail").asString()).contains(slug).contains("другой");
        assertThat(taken.json().at("/errors/0/field").asString()).isEqualTo("slug");
    }

    @Test
    void every_fault_of_a_form_is_named_at_once() {
        var answer = owner.post("/api/v1/businesses", "{\"name\": \" \", \"accent\": \"red\", \"email\": \"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("slug", "name", "trade", "languages", "accent", "email");
    }

    @Test
    void faults_inside_are_named_from_the_top() {
        assertThat(fields(NEW.formatted("ok-slug").replace("Asia/Atyrau", "+05:00")))
                .containsExactly("location.zone");
        assertThat(fields(NEW.formatted("Bad Slug"))).containsExactly("slug");
        assertThat(fields(NEW.formatted("ok-slug").replace("\"KZT\"", "\"XXXX\"")))
                .containsExactly("currency");
        assertThat(fields(NEW.formatted("ok-slug").replace("\"kk\"", "\"de\""))).containsExactly("languages[1]");
        assertThat(fields(NEW.formatted("ok-slug").replace("\"trade\"", "\"owner\"")))
                .containsExactly("owner");
    }

    @Test
    void a_member_with_the_right_changes_what_they_name_and_nothing_else() {
        var answer = owner.patch(path, "{\"about\": {\"kk\": \"Асықпаймыз\"}, \"accent\": \"#ffd400\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.json().at("/about/ru").asString()).isEqualTo("Лечим без спешки");
        assertThat(answer.json().at("/about/kk").asString()).isEqualTo("Асықпаймыз");
        assertThat(answer.json().at("/accent/light/accent").asString()).isEqualTo("#806A02");
        assertThat(owner.patch(path, "{\"about\": {\"ru\": null}}")
                        .json()
                        .path("about")
                        .toString())
                .isEqualTo("{\"kk\":\"Асықпаймыз\"}");
    }

    @Test
    void an_edit_is_guarded_by_its_version() {
        owner.patch(path, "{\"name\": \"Second\"}");
        var stale = owner.with("If-Match", "\"1\"").patch(path, "{\"name\": \"Third\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(owner.with("If-Match", "\"2\"")
                        .patch(path, "{\"name\": \"Third\"}")
                        .status())
                .isEqualTo(200);
        assertThat(owner.with("If-Match", "W/\"3\"")
                        .patch(path, "{\"name\": \"Fourth\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void what_is_not_the_profiles_cannot_be_patched() {
        for (var body : List.of(
                "{\"id\": \"biz_00000000000000000000000000\"}",
                "{\"currency\": \"USD\"}",
                "{\"version\": 9}",
                "{\"owner\": true}")) {
            assertThat(owner.patch(path, body).status()).as(body).isEqualTo(400);
        }
        assertThat(owner.patch(path, "{\"name\": null}").status()).isEqualTo(422);
        assertThat(owner.patch(path, "[1]").status()).isEqualTo(400);
        assertThat(owner.patch(path, "{\"trade\": \"bank\"}").status()).isEqualTo(400);
    }

    @Test
    void doors_are_shut_to_those_without_the_right() {
        var elsewhere = scene.member(port, scene.business(slug + "-else").id(), "owner");
        var desk = scene.member(port, BusinessId.of(path.substring(19)), "front_desk");
        var body = "{\"name\": \"Taken over\"}";

        assertThat(visitor().patch(path, body).status()).isEqualTo(401);
        assertThat(desk.patch(path, body).status()).isEqualTo(403);
        assertThat(elsewhere.patch(path, body).status()).isEqualTo(404);
        assertThat(visitor().get(path).json().path("name").asString()).isEqualTo("Clinic " + slug);
    }

    @Test
    void places_are_added_changed_and_closed() {
        var added = owner.post(
                path + "/locations",
                Map.of(
                        "name",
                        "North",
                        "address",
                        "Abay 2",
                        "zone",
                        "Asia/Atyrau",
                        "latitude",
                        47.1,
                        "longitude",
                        51.9));
        assertThat(added.status()).isEqualTo(201);
        var place = path + "/locations/" + added.json().path("id").asString();
        assertThat(added.json().path("active").asBoolean()).isTrue();
        assertThat(visitor().get(path + "/locations").json().path("items").size())
                .isEqualTo(2);

        assertThat(owner.patch(place, "{\"active\": false}").status()).isEqualTo(200);

        assertThat(visitor().get(path + "/locations").json().path("items").size())
                .isEqualTo(1);
        assertThat(owner.get(path + "/locations").json().path("items").size()).isEqualTo(2);
        assertThat(visitor().get(place).status()).isEqualTo(404);
        assertThat(owner.get(place).header("ETag")).contains("\"2\"");
        assertThat(owner.patch(place, "{\"longitude\": null}").status()).isEqualTo(422);
        assertThat(owner.patch(place, "{\"latitude\": 91}").status()).isEqualTo(422);
        assertThat(owner.with("If-Match", "\"1\"")
                        .patch(place, "{\"active\": true}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void providers_are_added_changed_and_leave() {
        var added = owner.post(path + "/providers", """
                {"name": "Aigerim Sadykova", "title": {"ru": "Врач"}, "languages": ["ru", "kk", "ru"]}
                """);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("initials").asString()).isEqualTo("AS");
        assertThat(added.json().path("hue").asInt()).isEqualTo(1);
        assertThat(added.json().path("languages").size()).isEqualTo(2);
        var person = path + "/providers/" + added.json().path("id").asString();

        var renamed = owner.patch(person, "{\"name\": \"Aigerim Bekova\", \"active\": false}");

        assertThat(renamed.json().path("initials").asString()).isEqualTo("AB");
        assertThat(renamed.json().path("hue").asInt()).isEqualTo(1);
        assertThat(visitor().get(path + "/providers").json().path("items").isEmpty())
                .isTrue();
        assertThat(visitor().get(person).status()).isEqualTo(404);
        assertThat(owner.get(person).status()).isEqualTo(200);
        assertThat(owner.patch(person, "{\"hue\": 3}").status()).isEqualTo(400);
        assertThat(owner.post(path + "/providers", "{}").status()).isEqualTo(422);
    }

    @Test
    void what_is_not_there_and_what_is_not_theirs_look_the_same() {
        var other = scene.business(slug + "-other").id();
        var place = owner.get(path + "/locations").json().at("/items/0/id").asString();
        for (var address : List.of(
                "/api/v1/businesses/biz_7zzzzzzzzzzzzzzzzzzzzzzzzz",
                "/api/v1/businesses/biz_nonsense",
                "/api/v1/businesses/loc_7zzzzzzzzzzzzzzzzzzzzzzzzz",
                "/api/v1/businesses/" + other + "/locations/" + place,
                path + "/locations/loc_7zzzzzzzzzzzzzzzzzzzzzzzzz",
                path + "/providers/prv_7zzzzzzzzzzzzzzzzzzzzzzzzz")) {
            var answer = visitor().get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.code()).as(address).isEqualTo("not-found");
        }
    }

    private List<String> fields(String body) {
        var answer = owner.post("/api/v1/businesses", body);
        assertThat(answer.status()).isIn(400, 422);
        return answer.json().path("errors").findValuesAsString("field");
    }
}
