package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is changed in the settings is what strangers find a moment later. */
class SettingsJourney extends DeskTest {

    private static final String WEDNESDAY = "2026-11-25";

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void shorter_hours_leave_fewer_times_on_the_public_page(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var clinic = given.clinic(1);
        assertThat(times(look, clinic)).hasSize(18);
        try (var window = signedIn(look, clinic, Role.MANAGER, "settings/hours")) {
            var page = window.page();
            var wednesday = page.locator(".week-day").nth(2).locator("input.time");
            wednesday.last().fill("11:00");
            wednesday.last().press("Tab");
            assertThat(page.locator(".save-bar")).isVisible();
            look(window, look, "hours");
            page.locator(".save-bar .primary").click();
            assertThat(page.locator(".save-bar")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(times(look, clinic)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"en, 390, false", "kk, 1440, false", "ru, 1440, true"})
    void a_new_service_can_be_booked_and_a_removed_one_cannot(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var clinic = given.clinic(2);
        try (var window = signedIn(look, clinic, Role.MANAGER, "settings/services")) {
            var page = window.page();
            page.locator("header .btn.primary").click();
            var panel = page.locator(".panel");
            panel.locator("fieldset input").first().fill("Claws");
            panel.locator("input[inputmode=numeric]").first().fill("20");
            panel.locator("input[inputmode=decimal]").first().fill("3 000");
            // the second of the two takes longer, and more
            panel.locator(".own-terms input").nth(2).fill("40");
            panel.locator(".own-terms input").nth(3).fill("5 000");
            panel.locator("input[role=switch]").first().uncheck(new Locator.UncheckOptions().setForce(true));
            look(window, look, "service");
            panel.locator("footer .primary").click();
            assertThat(page.locator(".toast")).containsText("Claws");
            assertThat(page.locator(".settings-list")).containsText("Claws");
            assertThat(offers(look, clinic)).contains("Claws");

            panel.locator("form .btn.quiet").click();
            assertThat(page.locator(".settings-list")).not().containsText("Claws");
            assertThat(offers(look, clinic)).doesNotContain("Claws");
            look(window, look, "services");
            undo(page);
            assertThat(page.locator(".settings-list")).containsText("Claws");
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(offers(look, clinic)).contains("Claws");
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, true", "ru, 390, false", "kk, 390, true"})
    void a_colour_nobody_could_read_is_kept_as_one_they_can(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var clinic = given.clinic(1);
        try (var window = signedIn(look, clinic, Role.MANAGER, "settings/look")) {
            var page = window.page();
            var own = page.locator(".colour-field input").last();
            own.fill("#zz");
            page.locator(".save-bar .primary").click();
            assertThat(own).hasAttribute("aria-invalid", "true");
            own.fill("#FFD400");
            assertThat(page.locator(".preview").first()).containsText("#806A02");
            look(window, look, "look");
            page.locator(".save-bar .primary").click();
            assertThat(page.locator(".save-bar")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
        try (var visitor = open(look, "/b/" + clinic.slug() + "?lang=" + language)) {
            var accent = visitor.page()
                    .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()");
            assertThat(accent.toString()).isEqualToIgnoringCase(dark ? "#F4D66C" : "#806A02");
            look(visitor, look, "public");
        }
    }

    @Test
    void the_palette_finds_people_and_screens_and_goes_there() {
        var look = Look.desk("en");
        var clinic = given.clinic(1);
        try (var window = calendar(look, clinic)) {
            var page = window.page();
            assertThat(card(page, DANA)).isVisible();
            page.keyboard().press("Control+k");
            assertThat(page.locator(".palette input")).isFocused();
            page.keyboard().type("dana");
            assertThat(page.locator(".palette [role=option]").first()).containsText(DANA);
            window.isAccessible();
            window.picture("palette-found-en-1440-light");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*apt=apt_.*"));
            assertThat(page.locator(".panel")).containsText(DANA);

            page.keyboard().press("Control+k");
            assertThat(page.locator(".palette input")).isFocused();
            page.keyboard().type("mailb");
            assertThat(page.locator(".palette [role=option]")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/mailbox"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_provider_sees_their_own_hours_only_and_an_empty_day_says_how_to_fill_it() {
        var look = Look.desk("en");
        var clinic = given.clinic(2);
        var email = "vet-" + clinic.slug() + "@example.com";
        colleague(
                clinic,
                email,
                "Aigerim Sadykova",
                "en",
                Role.PROVIDER,
                clinic.providers().getLast());
        try (var window = open(look, "/app?to=%2F" + clinic.slug() + "%2Ftoday")) {
            var page = window.page();
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", PASSWORD);
            page.locator("button[type=submit]").click();
            page.locator("a[href$='/share']").click();
            assertThat(page.locator(".share-card img")).isVisible();

            page.navigate(url("/app/" + clinic.slug() + "/settings/hours"));
            assertThat(page.locator(".week")).isVisible();
            assertThat(page.locator(".people")).hasCount(0);
            page.locator(".week-day input[role=switch]").last().click();
            page.locator(".save-bar .primary").click();
            assertThat(page.locator(".save-bar")).hasCount(0);
            assertThat(page.locator(".toast")).containsText("Aigerim Sadykova 2");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** The times of a Wednesday as a stranger sees them. */
    private List<String> times(Look look, Clinic clinic) {
        try (var window = open(
                look.withoutScript(), "/b/" + clinic.slug() + "/book?lang=" + look.language() + "&day=" + WEDNESDAY)) {
            return window.page().locator("a.slot[data-at*='" + WEDNESDAY + "']").allTextContents();
        }
    }

    /** What a stranger is offered. */
    private String offers(Look look, Clinic clinic) {
        try (var window = open(look.withoutScript(), "/b/" + clinic.slug() + "?lang=" + look.language())) {
            return window.page().locator("main").textContent();
        }
    }

    private static void look(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "settings-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }
}
