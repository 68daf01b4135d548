package care.tend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How soon the public pages stand on a slow phone, and whether they stand still: Lighthouse, simulated throttling. */
class PaintJourney extends JourneyTest {

    private static final Path SCRIPT = Path.of("tools/lighthouse/measure.mjs");
    private static final Path RESULTS = Path.of("target/lighthouse");
    private static final double PAINTED = 1500;
    private static final double SHIFTED = 0.05;

    record Page(String url, double lcp, double cls) {
        boolean isQuickAndQuiet() {
            return lcp <= PAINTED && cls <= SHIFTED;
        }
    }

    @Test
    void public_pages_stand_within_a_second_and_a_half_and_do_not_shift() throws Exception {
        var clinic = given.clinic(3);
        var pages = measure(
                "public",
                List.of(
                        url("/?lang=en"),
                        url("/b/" + clinic.slug() + "?lang=en"),
                        url("/b/" + clinic.slug() + "/book?lang=en"),
                        url("/b/" + clinic.slug() + "/book?lang=ru"),
                        url("/b/" + clinic.slug() + "/book?lang=kk"),
                        url(booked(clinic) + "?lang=ru")));

        assertThat(pages).hasSize(6).allMatch(Page::isQuickAndQuiet);
    }

    /** The twin: a page that blocks on half a megabyte, and one that moves under the reader's finger. */
    @Test
    void a_heavy_page_and_a_shifting_one_are_found_out() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/heavy.css", exchange -> answer(exchange, "text/css", "/*" + "x".repeat(600_000) + "*/"));
        server.createContext(
                "/heavy", exchange -> answer(exchange, "text/html", page("<link rel=stylesheet href=/heavy.css>", "")));
        server.createContext("/shifting", exchange -> answer(exchange, "text/html", page("", MOVE)));
        server.start();
        try {
            var base = "http://localhost:" + server.getAddress().getPort();
            var pages = measure("twin", List.of(base + "/heavy", base + "/shifting"));
            assertThat(pages.getFirst().lcp()).isGreaterThan(PAINTED);
            assertThat(pages.getLast().cls()).isGreaterThan(SHIFTED);
            assertThat(pages).noneMatch(Page::isQuickAndQuiet);
        } finally {
            server.stop(0);
        }
    }

    private static final String MOVE = """
            <script>requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
              const late = document.createElement('div'); late.style.height = '400px'; document.body.prepend(late)
            }, 200)))</script>
            """;

    private static String page(String head, String end) {
        return "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                + "<title>Twin</title>" + head + "</head><body><h1>A page</h1>" + "<p>Some words to read. ".repeat(60)
                + end;
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<Page> measure(String name, List<String> urls) throws Exception {
        assertThat(Path.of("tools/lighthouse/node_modules/lighthouse"))
                .as("npm install in tools/lighthouse")
                .exists();
        var command = new ArrayList<>(List.of(
                Objects.requireNonNullElse(System.getenv("PLAYWRIGHT_NODEJS_PATH"), "node"),
                SCRIPT.toString(),
                Objects.requireNonNullElse(System.getenv("TEND_CHROMIUM"), "/usr/bin/chromium")));
        command.addAll(urls);
        Files.createDirectories(RESULTS);
        var result = RESULTS.resolve(name + ".json");
        var process = new ProcessBuilder(command)
                .redirectError(RESULTS.resolve(name + ".log").toFile())
                .redirectOutput(result.toFile())
                .start();
        assertThat(process.waitFor()).as(RESULTS + "/" + name + ".log").isZero();
        var pages = JsonMapper.shared()
                .readerFor(new TypeReference<List<Page>>() {})
                .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<List<Page>>readValue(result.toFile());
        pages.forEach(p -> System.out.printf("lighthouse %s: LCP %.0f ms, CLS %.3f%n", p.url(), p.lcp(), p.cls()));
        return pages;
    }

    private String booked(Clinic clinic) {
        var wish = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", "2026-11-25T07:00:00Z",
                "client", Map.of("name", "Dana", "email", "dana@example.com"));
        var url = visitor()
                .post(clinic.api("/appointments"), wish)
                .json()
                .path("manageUrl")
                .asString();
        return url.substring(url.indexOf("/b/"));
    }
}
