package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.scheduling.Availability;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The times of a booking page where scripts run. It is Tuesday 24 November, 11:40 in Atyrau. */
class PickerJourney extends JourneyTest {

    private static final Duration BAR = Duration.ofSeconds(20);

    @Autowired
    private Messages messages;

    @Autowired
    private Availability availability;

    @Test
    void a_stranger_books_in_six_taps_and_two_fields() {
        var clinic = given.clinic(2);
        try (var window = open(Look.phone("en"), "/b/" + clinic.slug() + "?lang=en")) {
            var page = window.page();
            var count = new Taps(page);
            var begun = System.nanoTime();
            count.tap(visible(page, "a.btn.primary[href*='/book']"));
            scripted(page);
            count.tap(visible(page, "a.slot"));
            count.tap(visible(page, "button[form=hold]"));
            assertThat(page.locator("#name")).isFocused();
            count.type("Dana Karimova");
            count.tap(visible(page, "#contact"));
            count.type("dana@example.com");
            count.tap(visible(page, "button[form=details]"));
            assertThat(page.locator("#m1")).hasText("You are booked");

            var took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf(
                    "a new visitor: %d taps, %d fields, %d ms%n", count.taps(), count.fields(), took.toMillis());
            assertThat(count.taps()).isLessThanOrEqualTo(6);
            assertThat(count.fields()).isLessThanOrEqualTo(2);
            assertThat(took).isLessThan(BAR);
            assertThat(kept(page)).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void who_agreed_to_be_remembered_books_in_three_taps_until_they_are_forgotten(String language) {
        var clinic = given.clinic(2);
        var other = given.clinic(1);
        try (var window = open(Look.phone(language), "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            details(page);
            assertThat(page.locator("#consent")).not().isChecked();
            page.check("#consent");
            page.fill("#name", "Dana Karimova");
            page.fill("#contact", "+7 701 555 01 99");
            window.isAccessible();
            window.picture("remember-" + language);
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).isVisible();
            assertThat(kept(page))
                    .singleElement()
                    .asString()
                    .contains("Dana Karimova")
                    .contains("+7 701 555 01 99");

            page.navigate(url("/b/" + clinic.slug()));
            var count = new Taps(page);
            count.tap(visible(page, "a.btn.primary[href*='/book']"));
            scripted(page);
            count.tap(visible(page, "a.slot"));
            assertThat(page.locator(".me h2")).containsText("Dana Karimova");
            window.isAccessible();
            window.picture("known-" + language);
            count.tap(visible(page, "button[form=hold]"));
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            assertThat(count.taps()).isEqualTo(3);

            page.navigate(url("/b/" + other.slug() + "/book"));
            scripted(page);
            page.locator("a.slot").first().click();
            assertThat(page.locator(".me")).hasCount(0);

            page.navigate(url("/b/" + clinic.slug() + "/book"));
            scripted(page);
            page.locator("a.slot").first().click();
            page.locator(".me button").last().click();
            assertThat(page.locator(".me")).hasCount(0);
            assertThat(kept(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_time_lost_on_the_tap_is_replaced_with_another_tap(String language) {
        var clinic = given.clinic(1);
        try (var window = open(Look.phone(language), "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            scripted(page);
            faster(clinic, page.locator("a.slot").nth(3).getAttribute("data-at"));
            page.locator("a.slot").nth(3).click();

            assertThat(page.locator("#lost button")).hasCount(3);
            assertThat(page.locator("#lost .strip")).containsText(say(language, "booking.taken.free"));
            window.isAccessible();
            window.picture("lost-" + language);
            page.locator("#lost button").first().click();
            assertThat(page.locator("#lost")).hasCount(0);
            assertThat(page.locator("a.slot[aria-current]")).hasCount(1);
            visible(page, "button[form=hold]").click();
            assertThat(page.locator("#name")).isFocused();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_time_lost_over_the_details_keeps_what_was_typed() {
        var clinic = given.clinic(1);
        try (var window = open(Look.phone("en"), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            var wanted = page.locator("a.slot").nth(3).getAttribute("data-at");
            page.locator("a.slot").nth(3).click();
            visible(page, "button[form=hold]").click();
            page.fill("#name", "Dana Karimova");
            page.fill("#contact", "dana@example.com");
            assertThat(page.locator(".strip.info")).containsText("for you for 10 more minutes");
            clock.advance(Duration.ofMinutes(11));
            faster(clinic, wanted);
            visible(page, "button[form=details]").click();

            assertThat(page.locator("#lost .strip")).containsText("your details are kept");
            window.isAccessible();
            page.locator("#lost button").first().click();
            assertThat(page.locator("#name")).hasValue("Dana Karimova");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).hasText("You are booked");
        }
    }

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

    private void details(Page page) {
        scripted(page);
        page.locator("a.slot").first().click();
        visible(page, "button[form=hold]").click();
        assertThat(page.locator("#name")).isFocused();
    }

    private void away(Clinic clinic, String from, String to) {
        for (var provider : clinic.providers().subList(0, 1)) {
            availability.addTimeOff(clinic.id(), provider, LocalDate.parse(from).plusDays(1), LocalDate.parse(to), "");
        }
    }

    private static List<?> kept(Page page) {
        return (List<?>) page.evaluate("Object.values(localStorage)");
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
