package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that is no longer offered is off every list, and comes back as it was. */
class ServiceArchiveTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Services services;

    @Test
    void what_is_no_longer_offered_leaves_every_list_and_comes_back_as_it_was() {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        var list = clinic.api("/services");
        var own = list + "/" + clinic.checkUp();

        assertThat(manager.delete(own).status()).isEqualTo(204);
        assertThat(manager.delete(own).status()).as("once more").isEqualTo(204);
        assertThat(manager.get(list).json().path("items")).isEmpty();
        assertThat(visitor().get(list).json().path("items")).isEmpty();
        assertThat(visitor().get(own).status()).isEqualTo(404);
        assertThat(manager.patch(own, Map.of("published", true)).status())
                .as("nobody shows it behind its back")
                .isEqualTo(404);
        assertThat(services.of(clinic.id()))
                .as("what was booked keeps its name")
                .hasSize(1);

        assertThat(manager.post(own + "/restore", Map.of()).status()).isEqualTo(204);
        assertThat(manager.post(own + "/restore", Map.of()).status()).isEqualTo(404);
        assertThat(visitor().get(list).json().path("items")).hasSize(1);
        assertThat(manager.get(list).json().path("items")).hasSize(1);
    }

    @Test
    void strangers_and_the_front_desk_archive_nothing() {
        var clinic = given.clinic(1);
        var own = clinic.api("/services/" + clinic.checkUp());

        assertThat(visitor().delete(own).status()).isEqualTo(401);
        assertThat(scene.member(port, clinic.id(), "front_desk").delete(own).status())
                .isEqualTo(403);
        assertThat(scene.member(port, given.clinic(1).id(), "owner").delete(own).status())
                .isEqualTo(404);
        assertThat(visitor().get(own).status()).isEqualTo(200);
    }
}
