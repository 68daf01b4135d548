package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.scheduling.Priority;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.PremiumClients;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A business keeps hours for premium clients; the desk makes somebody one, and they book in those hours. */
class PriorityJourney extends DeskTest {

    private static final String TEN = "2026-11-25T05:00:00Z";

    @Autowired
    private Priority priority;

    @Autowired
    private PremiumClients premium;

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, false"})
    void hours_are_kept_in_the_settings(String language, int width, boolean dark) {
        var clinic = given.clinic(1);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = signedIn(look, clinic, Role.MANAGER, "settings/policies")) {
            var page = window.page();
            var group = page.locator("section.settings-group")
                    .filter(new Locator.FilterOptions().setHas(page.locator("h3")));
            group.locator("select").selectOption("30");
            group.locator("button").last().click();
            var form = group.locator("form");
            form.locator("button[type=submit]").click();
            assertThat(form.locator("[role=alert]")).isVisible();
            form.locator(".day-chips label").nth(1).click();
            form.locator(".day-chips label").nth(3).click();
            window.isAccessible();
            group.scrollIntoViewIfNeeded();
            window.picture("priority-settings-form-" + language);
            form.locator("button[type=submit]").click();
            assertThat(group.locator(".kept-hours > li")).hasCount(1);
            window.isAccessible();
            group.scrollIntoViewIfNeeded();
            window.picture("priority-settings-" + language);

            group.locator(".kept-hours button").click();
            assertThat(group.locator(".kept-hours > li")).hasCount(0);
            undo(page);
            assertThat(group.locator(".kept-hours > li")).hasCount(1);
            assertThat(window.complaints()).isEmpty();
        }
        var terms = priority.read(clinic.id()).terms();
        assertThat(terms.daysAhead()).isEqualTo(30);
        assertThat(terms.hours()).singleElement().satisfies(hours -> assertThat(hours.days())
                .hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 1440, true", "kk, 390, false"})
    void the_desk_makes_a_client_premium_and_hands_them_their_link(String language, int width, boolean dark) {
        var clinic = given.clinic(1);
        premium.keep(clinic, 12);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = calendar(look, clinic)) {
            var page = window.page();
            card(page, DANA).click();
            var client = page.locator(".panel .facts");
            client.locator("button").last().click();
            assertThat(client.locator(".chip")).not().hasCount(0);
            assertThat(page.locator(".toast")).isVisible();
            window.isAccessible();
            window.picture("priority-panel-" + language);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 390, false, true", "ru, 1440, true, true", "kk, 390, true, false", "en, 1440, false, false"})
    void whoever_has_the_link_books_what_others_do_not_see(String language, int width, boolean dark, boolean script) {
        var clinic = given.clinic(1);
        premium.keep(clinic, 12);
        var pass = premium.pass(clinic, premium.client(clinic, "premium@example.com"));
        var look = new Look(language, width, dark, script, "Asia/Atyrau");
        var times = "/b/" + clinic.slug() + "/book?lang=" + language + "&day=2026-11-25";
        var ten = "a.slot[data-at='" + TEN + "']";
        try (var window = open(look, times)) {
            var page = window.page();
            settled(page, script);
            assertThat(page.locator("a.slot").first()).isVisible();
            assertThat(page.locator(ten)).hasCount(0);

            page.navigate(url("/b/" + clinic.slug() + "/priority/" + pass));
            page.navigate(url(times));
            settled(page, script);
            assertThat(page.locator("[role=note]")).isVisible();
            page.locator(ten).click();
            checked(window, script);
            window.picture("priority-page-" + language + "-" + width + (dark ? "-dark" : ""));
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isVisible();
            page.fill("#name", "Dana Karimova");
            page.fill(script ? "#contact" : "#email", "dana@example.com");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void settled(Page page, boolean script) {
        if (script) {
            scripted(page);
        }
    }

    /** What looks runs as a script itself. */
    private static void checked(Browser.Window window, boolean script) {
        if (script) {
            window.isAccessible();
        }
    }
}
