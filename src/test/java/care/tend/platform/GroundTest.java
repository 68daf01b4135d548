package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {

    @Test
    void a_taken_port_is_said_before_anything_is_started(@TempDir Path place) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());

            assertThatThrownBy(() -> Ground.prepare(Settings.from(variables(place, "TEND_PORT", port)::get)))
                    .isInstanceOf(StartRefused.PortTaken.class)
                    .hasMessage("port " + port + " on 127.0.0.1 is taken by another program:"
                            + " stop it, or set TEND_PORT to a free one");
            assertThat(place.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void an_address_of_another_machine_cannot_be_listened_on(@TempDir Path place) {
        assertThatThrownBy(() -> Ground.prepare(Settings.from(variables(place, "TEND_BIND", "192.0.2.1")::get)))
                .isInstanceOf(StartRefused.InvalidSettings.class)
                .hasMessageStartingWith("TEND_BIND, TEND_PORT: cannot listen on 192.0.2.1 port ");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_said(@TempDir Path place) throws Exception {
        Files.writeString(place.resolve("data"), "a file");

        assertThatThrownBy(() -> Ground.prepare(Settings.from(variables(place, "TEND_PORT", "1024")::get)))
                .isInstanceOf(StartRefused.FolderUnusable.class)
                .hasMessageEndingWith("a file stands in its place");
    }

    @Test
    void the_doctor_tells_what_is_well_and_what_is_not(@TempDir Path place) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            var told = new ByteArrayOutputStream();

            var status = Doctor.run(
                    List.of(),
                    variables(place, "TEND_PORT", port)::get,
                    new PrintStream(told, true, StandardCharsets.UTF_8));

            assertThat(status).isEqualTo(1);
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("ok      data")
                    .contains("MISSING port")
                    .contains("ok      database     embedded PostgreSQL 18");
        }
    }

    @Test
    void the_doctor_tells_the_settings_in_force_without_secrets(@TempDir Path place) {
        var told = new ByteArrayOutputStream();

        var status = Doctor.run(
                List.of("--config"),
                variables(place, "TEND_SMTP_URL", "smtp://me:hunter2@mail.example.org")::get,
                new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .hasSize(14)
                .contains("TEND_PORT=8080", "TEND_SMTP_URL=smtp://me:…@mail.example.org:587");
    }

    @Test
    void the_doctor_names_a_wrong_setting(@TempDir Path place) {
        var told = new ByteArrayOutputStream();

        var status = Doctor.run(
                List.of(),
                variables(place, "TEND_PORT", "x")::get,
                new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(20);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("MISSING settings     TEND_PORT is \"x\"");
    }

    private static Map<String, String> variables(Path place, String name, String value) {
        var all = new HashMap<>(Map.of(
                "TEND_HOME", place.resolve("data").toString(),
                "TEND_KEYS", place.resolve("keys").toString()));
        all.put(name, value);
        return all;
    }
}
