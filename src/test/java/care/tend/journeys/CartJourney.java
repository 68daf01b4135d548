package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Services;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with two animals books one visit for both, on the public page and in a frame, with scripts and without. */
class CartJourney extends JourneyTest {

    @Autowired
    private Messages messages;

    @Autowired
    private Services services;

    /** Two vets, a check-up for pets, and a bath. */
    private Clinic parlour() {
        var clinic = given.clinic(2);
        scene.member(port, clinic.id(), "owner")
                .patch(clinic.api("/services/" + clinic.checkUp()), Map.of("needsPet", true));
        services.add(clinic.id(), Given.forPets(Given.terms("Bath", 45, 0, 0, clinic.providers())));
        return clinic;
    }

    @ParameterizedTest
    @CsvSource({
        "en, 390, false, true",
        "en, 1440, true, true",
        "ru, 390, true, false",
        "ru, 1440, false, true",
        "kk, 390, false, true",
        "kk, 1440, false, false"
    })
    void two_pets_are_booked_in_one_visit(String language, int width, boolean dark, boolean script) {
        var clinic = parlour();
        var look = new Look(language, width, dark, script, "Asia/Atyrau");
        var name = "cart-" + language + "-" + width + (dark ? "-dark" : "");
        try (var window = open(look, "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            if (script) {
                scripted(page);
            }
            checked(window, script);
            window.picture(name + "-0-start");
            page.locator(".more-of a").click();
            assertThat(page.locator(".petbox")).hasCount(1);
            page.locator(".adders").last().locator("summary").click();
            window.picture(name + "-1-adding");
            page.locator(".adders").last().locator("a.opt").first().click();
            assertThat(page.locator(".petbox")).hasCount(2);
            page.locator(".petbox").last().locator("summary").click();
            page.locator(".petbox").last().locator("a.opt").last().click();
            assertThat(page.locator(".picked > li")).hasCount(3);
            visible(page, "a.slot").click();
            assertThat(page.locator(".vparts .at")).hasCount(3);
            checked(window, script);
            window.picture(name + "-2-chosen");
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isVisible();
            page.fill("#name", "Dana Karimova");
            page.fill("#email", "dana@example.com");
            page.fill("#pet0", "Tuz");
            page.locator(".petbox").last().locator(".kinds label").nth(1).click();
            page.fill("#pet1", "Ak");
            checked(window, script);
            window.picture(name + "-3-details");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            assertThat(page.locator(".facts2")).containsText("Tuz");
            assertThat(page.locator(".facts2")).containsText("Ak");
            checked(window, script);
            window.picture(name + "-4-booked");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void going_back_keeps_the_time_and_the_whole_visit_is_called_off_from_its_page() {
        var clinic = parlour();
        try (var window = open(Look.phone("en"), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            page.locator(".more-of a").click();
            addPet(page);
            var slot = visible(page, "a.slot");
            var at = slot.getAttribute("data-at");
            slot.click();
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isVisible();
            page.locator("a.back").click();
            assertThat(page.locator("a.slot[data-at='" + at + "'][aria-current=true]"))
                    .hasCount(1);
            visible(page, "button[form=hold]").click();
            page.fill("#name", "Dana Karimova");
            page.fill("#email", "dana@example.com");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).hasText("You are booked");

            page.locator("a[href$='/cancel']").first().click();
            page.locator("main form button").first().click();
            assertThat(page.locator("#m1")).hasText("Cancelled");
            window.picture("cart-cancelled");
            assertThat(window.complaints()).isEmpty();
        }
        var left = scene.member(port, clinic.id(), "owner").get(clinic.api("/appointments?day=2026-11-24"));
        assertThat(left.json().path("items").findValuesAsString("status")).containsOnly("cancelled");
    }

    @Test
    void it_works_in_a_frame_on_another_site() {
        var clinic = parlour();
        try (var window = Browser.openWithoutForeignCookies(Look.desk("en"), clock)) {
            var page = window.page();
            page.navigate(url("/e/" + clinic.slug() + "/inline.en/book"));
            page.locator(".more-of a").click();
            addPet(page);
            visible(page, "a.slot").click();
            visible(page, "button[form=hold]").click();
            page.fill("#name", "Dana Karimova");
            page.fill("#email", "dana@example.com");
            window.picture("cart-frame");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("main")).containsText("Check-up");
            assertThat(page.url()).contains("/done/");
            assertThat(page.context().cookies()).isEqualTo(List.of());
        }
    }

    private static void addPet(Page page) {
        Locator adders = page.locator(".adders").last();
        adders.locator("summary").click();
        adders.locator("a.opt").first().click();
        assertThat(page.locator(".petbox")).hasCount(2);
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }

    /** What looks runs as a script itself. */
    private static void checked(Browser.Window window, boolean script) {
        if (script) {
            window.isAccessible();
        }
    }
}
