package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The order in which a business shows what it offers. */
class ServiceOrderTest extends ServerTest {

    private static int counter;

    @Autowired
    private Services services;

    @Autowired
    private Scene scene;

    private BusinessId business = new BusinessId(new UUID(0, 0));
    private String path = "";
    private Http owner = new Http(1);

    @BeforeEach
    void open() {
        business = scene.business("shelf-" + counter++).id();
        path = "/api/v1/businesses/" + business + "/services";
        owner = scene.member(port, business, "manager");
    }

    @Test
    void the_business_puts_them_in_its_own_order() {
        var ids = List.of("A", "B", "C", "D").stream()
                .map(name -> added(business, name))
                .toList();

        var answer = owner.put(
                path + "/order",
                Map.of("services", List.of(ids.get(3).text(), ids.get(1).text())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(services.of(business))
                .extracting(Service::id)
                .containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2));
        var added = added(business, "E");
        assertThat(services.of(business)).last().extracting(Service::id).isEqualTo(added);
    }

    @Test
    void nobody_elses_service_is_put_in_order_and_nobody_orders_anothers() {
        var other = scene.business("order-" + counter++).id();
        var theirs = added(other, "X");

        var foreign = owner.put(path + "/order", Map.of("services", List.of(theirs.text())));
        var stranger = scene.member(port, other, "manager").put(path + "/order", Map.of("services", List.of()));
        var desk = scene.member(port, business, "front_desk").put(path + "/order", Map.of("services", List.of()));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().at("/errors/0/field").asString()).isEqualTo("services");
        assertThat(stranger.status()).isIn(403, 404);
        assertThat(desk.status()).isEqualTo(403);
    }

    @Test
    void services_keep_the_order_they_were_added_in() {
        for (var name : List.of("C", "A", "B")) {
            added(business, name);
        }

        assertThat(services.of(business))
                .extracting(service -> service.name().in(Language.RU).orElse(""))
                .containsExactly("C", "A", "B");
    }

    private ServiceId added(BusinessId where, String name) {
        var added = scene.member(port, where, "manager")
                .post(
                        "/api/v1/businesses/" + where + "/services",
                        Map.of("name", Map.of("ru", name), "durationMinutes", 30, "horizonDays", 60, "mode", "video"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return ServiceId.of(added.json().path("id").asString());
    }
}
