package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.ProviderProfile;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServicesTest extends ServerTest {

    private static int counter;

    @Autowired
    private Services services;

    @Autowired
    private Providers providers;

    @Autowired
    private Locations locations;

    @Autowired
    private Scene scene;

    private BusinessId business = new BusinessId(new UUID(0, 0));
    private ProviderId aigerim = new ProviderId(new UUID(0, 0));
    private ProviderId timur = new ProviderId(new UUID(0, 0));
    private String path = "";
    private Http owner = new Http(1);

    @BeforeEach
    void open() {
        business = scene.business("services-" + counter++).id();
        aigerim = provider("Aigerim");
        timur = provider("Timur");
        path = "/api/v1/businesses/" + business + "/services";
        owner = scene.member(port, business, "manager");
    }

    @Test
    void a_service_comes_back_as_it_went_in() {
        var place = locations.of(business).getFirst().id();
        var terms = terms("Осмотр", List.of(timur, aigerim), List.of(own(aigerim, 45, 1_100_000L)), List.of(place));

        var service = services.add(business, terms);

        assertThat(services.read(business, service.id())).isEqualTo(service);
        assertThat(service.durationMinutes(aigerim)).isEqualTo(45);
        assertThat(service.durationMinutes(timur)).isEqualTo(30);
        assertThat(service.price(aigerim)).isEqualTo(Money.of(1_100_000, "KZT"));
        assertThat(service.price(timur)).isEqualTo(Money.of(900_000, "KZT"));
        assertThat(service.offeredAt(place)).isTrue();
    }

    @Test
    void an_edit_replaces_who_offers_it() {
        var service = services.add(business, terms("A", List.of(timur), List.of(own(timur, 20, null)), List.of()));

        var edited = services.edit(business, service.id(), 1, terms("B", List.of(aigerim), List.of(), List.of()));

        assertThat(edited.providers()).containsExactly(aigerim);
        assertThat(edited.terms().ownTerms()).isEmpty();
        assertThat(edited.version()).isEqualTo(2);
        assertThatThrownBy(() -> services.edit(business, service.id(), 1, service.terms()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void what_belongs_to_another_business_is_not_taken() {
        var other = scene.business("services-else-" + counter).id();
        var service = services.add(business, terms("A", List.of(timur), List.of(), List.of()));

        assertThatThrownBy(() -> services.add(other, terms("A", List.of(timur), List.of(), List.of())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> services.read(other, service.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> services.edit(other, service.id(), 1, service.terms()))
                .isInstanceOf(NotFound.class);
        assertThat(services.of(other)).isEmpty();
    }

    @Test
    void a_list_is_one_query_however_long() {
        for (int i = 0; i < 12; i++) {
            services.add(business, terms("S" + i, List.of(timur, aigerim), List.of(), List.of()));
        }
        database.statementsSinceLastAsked();

        assertThat(services.published(business)).hasSize(12);

        assertThat(database.statementsSinceLastAsked()).as("context and query").isEqualTo(2);
    }

    @Test
    void a_service_is_added_and_changed_over_http() {
        var added = owner.post(path, """
                {"name": {"ru": "Осмотр", "kk": "Қарап тексеру"}, "durationMinutes": 30,
                 "price": {"minor": 900000, "currency": "KZT"}, "bufferAfterMinutes": 10, "horizonDays": 60,
                 "mode": "in_person", "needsPet": true, "published": true, "providers": ["%s"]}
                """.formatted(timur));
        assertThat(added.status()).isEqualTo(201);
        var json = added.json();
        assertThat(json.path("price").toString()).isEqualTo("{\"minor\":900000,\"currency\":\"KZT\"}");
        assertThat(json.path("minNoticeMinutes").asInt()).isZero();
        assertThat(json.path("intervalMinutes").isNull()).isTrue();
        var service = path + "/" + json.path("id").asString();

        var edited =
                owner.patch(service, "{\"price\": null, \"name\": {\"en\": \"Check-up\"}, \"maxBookingsPerDay\": 4}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("price").isNull()).isTrue();
        assertThat(edited.json().path("name").size()).isEqualTo(3);
        assertThat(edited.header("ETag")).contains("\"2\"");
        assertThat(owner.with("If-Match", "\"1\"").patch(service, "{}").status())
                .isEqualTo(412);
        assertThat(visitor().get(service).json().at("/providers/0").asString()).isEqualTo(timur.text());
    }

    @Test
    void visitors_see_what_is_published_by_those_who_are_there() {
        var shown = services.add(
                business, terms("Shown", List.of(timur, aigerim), List.of(own(timur, 20, null)), List.of()));
        var draft = services.add(business, draft());
        var left = providers.read(business, timur).profile();
        providers.edit(
                business,
                timur,
                1,
                new ProviderProfile(left.name(), left.title(), left.bio(), left.languages(), false));

        var seen = visitor().get(path).json().path("items");

        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/providers").toString()).isEqualTo("[\"" + aigerim + "\"]");
        assertThat(seen.at("/0/ownTerms").isEmpty()).isTrue();
        assertThat(visitor().get(path + "/" + draft.id()).status()).isEqualTo(404);
        assertThat(visitor().get(path + "/" + shown.id()).status()).isEqualTo(200);
        assertThat(owner.get(path).json().path("items").size()).isEqualTo(2);
        assertThat(owner.get(path + "/" + draft.id()).status()).isEqualTo(200);
    }

    @Test
    void faults_are_named() {
        assertThat(errors("{}")).containsExactlyInAnyOrder("name", "durationMinutes", "horizonDays", "mode");
        assertThat(errors(body("\"price\": {\"minor\": 5, \"currency\": \"USD\"}")))
                .containsExactly("price");
        assertThat(errors(body("\"price\": {\"minor\": -5, \"currency\": \"KZT\"}")))
                .containsExactly("price");
        assertThat(errors(body("\"price\": {\"minor\": 5}"))).containsExactly("price.currency");
        assertThat(errors(body("\"price\": {\"minor\": 5.5, \"currency\": \"KZT\"}")))
                .containsExactly("price.minor");
        assertThat(errors(body("\"bufferAfterMinutes\": 721"))).containsExactly("bufferAfterMinutes");
        assertThat(errors(body("\"providers\": [\"prv_7zzzzzzzzzzzzzzzzzzzzzzzzz\"]")))
                .containsExactly("providers");
        assertThat(errors(body("\"providers\": [\"prv_\"]"))).containsExactly("providers[0]");
        assertThat(errors(body("\"ownTerms\": [{\"provider\": \"" + timur + "\"}]")))
                .containsExactly("ownTerms[0].provider");
        assertThat(errors(body("\"ownTerms\": [{}]"))).containsExactly("ownTerms[0].provider");
        assertThat(errors(body("\"locations\": [\"loc_7zzzzzzzzzzzzzzzzzzzzzzzzz\"]")))
                .containsExactly("locations");
        assertThat(errors(body("\"discount\": 5"))).containsExactly("discount");
    }

    @Test
    void only_those_with_the_right_change_services() {
        var service = path + "/" + services.add(business, draft()).id();
        var provider = scene.member(port, business, "provider");
        var elsewhere =
                scene.member(port, scene.business("services-door-" + counter).id(), "owner");

        assertThat(visitor().patch(service, "{}").status()).isEqualTo(401);
        assertThat(provider.patch(service, "{}").status()).isEqualTo(403);
        assertThat(provider.post(path, body("\"priceFrom\": true")).status()).isEqualTo(403);
        assertThat(elsewhere.patch(service, "{}").status()).isEqualTo(404);
        assertThat(owner.patch(service, "{}").status()).isEqualTo(200);
    }

    private List<String> errors(String body) {
        var answer = owner.post(path, body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        return answer.json().path("errors").findValuesAsString("field");
    }

    private static String body(String more) {
        return "{\"name\": {\"en\": \"X\"}, \"durationMinutes\": 30, \"horizonDays\": 60, \"mode\": \"video\", " + more
                + "}";
    }

    private ProviderId provider(String name) {
        return providers
                .add(business, new ProviderProfile(name, LocalText.NONE, LocalText.NONE, List.of(), true))
                .id();
    }

    private static OwnTerms own(ProviderId provider, @Nullable Integer minutes, @Nullable Long minor) {
        return new OwnTerms(provider, minutes, minor == null ? null : Money.of(minor, "KZT"));
    }

    private static ServiceTerms draft() {
        var terms = terms("Draft", List.of(), List.of(), List.of());
        return new ServiceTerms(
                terms.name(),
                terms.description(),
                30,
                null,
                null,
                false,
                0,
                0,
                0,
                60,
                null,
                ServiceMode.HOME,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                Composition.PLAIN);
    }

    private static ServiceTerms terms(
            String name, List<ProviderId> providers, List<OwnTerms> own, List<LocationId> locations) {
        return new ServiceTerms(
                LocalText.of(Language.RU, name),
                LocalText.NONE,
                30,
                15,
                Money.of(900_000, "KZT"),
                true,
                5,
                10,
                60,
                45,
                8,
                ServiceMode.IN_PERSON,
                true,
                true,
                providers,
                own,
                locations,
                Composition.PLAIN);
    }
}
