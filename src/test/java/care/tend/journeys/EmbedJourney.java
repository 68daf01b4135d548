package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Browser.Window;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import care.tend.testing.Neighbour;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The booking pages on a site of somebody else, under the strictest policy that lets them in: the pages of docs/embed,
 * on another host. It is Tuesday 24 November, 11:40 in Atyrau.
 */
class EmbedJourney extends JourneyTest {

    private static final String LISTENER = """
            window.heard = []
            for (const name of ['open', 'close', 'booked'])
              document.addEventListener('tend:' + name, (event) => heard.push(name + ' ' + JSON.stringify(event.detail)))
            """;

    @Autowired
    private Messages messages;

    private Clinic clinic;
    private Neighbour site;

    @BeforeEach
    void open() throws IOException {
        clinic = given.clinic(2);
        var tend = "http://localhost:" + port;
        // 'self' is for the listener of this test and the site's own sheet; Tend needs its own origin, twice
        site = new Neighbour("default-src 'none'; style-src 'self'; script-src 'self' " + tend + "; frame-src " + tend
                + "; require-trusted-types-for 'script'");
        site.with("/listener.js", LISTENER);
        site.with("/page.css", demo("page.css"));
        for (var name : List.of("inline.html", "popup.html", "button.html")) {
            site.with("/" + name, demo(name));
        }
    }

    @AfterEach
    void leave() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_visitor_books_in_the_page_without_a_cookie(String language) throws IOException {
        site.with("/spoken.html", demo("inline.html").replace("lang=\"en\"", "lang=\"" + language + "\""));
        var look = new Look(language, 390, language.equals("kk"), true, "Asia/Atyrau");
        try (var window = Browser.openWithoutForeignCookies(look, clock)) {
            var page = window.page();
            page.navigate(site.url("/spoken.html"));
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator("#swap[data-live]")).hasCount(1);
            assertThat(keepsCookies(page)).isFalse();
            book(page, frame, language);
            window.picture("embed-done-" + language);

            hears(page, 1);
            assertThat(heard(page))
                    .containsExactly("booked {\"business\":\"%s\",\"service\":\"%s\"}"
                            .formatted(clinic.slug(), clinic.checkUp()));
            assertThat(page.context().cookies()).isEmpty();
            accessible(window);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_frame_is_as_tall_as_what_it_shows() {
        try (var window = visit(Look.phone("en"), "/inline.html")) {
            var page = window.page();
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator("#swap[data-live]")).hasCount(1);
            assertThat(frame.locator("body")).hasCSS("padding-bottom", "0px");
            fits(page);
            var before = height(page);
            goOn(page, frame);
            fits(page);
            assertThat(height(page)).isNotEqualTo(before);
            assertThat((Boolean) page.evaluate("document.querySelector('main > div').getBoundingClientRect().top >= 0"))
                    .isTrue();
            window.picture("embed-inline");
            accessible(window);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"popup.html", "button.html"})
    void a_window_opens_over_the_page_and_gives_the_focus_back(String name) {
        try (var window = visit(Look.desk("en"), "/" + name)) {
            var page = window.page();
            var act = page.locator("button.act");
            assertThat(page.locator("iframe")).hasCount(0);
            accessible(window);
            act.focus();
            page.keyboard().press("Enter");
            var dialog = page.locator("dialog[open]");
            assertThat(dialog).hasAttribute("aria-label", name.equals("popup.html") ? "Записаться" : "Жазылу");
            var frame = page.frameLocator("dialog iframe");
            assertThat(frame.locator("#swap[data-live]")).hasCount(1);
            assertThat(frame.locator("html")).hasAttribute("data-theme", name.equals("popup.html") ? "dark" : "light");
            window.picture("embed-" + name.replace(".html", ""));
            accessible(window);

            frame.locator("a.slot").first().focus();
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(act).isFocused();
            act.click();
            assertThat(dialog.locator(".close")).isVisible();
            dialog.locator(".close").click();
            assertThat(dialog).hasCount(0);
            assertThat(act).isFocused();
            hears(page, 4);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_link_of_the_page_opens_the_window_as_well() {
        try (var window = visit(Look.phone("kk"), "/button.html")) {
            var page = window.page();
            page.locator("[data-tend-book]").click();
            book(page, page.frameLocator("dialog iframe"), "kk");
            page.locator("dialog .close").click();
            assertThat(page.locator("[data-tend-book]")).isFocused();
            hears(page, 3);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void nobody_else_is_heard() {
        try (var window = visit(Look.phone("en"), "/inline.html")) {
            var page = window.page();
            assertThat(page.frameLocator("iframe").locator("#swap[data-live]")).hasCount(1);
            var before = height(page);
            page.evaluate(
                    "postMessage({tend: 'booked', service: 'x'}, '*'), postMessage({tend: 'size', height: 9999}, '*'),"
                            + "new Promise(go => setTimeout(go, 0))");
            assertThat(heard(page)).isEmpty();
            assertThat(height(page)).isEqualTo(before);
        }
    }

    /** The twin of what may be framed: the same page of the neighbour gets nothing else to show. */
    @Test
    void a_thief_cannot_lay_a_page_over_the_workspace_or_over_somebodys_booking() {
        var tend = "http://localhost:" + port;
        site.with(
                "/thief.html",
                "<!doctype html><iframe name=app src='%s/app'></iframe>".formatted(tend)
                        + "<iframe name=page src='%s/b/%s/book'></iframe>".formatted(tend, clinic.slug())
                        + "<iframe name=own src='%s/b/%s/booking/x'></iframe>".formatted(tend, clinic.slug())
                        + "<iframe name=open src='%s/e/%s/inline/book'></iframe>".formatted(tend, clinic.slug()));
        try (var window = visit(Look.desk("en"), "/thief.html")) {
            assertThat(window.page()
                            .frameLocator("[name=open]")
                            .locator("a.slot")
                            .first())
                    .isVisible();
            assertThat(window.page().frames().stream().map(Frame::url).filter(url -> url.startsWith(tend)))
                    .singleElement()
                    .asString()
                    .contains("/e/");
        }
    }

    private Window visit(Look look, String path) {
        var window = Browser.open(look, clock);
        window.page().navigate(site.url(path));
        return window;
    }

    private void book(Page page, FrameLocator frame, String language) {
        assertThat(frame.locator("#swap[data-live]")).hasCount(1);
        assertThat(frame.locator("html")).hasAttribute("lang", language);
        goOn(page, frame);
        assertThat(frame.locator("#consent")).hasCount(0);
        frame.locator("#name").fill("Dana Karimova");
        frame.locator("#contact").fill("dana@example.com");
        press(page, frame.locator("button[form=details] >> visible=true"));
        var done = messages.text(Language.of(language).orElseThrow(), "manage.booked");
        assertThat(frame.locator("#m1")).hasText(done);
        assertThat(frame.locator("a[target=_blank]"))
                .hasAttribute("href", Pattern.compile("/b/" + clinic.slug() + "/booking/.+"));
    }

    /** Takes the first time, goes on, and waits until it is kept. */
    private static void goOn(Page page, FrameLocator frame) {
        press(page, frame.locator("a.slot").first());
        assertThat(frame.locator("a.slot").first()).hasAttribute("aria-current", "true");
        press(page, frame.locator("button[form=hold] >> visible=true"));
        assertThat(frame.locator(".strip.info")).isVisible();
        assertThat(frame.locator("#name")).isFocused();
    }

    /**
     * A finger presses what it sees. The page around makes the frame as tall as what it shows, and scrolls, in its own
     * time: until that is drawn, whatever is pressed below the frame's old end falls on the page around and is lost.
     */
    private static void press(Page page, Locator act) {
        assertThat(act).isEnabled();
        framed(page).evaluate("document.fonts.ready.then(() => undefined)");
        if (framed(page).url().contains("/inline")) {
            fits(page);
        }
        act.scrollIntoViewIfNeeded();
        assertThat(act).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        page.evaluate("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => go())))");
        act.click();
    }

    private static boolean keepsCookies(Page page) {
        return (Boolean) framed(page)
                .evaluate("(document.cookie = 'probe=1; Secure; SameSite=None', document.cookie.includes('probe'))");
    }

    private static Frame framed(Page page) {
        return page.frames().stream()
                .filter(frame -> frame.url().contains("/e/"))
                .findFirst()
                .orElseThrow();
    }

    /** The page around and the page inside: axe looks at each where it is. */
    private static void accessible(Window window) {
        window.isAccessible();
        window.page().frames().stream()
                .filter(frame -> frame.url().contains("/e/"))
                .forEach(window::isAccessible);
    }

    /** Within a few seconds of frames being drawn: fonts and the time that is kept come a little later. */
    private static void fits(Page page) {
        var fitted = framed(page)
                .evaluate("new Promise(go => { let left = 300; const look = () => {"
                        + " const whole = Math.ceil(document.body.getBoundingClientRect().height);"
                        + " if (innerHeight === whole || left-- === 0) go(innerHeight - whole);"
                        + " else requestAnimationFrame(look) }; look() })");
        assertThat(fitted).isEqualTo(0);
    }

    private static double height(Page page) {
        return page.locator("iframe").boundingBox().height;
    }

    /** What a frame or a window tells comes with the next turn of the page around. */
    private static void hears(Page page, int messages) {
        page.waitForCondition(() -> heard(page).size() >= messages);
        assertThat(heard(page)).hasSize(messages);
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        return (List<String>) page.evaluate("heard");
    }

    /** A page of docs/embed as it would stand on the neighbour's site, with a listener of what it hears. */
    private String demo(String name) throws IOException {
        return site(Files.readString(Path.of("docs/embed", name)));
    }

    private String site(String text) {
        return text.replaceAll("<meta http-equiv[^>]*>\n", "")
                .replace("http://localhost:8080", "http://localhost:" + port)
                .replace("zhaiyk-vet", clinic.slug())
                .replace("</title>\n", "</title>\n<script src=\"listener.js\"></script>\n");
    }
}
