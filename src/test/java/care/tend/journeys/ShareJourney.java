package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.JourneyTest;
import care.tend.testing.Neighbour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the workspace to the business's own site: the line that brings the booking pages there. */
class ShareJourney extends JourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void the_business_copies_a_line_and_it_works_on_its_site(String language) {
        var clinic = given.clinic(1);
        colleague(clinic, "owner-" + language + "@alma.kz", "Owner", language, Role.OWNER, null);
        var look = new Look(language, language.equals("en") ? 1440 : 390, language.equals("ru"), true, "Asia/Atyrau");
        String line;
        try (var window = open(look, "/app/" + clinic.slug() + "/share")) {
            var page = window.page();
            page.locator("input[type=email]").fill("owner-" + language + "@alma.kz");
            page.locator("input[type=password]").fill(PASSWORD);
            page.locator("button[type=submit]").click();
            var sample = page.frameLocator(".embed-frame");
            assertThat(sample.locator("html")).hasAttribute("lang", language);
            assertThat(sample.locator("a.slot").first()).isVisible();
            window.isAccessible();
            window.picture("share-inline-" + language);
            page.locator(".embed-how button").nth(2).click();
            page.locator(".embed-how select").selectOption("kk");
            page.locator(".embed-how input[type=color]").fill("#ffd400");
            assertThat(page.locator(".embed-site .act")).hasText("Жазылу");
            window.isAccessible();
            window.picture("share-button-" + language);
            line = page.locator(".embed textarea").inputValue();
            assertThat(line).contains("data-mode=\"button\"", "data-language=\"kk\"", "data-accent=\"#ffd400\"");
            assertThat(window.complaints()).isEmpty();
        }
        var tend = "http://localhost:" + port;
        var page = "<!doctype html><html lang=en><title>Own</title><main><h1>Own</h1>"
                + line.replaceAll("src=\"https?://[^/]+", "src=\"" + tend) + "</main>";
        try (var site = new Neighbour("default-src 'none'; script-src " + tend + "; frame-src " + tend)
                        .with("/own.html", page);
                var window = Browser.open(Look.phone(language), clock)) {
            window.page().navigate(site.url("/own.html"));
            window.page().locator("button.act").click();
            var frame = window.page().frameLocator("dialog iframe");
            assertThat(frame.locator("#swap[data-live]")).hasCount(1);
            assertThat(frame.locator("html")).hasAttribute("lang", "kk");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
