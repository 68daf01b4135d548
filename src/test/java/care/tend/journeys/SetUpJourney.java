package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.identity.FirstAccount;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.RateLimits;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.JourneyTest;
import care.tend.testing.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody sets up a salon on a new installation, and a stranger books there. */
class SetUpJourney extends JourneyTest {

    private static final Duration BAR = Duration.ofMinutes(5);
    private static final int MOST_SCREENS = 5;
    private static final String PASSWORD = "four words of mine";

    @Autowired
    private FirstAccount first;

    @Autowired
    private RateLimits limits;

    @Autowired
    private Messages messages;

    @BeforeEach
    void aNewInstallation() {
        limits.forgiveAll();
        TestDatabase.asOwner(
                database.database(), "truncate identity.account cascade; truncate identity.first_link, setup.draft");
        link();
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 390, false",
        "kk, 1440, false",
        "en, 390, true",
        "kk, 390, true",
        "ru, 1440, true",
        "en, 1440, false",
    })
    void a_salon_from_nothing_to_a_first_booking(String language, int width, boolean dark) throws IOException {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var slug = "salon-asel-" + language + width;
        try (var window = open(look, "/")) {
            var page = window.page();
            assertThat(page.locator("h1")).hasText(say(language, "setup.wait.title"));
            look(window, look, "wait");

            long begun = System.nanoTime();
            int screens = setUp(window, look, slug);
            var taken = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(page).hasURL(Pattern.compile(".*/app/" + slug + "/share.*"));
            assertThat(page.locator(".share-card img")).isVisible();
            look(window, look, "share");
            assertThat(screens).isEqualTo(MOST_SCREENS);
            assertThat(taken).as("pictures and axe included").isLessThan(BAR);
            note(language + " " + width + " px: " + screens + " screens, " + taken.toMillis()
                    + " ms with pictures and axe");
            assertThat(window.complaints()).isEmpty();
        }
        visitorBooks(look, slug);
    }

    @Test
    void a_practised_hand_needs_seconds() throws IOException {
        var look = Look.desk("en");
        try (var window = open(look, link())) {
            var page = window.page();
            long begun = System.nanoTime();
            you(page, "quick@example.com");
            place(page, "Salon Nur", "salon-quick");
            for (int screen = 1; screen <= MOST_SCREENS; screen++) {
                next(page);
                if (screen < MOST_SCREENS) {
                    assertThat(page.locator(".setup-steps [aria-current]")).containsText(String.valueOf(screen + 1));
                }
            }
            assertThat(page.locator(".share-card img")).isVisible();
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            note("defaults alone: " + MOST_SCREENS + " screens, " + taken.toMillis()
                    + " ms from the console's link to the page");
            assertThat(taken).isLessThan(BAR);
        }
    }

    @Test
    void what_was_told_is_there_after_a_reload_in_another_browser_and_on_the_way_back() {
        var look = Look.desk("en");
        try (var window = open(look, link())) {
            var page = window.page();
            you(page, "asel@example.com");
            place(page, "Salon Nur", "salon-resumed");
            next(page);
            assertThat(page.locator(".week")).isVisible();
            next(page);
            page.locator(".setup-person input").first().fill("Asel N.");
            page.locator(".setup-person input").nth(1).fill("Colourist");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .filter(new Locator.FilterOptions().setHasText("Saved")))
                    .isVisible();

            page.reload();
            assertThat(page.locator(".setup-person input").first()).hasValue("Asel N.");
            page.goBack();
            assertThat(page.locator(".week")).isVisible();
            page.goForward();
            assertThat(page.locator(".setup-person input").nth(1)).hasValue("Colourist");

            page.getByText("Leave", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("Set up a business")).isVisible();
            look(window, look, "no-business");
        }
        try (var elsewhere = open(Look.phone("ru"), "/app/set-up")) {
            var page = elsewhere.page();
            page.fill("input[name=email]", "asel@example.com");
            page.fill("input[name=password]", PASSWORD);
            page.locator("button[type=submit]").click();

            assertThat(page.locator(".setup-person input").first()).hasValue("Asel N.");
            assertThat(visitor().get("/b/salon-resumed").status()).isEqualTo(404);
            next(page);
            next(page);
            next(page);
            assertThat(page.locator(".share-card img")).isVisible();
        }
        assertThat(visitor().get("/b/salon-resumed").body()).contains("Asel N.", "Colourist");
    }

    @Test
    void faults_stand_at_their_fields_and_cost_nothing() {
        var look = Look.phone("en");
        try (var window = open(look, link())) {
            var page = window.page();
            next(page);
            assertThat(page.locator(".setup-body [aria-invalid=true]").first()).isFocused();
            look(window, look, "place-faults");
            you(page, "asel@example.com");
            place(page, "Salon Nur", "salon-faults");
            next(page);
            next(page);
            page.locator(".setup-person input").first().fill("");
            next(page);
            assertThat(page.locator(".field.bad")).hasCount(1);
            look(window, look, "people-faults");
            page.locator(".setup-person input").first().fill("Asel");
            next(page);
            page.locator(".setup-services .price input").first().fill("a lot");
            page.locator(".setup-services .unit input").first().fill("");
            next(page);
            assertThat(page.locator(".setup-services [aria-invalid=true]")).hasCount(2);
            look(window, look, "services-faults");
            assertThat(page.locator(".setup-services .price input").first()).hasValue("a lot");
        }
    }

    /** @return how many screens it took */
    private int setUp(Browser.Window window, Look look, String slug) {
        var page = window.page();
        page.navigate(url(link()));
        you(page, slug + "@example.com");
        place(page, "Салон Асель", slug);
        look(window, look, "1-place");
        next(page);
        assertThat(page.locator(".week")).isVisible();
        page.locator(".week input[role=switch]").last().click();
        look(window, look, "2-hours");
        next(page);
        assertThat(page.locator(".setup-person")).hasCount(1);
        page.locator(".setup-body > .btn").click();
        page.locator(".setup-person").nth(1).locator("input").first().fill("Динара Омарова");
        look(window, look, "3-people");
        next(page);
        page.locator(".setup-services .price input").first().fill("8 500");
        page.locator(".setup-add").first().click();
        look(window, look, "4-services");
        next(page);
        page.locator(".swatch input").nth(3).check(new Locator.CheckOptions().setForce(true));
        page.locator("textarea").fill("Стрижём спокойно и без спешки. Кофе за нами.");
        look(window, look, "5-look");
        int screens = page.locator(".setup-steps li").count();
        next(page);
        return screens;
    }

    private void visitorBooks(Look look, String slug) {
        try (var window = open(look, "/b/" + slug + "?lang=" + look.language())) {
            var page = window.page();
            assertThat(page.locator("h1")).hasText("Салон Асель");
            look(window, look, "public");
            page.navigate(url("/b/" + slug + "/book"));
            scripted(page);
            page.locator("a.slot").nth(2).click();
            assertThat(page.locator("a.slot[aria-current]")).hasCount(1);
            visible(page, "button[form=hold]").click();
            page.fill("#name", "Дана Каримова");
            page.fill("#contact", "dana@example.com");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).hasText(say(look.language(), "manage.booked"));
        }
        assertThat(TestDatabase.countAsOwner(
                        database.database(), "select count(*) from scheduling.appointment where via = 'public'"))
                .isPositive();
    }

    private String link() {
        return "/app/set-up?key=" + first.offer().orElseThrow().text();
    }

    private static void you(Page page, String email) {
        page.fill("input[name=name]", "Асель Нурланова");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
    }

    private static void place(Page page, String name, String slug) {
        page.locator("input[value=salon]").check(new Locator.CheckOptions().setForce(true));
        page.fill("input[name=organization]", name);
        assertThat(page.locator(".setup-slug .ok")).isVisible();
        page.locator(".setup-slug input").fill(slug);
        page.fill("input[name=address]", "Сәтбаев 48, Атырау");
        assertThat(page.locator(".setup-slug .ok")).isVisible();
    }

    private static void next(Page page) {
        page.locator(".setup-go button[type=submit]:not([aria-busy=true])").click();
    }

    /**
     * Sees the whole screen at once, as nobody's window is that high: bars that stick would stand in the middle of it.
     */
    private void look(Browser.Window window, Look look, String name) {
        var page = window.page();
        window.isAccessible();
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("nothing stands out to the side")
                .isEqualTo(false);
        var height = (Number) page.evaluate("scrollTo(0, 0), document.documentElement.scrollHeight");
        var size = page.viewportSize();
        page.setViewportSize(look.width(), Math.max(size.height, height.intValue()));
        window.picture(
                "set-up-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
        page.setViewportSize(size.width, size.height);
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id, Map.of());
    }

    /** Figures of this run, beside its pictures. */
    private static void note(String figures) throws IOException {
        var file = Path.of("target/screenshots/set-up.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, figures + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
