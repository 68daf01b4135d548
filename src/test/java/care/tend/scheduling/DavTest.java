package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A calendar over CalDAV: found, listed, read, synchronised, and an appointment put elsewhere. */
class DavTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void a_program_finds_its_calendar_from_the_host_alone() {
        var clinic = given.clinic(1);
        var dav = signIn(desk(clinic), clinic);

        assertThat(ask(dav, "PROPFIND", "/.well-known/caldav", "").headers().firstValue("Location"))
                .hasValue("/dav/");
        var principal = href(ask(dav, "PROPFIND", "/dav/", prop("current-user-principal", "DAV:")));
        var home = href(
                ask(dav, "PROPFIND", principal, prop("calendar-home-set", "urn:ietf:params:xml:ns:caldav")),
                "calendar-home-set");
        var listed = ask(dav, "PROPFIND", home, prop("resourcetype", "DAV:"));

        assertThat(listed.statusCode()).isEqualTo(207);
        assertThat(listed.body()).contains("<c:calendar/>").contains(home + "appointments/");
    }

    @Test
    void it_lists_reads_and_synchronises() {
        var clinic = given.clinic(1);
        var dav = signIn(desk(clinic), clinic);
        var appointment = book(clinic);
        var calendar = calendar(dav);

        var query = ask(dav, "REPORT", calendar, """
                <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/><c:calendar-data/></d:prop>
                  <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                    <c:time-range start="20261125T000000Z" end="20261126T000000Z"/>
                  </c:comp-filter></c:comp-filter></c:filter>
                </c:calendar-query>""");
        assertThat(query.body()).contains("SUMMARY:Tuz · Dana · Check-up").contains(appointment + ".ics");
        assertThat(ask(dav, "REPORT", calendar, query("20261126T000000Z", "20261127T000000Z"))
                        .body())
                .doesNotContain(appointment);

        var object = ask(dav, "GET", calendar + appointment + ".ics", "");
        assertThat(object.statusCode()).isEqualTo(200);
        assertThat(object.body()).contains("UID:" + appointment + "@tend.care");
        var multiget = ask(dav, "REPORT", calendar, """
                <c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/></d:prop><d:href>%1$s%2$s.ics</d:href><d:href>%1$snone.ics</d:href>
                </c:calendar-multiget>""".formatted(calendar, appointment));
        assertThat(multiget.body())
                .contains(object.headers().firstValue("ETag").orElseThrow().replace("\"", "&quot;"));
        assertThat(multiget.body()).contains("404 Not Found");

        var first = ask(dav, "REPORT", calendar, sync("")).body();
        var token = first.replaceAll("(?s).*<d:sync-token>(.*)</d:sync-token>.*", "$1");
        assertThat(first).contains(appointment);
        assertThat(ask(dav, "REPORT", calendar, sync(token)).body()).doesNotContain(appointment);
        desk(clinic).post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of("reason", ""));
        var stale = ask(dav, "REPORT", calendar, sync(token));
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("valid-sync-token");
        assertThat(ask(dav, "REPORT", calendar, sync("")).body()).doesNotContain(appointment);
    }

    @Test
    void an_appointment_put_elsewhere_moves() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var dav = signIn(desk, clinic);
        var appointment = book(clinic);
        var path = calendar(dav) + appointment + ".ics";
        var text = ask(dav, "GET", path, "").body();
        var later = text.replace("20261125T05", "20261125T07");

        assertThat(ask(dav, "PUT", path, later).statusCode()).isEqualTo(204);

        assertThat(desk.get(clinic.api("/appointments/" + appointment))
                        .json()
                        .path("start")
                        .asString())
                .isEqualTo("2026-11-25T07:00:00Z");
    }

    @Test
    void what_cannot_be_is_refused_and_stays_as_it_was() {
        var clinic = given.clinic(1);
        var desk = desk(clinic);
        var dav = signIn(desk, clinic);
        var appointment = book(clinic);
        var other = Wishes.booking(clinic, "2026-11-25T07:00:00Z");
        assertThat(visitor().post(clinic.api("/appointments"), other).status()).isEqualTo(201);
        var path = calendar(dav) + appointment + ".ics";
        var text = ask(dav, "GET", path, "").body();

        assertThat(ask(dav, "PUT", path, text.replace("20261125T05", "20261125T07"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(ask(dav, "PUT", path, text.replace("UID:apt", "UID:xyz")).statusCode())
                .isEqualTo(403);
        assertThat(ask(dav, "PUT", path, "nonsense").statusCode()).isEqualTo(403);
        assertThat(ask(dav, "PUT", calendar(dav) + "new.ics", text).statusCode())
                .isEqualTo(403);
        assertThat(ask(dav, "DELETE", path, "").statusCode()).isEqualTo(403);
        assertThat(ask(dav, "PUT", path, text, "If-Match", "\"another\"").statusCode())
                .isEqualTo(412);
        assertThat(desk.get(clinic.api("/appointments/" + appointment))
                        .json()
                        .path("start")
                        .asString())
                .isEqualTo(TEN);
    }

    @Test
    void nobody_comes_in_without_the_password_or_sees_another_calendar() {
        var clinic = given.clinic(1);
        var other = given.clinic(1);
        var dav = signIn(desk(clinic), clinic);
        var theirs = signIn(desk(other), other);
        book(other);

        assertThat(ask(new SignIn(dav.user(), "wrong"), "PROPFIND", "/dav/", "").statusCode())
                .isEqualTo(401);
        assertThat(ask(new SignIn(theirs.user(), dav.password()), "PROPFIND", "/dav/", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(dav, "PROPFIND", calendar(theirs), "").statusCode()).isEqualTo(404);
        assertThat(ask(dav, "REPORT", calendar(theirs), sync("")).statusCode()).isEqualTo(404);
        assertThat(visitor().get("/dav/").status()).isEqualTo(401);
    }

    @Test
    void a_question_that_brings_its_own_definitions_is_not_read() {
        var clinic = given.clinic(1);
        var dav = signIn(desk(clinic), clinic);

        var bomb = ask(dav, "PROPFIND", "/dav/", """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><d:propfind xmlns:d="DAV:"><d:prop>&e;</d:prop></d:propfind>""");

        assertThat(bomb.statusCode()).isEqualTo(400);
    }

    private record SignIn(String user, String password) {}

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private static SignIn signIn(Http desk, Clinic clinic) {
        JsonNode dav =
                desk.post(clinic.api("/calendar-feeds"), wish(clinic)).json().path("dav");
        return new SignIn(dav.path("user").asString(), dav.path("password").asString());
    }

    private static String calendar(SignIn dav) {
        return "/dav/" + dav.user() + "/home/appointments/";
    }

    private String book(Clinic clinic) {
        var guest = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", TEN,
                "client", Map.of("name", "Dana", "email", "dana@example.org"),
                "pet", Map.of("name", "Tuz", "species", "dog"));
        return visitor()
                .post(clinic.api("/appointments"), guest)
                .json()
                .path("id")
                .asString();
    }

    private static Map<String, String> wish(Clinic clinic) {
        return Map.of(
                "shows", "names", "provider", clinic.providers().getFirst().text());
    }

    private static String prop(String name, String namespace) {
        return "<d:propfind xmlns:d=\"DAV:\" xmlns:x=\"%s\"><d:prop><x:%s/></d:prop></d:propfind>"
                .formatted(namespace, name);
    }

    private static String query(String from, String to) {
        return """
                <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop>
                <c:filter><c:time-range start="%s" end="%s"/></c:filter></c:calendar-query>""".formatted(from, to);
    }

    private static String sync(String token) {
        return """
                <d:sync-collection xmlns:d="DAV:"><d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level>
                <d:prop><d:getetag/></d:prop></d:sync-collection>""".formatted(token);
    }

    private static String href(HttpResponse<String> answer) {
        return href(answer, "current-user-principal");
    }

    private static String href(HttpResponse<String> answer, String within) {
        var found = Pattern.compile(within + "><d:href>([^<]+)<").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> ask(SignIn dav, String method, String path, String body, String... header) {
        var credentials = Base64.getEncoder()
                .encodeToString((dav.user() + ":" + dav.password()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Depth", "1")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (header.length > 0) {
            request.headers(header);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
