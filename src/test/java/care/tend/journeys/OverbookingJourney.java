package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.scheduling.Overbooking;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who cannot wait is taken in beside what the vet has, and everybody sees that it was meant. */
class OverbookingJourney extends DeskTest {

    private static final String REASON = "Bleeding, cannot wait";

    @Autowired
    private Overbooking overbooking;

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 1440, true", "kk, 390, false"})
    void an_emergency_is_booked_beside_an_appointment(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var clinic = given.clinic(1);
        overbooking.allow(clinic.id(), 1);
        try (var window = calendar(look, clinic)) {
            var page = window.page();
            assertThat(card(page, DANA)).isVisible();
            page.keyboard().press("c");
            assertThat(page.locator("[role=combobox]")).isFocused();
            page.keyboard().type(SARAH);
            page.keyboard().press("Enter");
            assertThat(page.locator("input[type=tel]")).isFocused();
            page.keyboard().type("+7 701 555 01 42");
            page.locator("[data-field=time] input").fill("12:15");
            page.keyboard().press("Enter");

            var reason = page.locator(".quick [maxlength='200']");
            assertThat(page.locator(".quick [role=alert]").first()).isVisible();
            assertThat(card(page, SARAH)).hasCount(0);
            reason.press("Enter");
            assertThat(reason).hasAttribute("aria-invalid", "true");
            reason.fill(REASON);
            picture(window, look, "offered");
            reason.press("Enter");

            assertThat(card(page, SARAH)).isVisible();
            assertThat(card(page, DANA)).isVisible();
            picture(window, look, "grid");
            card(page, SARAH).click();
            assertThat(page.locator(".panel").getByText(REASON)).isVisible();
            picture(window, look, "panel");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_manager_says_how_many_and_the_desk_is_offered_it() {
        var look = Look.desk("en");
        var clinic = given.clinic(1);
        try (var window = signedIn(look, clinic, Role.MANAGER, "settings/policies")) {
            var page = window.page();
            var most = page.getByLabel("At one moment, with one person");
            most.selectOption("2");
            picture(window, look, "settings");
            page.reload();
            assertThat(most).hasValue("2");
            assertThat(overbooking.atOnce(clinic.id())).isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void picture(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture("overbooking-%s-%s-%d-%s"
                .formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }
}
