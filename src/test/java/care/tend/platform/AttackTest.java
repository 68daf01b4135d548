package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is tried against every server sooner or later, as bytes on a line. */
class AttackTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    private Clinic clinic;

    @BeforeEach
    void open() {
        clinic = given.clinic(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../api/v1/me",
                "/assets/..%2fapi/v1/me",
                "/assets/..;/api/v1/me",
                "/assets/%2e%2e/api/v1/me",
                "/actuator/../api/v1/me",
                "/actuator/..;x=y/api/v1/me",
                "//api/v1/me",
                "/api/v1/./me",
                "/api/v1/me%00",
                "/api/v1/me;jsessionid=1/../me",
                "/API/v1/me",
                "/assets/..%5c..%5capplication.yaml",
                "/assets/%252e%252e%252fapplication.yaml"
            })
    void no_way_round_leads_in(String path) throws IOException {
        var answer = raw("GET " + path, "");

        assertThat(status(answer)).as(path).isBetween(400, 404);
        assertThat(answer).doesNotContain("datasource");
    }

    @Test
    void a_page_names_no_host_that_only_the_request_named() throws IOException {
        var slug = clinic.slug();
        for (var page : List.of("/b/" + slug, "/b/" + slug + "/book", "/app", "/b/nobody")) {
            var answer = raw(
                    "GET " + page, "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n", "evil.example");
            assertThat(answer).as(page).doesNotContain("evil.example").doesNotContain("gopher");
        }
        var lost = raw("GET //evil.example/%2f..", "Accept: text/html\r\n");
        assertThat(lost).doesNotContain("=\"//evil.example");
    }

    @Test
    void nothing_typed_becomes_a_header() throws IOException {
        var answer = raw("GET /b/" + clinic.slug() + "/book?lang=kk%0d%0aSet-Cookie:%20x=1&service=%0d%0aX-Evil:1", "");

        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")))
                .doesNotContainIgnoringCase("x-evil")
                .doesNotContain("x=1");
    }

    @Test
    void a_body_of_another_kind_or_size_is_refused_before_it_is_read() throws IOException {
        var path = "POST " + clinic.api("/appointments");
        var parts = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nb\r\n--x--\r\n";

        assertThat(status(raw(path, body("multipart/form-data; boundary=x", parts))))
                .isEqualTo(415);
        assertThat(status(raw(path, body("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"))))
                .isEqualTo(415);
        assertThat(status(raw(path, "Content-Type: application/json\r\nContent-Length: 99999999\r\n")))
                .isEqualTo(413);
        assertThat(status(raw(path, "Content-Type: application/json\r\nContent-Length: -1\r\n")))
                .isEqualTo(400);
        assertThat(status(raw("GET /", "X-Long: " + "x".repeat(20_000) + "\r\n")))
                .isBetween(400, 431);
    }

    @Test
    void two_lengths_are_no_way_to_smuggle_a_second_request() throws IOException {
        var inner = "0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n";

        var answer = raw(
                "POST " + clinic.api("/holds"),
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n" + inner);

        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "TRACK", "G3T"})
    void a_method_nobody_needs_is_refused(String method) throws IOException {
        assertThat(status(raw(method + " /api/v1/me", ""))).isBetween(400, 501).isNotEqualTo(500);
    }

    @Test
    void what_is_private_is_kept_by_nobody_on_the_way() {
        var owner = scene.member(port, clinic.id(), "owner");

        for (var path : List.of("/api/v1/me", clinic.api("/clients"), "/b/" + clinic.slug() + "/book")) {
            assertThat(owner.get(path).header("Cache-Control")).as(path).hasValue("no-store");
        }
    }

    @Test
    void another_site_does_not_listen_in_ones_name() {
        var desk = scene.member(port, clinic.id(), "front_desk").with("Sec-Fetch-Site", "cross-site");

        var answer = desk.post(
                "/api/v1/live/poll", Map.of("businesses", List.of(clinic.id().text())));

        assertThat(answer.code()).isEqualTo("access.cross-site");
    }

    @Test
    void figures_stay_in_the_house() throws IOException {
        assertThat(visitor().get("/actuator/prometheus").status()).isEqualTo(200);
        for (var header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            var outside = visitor().with(header, "127.0.0.1").get("/actuator/prometheus");
            assertThat(outside.status()).as(header).isEqualTo(404);
            assertThat(outside.body()).isEmpty();
        }
        for (var way : List.of(
                "/actuator;x/prometheus", "/%61ctuator/prometheus", "/actuator/prometheus/", "//actuator/prometheus")) {
            assertThat(status(raw("GET " + way, "X-Forwarded-For: 203.0.113.7\r\n")))
                    .as(way)
                    .isBetween(400, 404);
        }
    }

    private static String body(String type, String body) {
        return "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String raw(String begin, String headers) throws IOException {
        return raw(begin, headers, "localhost");
    }

    /** @param headers each with its end of line; and, after an empty line, a body */
    private String raw(String begin, String headers, String host) throws IOException {
        var rest = headers.contains("\r\n\r\n") ? headers : headers + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var request = begin + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + rest;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }
}
