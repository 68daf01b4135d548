package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.scheduling.Availability;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The times of a booking page where scripts run. It is Tuesday 24 November, 11:40 in Atyrau. */
class PickerJourney extends JourneyTest {

    @Autowired
    private Availability availability;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_full_week_leads_to_the_next_free_day(String language) {
        var clinic = given.clinic(2);
        away(clinic, "2026-11-24", "2026-12-09");
        var look = new Look(language, 390, language.equals("ru"), true, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            scripted(page);
            page.locator(".who").nth(1).click();
            assertThat(page.locator(".day[aria-current] b")).hasText("24");
            page.locator(".wk .btn").last().click();
            page.locator(".day").nth(2).click();
            assertThat(page.locator(".none a.link")).isVisible();
            window.isAccessible();
            window.picture("next-free-" + language);
            page.locator(".none a.link").click();
            assertThat(page.locator(".day[aria-current] b")).hasText("10");
            assertThat(page.locator("a.slot").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*day=2026-12-10.*"));
            page.goBack();
            assertThat(page.locator(".none")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_month_is_shown_whole_and_a_day_in_it_is_one_tap_away(String language) {
        var clinic = given.clinic(2);
        var look = new Look(language, 390, language.equals("kk"), true, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            scripted(page);
            page.locator("button.month").click();
            page.locator(".wk .btn").last().click();
            assertThat(page.locator(".whole a.day i.f10").first()).isVisible();
            window.isAccessible();
            window.picture("month-" + language);
            page.locator(".whole a.day").nth(16).click();
            assertThat(page.locator(".day[aria-current] b")).hasText("17");
            assertThat(page.locator("a.slot").first()).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Somebody on a slow line has begun to type when the server agrees: the field stays under the finger. */
    @Test
    void nothing_moves_when_the_time_is_kept() {
        try (var window = open(Look.phone("en"), "/b/" + given.clinic(1).slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            var held = new ArrayList<Route>();
            page.route("**/book/hold", held::add);
            page.locator("a.slot").first().click();
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isFocused();
            assertThat(page.locator(".strip.info")).not().isVisible();
            page.waitForCondition(() -> !held.isEmpty());
            var before = page.locator("#name").boundingBox().y;
            held.getFirst().resume();
            assertThat(page.locator(".strip.info")).isVisible();
            assertThat(page.locator("#name").boundingBox().y).isEqualTo(before);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whoever_is_elsewhere_sees_their_own_time_beside() {
        var clinic = given.clinic(1);
        try (var window = open(Look.phone("en").livingIn("Europe/Berlin"), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            assertThat(page.locator(".zone")).containsText("Atyrau time, UTC+5");
            assertThat(page.locator(".zone")).containsText("your own time: Berlin time, UTC+1");
            assertThat(page.locator("a.slot").first().locator(".yours")).hasText("08:00");
            window.isAccessible();
            window.picture("elsewhere-en");
        }
    }

    /** 640 pixels are what 1280 are worth at twice the size. */
    @ParameterizedTest
    @CsvSource({
        "320, en, false",
        "320, ru, true",
        "320, kk, false",
        "640, kk, true",
        "1440, en, false",
        "1440, ru, true"
    })
    void nothing_is_cut_off_however_wide(int width, String language, boolean dark) {
        var clinic = given.clinic(3);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            scripted(page);
            page.locator("a.slot").first().click();
            fits(window, "slots-%d-%s".formatted(width, language));
            page.locator("button.month").click();
            assertThat(page.locator(".whole")).isVisible();
            fits(window, "whole-%d-%s".formatted(width, language));
            page.locator("button.month").click();
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isFocused();
            fits(window, "who-%d-%s".formatted(width, language));
        }
    }

    private static void fits(Browser.Window window, String name) {
        window.picture(name);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        window.isAccessible();
    }

    @Test
    void it_is_booked_by_keyboard_alone() {
        var clinic = given.clinic(1);
        try (var window = open(Look.desk("en"), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            page.locator(".day[aria-current]").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".day[aria-current] b")).hasText("25");
            assertThat(page.locator("[role=status].sr")).containsText("25 November 2026");
            page.locator("a.slot").first().focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator("a.slot").nth(1)).hasAttribute("aria-current", "true");
            page.locator(".side button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#name")).isFocused();
            page.keyboard().type("Dana");
            page.keyboard().press("Tab");
            page.keyboard().type("dana@example.com");
            page.keyboard().press("Enter");
            assertThat(page.locator("#m1")).hasText("You are booked");
        }
    }

    /** What the server has drawn and what the script draws read the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void the_script_says_what_the_page_says(String language) {
        var clinic = given.clinic(2);
        var path = "/b/" + clinic.slug() + "/book?lang=" + language + "&start=2026-11-25T07:00:00Z";
        String plain;
        try (var window = open(Look.phone(language).withoutScript(), path)) {
            plain = text(window.page());
        }
        try (var window = open(Look.phone(language), path)) {
            scripted(window.page());
            assertThat(text(window.page())).isEqualTo(plain);
        }
    }

    private static String text(Page page) {
        return String.join(
                        "|",
                        page.locator(
                                        "#swap h2, #swap .nm, #swap .who b, #swap .day, #swap .slot, #swap dd, .what, .zone")
                                .allInnerTexts())
                .replaceAll("\\s+", "");
    }

    private void away(Clinic clinic, String from, String to) {
        for (var provider : clinic.providers().subList(0, 1)) {
            availability.addTimeOff(clinic.id(), provider, LocalDate.parse(from).plusDays(1), LocalDate.parse(to), "");
        }
    }
}
