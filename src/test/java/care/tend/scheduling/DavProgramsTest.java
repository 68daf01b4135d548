package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Programs of others, from Debian: vdirsyncer keeps a calendar of ours in step, khal shows it. */
class DavProgramsTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    private Path folder;

    @BeforeEach
    void wanted(@TempDir Path empty) {
        folder = empty;
        var without = Objects.requireNonNullElse(System.getenv("TEND_WITHOUT"), "");
        Assumptions.assumeFalse(List.of(without.split(",", -1)).contains("vdirsyncer"), "left out by --without");
    }

    @Test
    void a_calendar_is_followed_shown_and_an_appointment_moved_in_it() throws Exception {
        var clinic = given.clinic(1);
        var desk = scene.member(port, clinic.id(), "front_desk");
        var appointment = book(clinic, TEN, "Tuz");
        // a program that finds a calendar empty all at once asks its owner first
        book(clinic, "2026-11-25T09:00:00Z", "Almas");
        configure(desk.post(clinic.api("/calendar-feeds"), wish(clinic)).json().path("dav"));

        run("y\ny\n", "vdirsyncer", "-c", file("vdirsyncer.conf"), "discover", "tend");
        sync();

        assertThat(khal()).contains("10:00 Tuz · Dana · Check-up");

        move();
        sync();

        assertThat(start(desk, clinic, appointment)).isEqualTo("2026-11-25T07:00:00Z");

        desk.post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of("reason", ""));
        sync();

        assertThat(khal()).doesNotContain("Tuz").contains("14:00 Almas");
    }

    private void configure(JsonNode dav) throws IOException {
        Files.writeString(folder.resolve("vdirsyncer.conf"), """
                [general]
                status_path = "%1$s/status/"
                [pair tend]
                a = "here"
                b = "there"
                collections = ["from b"]
                conflict_resolution = "b wins"
                [storage here]
                type = "filesystem"
                path = "%1$s/calendars/"
                fileext = ".ics"
                [storage there]
                type = "caldav"
                url = "http://localhost:%2$d/dav/"
                username = "%3$s"
                password = "%4$s"
                """.formatted(
                folder, port, dav.path("user").asString(), dav.path("password").asString()));
        Files.writeString(folder.resolve("khal.conf"), """
                [calendars]
                [[tend]]
                path = %1$s/calendars/appointments
                [locale]
                local_timezone = Asia/Atyrau
                default_timezone = Asia/Atyrau
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %1$s/khal.db
                """.formatted(folder));
    }

    /** As a program does when its owner drags the entry. */
    private void move() throws IOException {
        try (var files = Files.list(folder.resolve("calendars/appointments"))) {
            for (var file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("20261125T05", "20261125T07"));
            }
        }
    }

    private void sync() throws Exception {
        run("", "vdirsyncer", "-c", file("vdirsyncer.conf"), "sync");
    }

    private String khal() throws Exception {
        return run(
                "",
                "khal",
                "-c",
                file("khal.conf"),
                "list",
                "--format",
                "{start-time} {title}",
                "2026-11-25",
                "2026-11-26");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** What it said; that it went well is part of the test. */
    private String run(String typed, String... command) throws Exception {
        var output = folder.resolve("output-" + System.nanoTime());
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("%s ends", command[0])
                .isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Map<String, String> wish(Clinic clinic) {
        return Map.of(
                "shows", "names", "provider", clinic.providers().getFirst().text());
    }

    private static String start(Http desk, Clinic clinic, String appointment) {
        return desk.get(clinic.api("/appointments/" + appointment))
                .json()
                .path("start")
                .asString();
    }

    private String book(Clinic clinic, String start, String pet) {
        var guest = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", start,
                "client", Map.of("name", "Dana", "email", "dana@example.org"),
                "pet", Map.of("name", pet, "species", "dog"));
        return visitor()
                .post(clinic.api("/appointments"), guest)
                .json()
                .path("id")
                .asString();
    }
}
