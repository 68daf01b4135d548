package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser.Look;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody books: how little it takes, what is remembered of them, and what happens when another is faster. It is
 * Tuesday 24 November, 11:40 in Atyrau.
 */
class VisitorJourney extends JourneyTest {

    private static final Duration BAR = Duration.ofSeconds(20);

    @Autowired
    private Messages messages;

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

    /** What it is called may be told afterwards: asked for before, it would be a third field. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_stranger_with_a_pet_needs_no_more_and_names_it_afterwards(String language) {
        var clinic = given.clinic(2);
        scene.member(port, clinic.id(), "owner")
                .patch(clinic.api("/services/" + clinic.checkUp()), Map.of("needsPet", true));
        var look = new Look(language, 390, language.equals("ru"), true, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "?lang=" + language)) {
            var page = window.page();
            var count = new Taps(page);
            count.tap(visible(page, "a.btn.primary[href*='/book']"));
            scripted(page);
            count.tap(visible(page, "a.slot"));
            count.tap(visible(page, "button[form=hold]"));
            assertThat(page.locator("#name")).isFocused();
            count.type("Dana Karimova");
            count.tap(visible(page, "#contact"));
            count.type("+7 701 555 01 99");
            count.tap(page.locator(".kinds label").nth(1));
            window.isAccessible();
            window.picture("kinds-" + language);
            count.tap(visible(page, "button[form=details]"));
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            assertThat(page.locator(".facts2")).containsText(say(language, "booking.species.cat"));
            assertThat(count.taps()).isLessThanOrEqualTo(6);
            assertThat(count.fields()).isLessThanOrEqualTo(2);
            window.isAccessible();
            window.picture("nameless-" + language);

            page.fill("#name", "Tuz");
            page.locator(".calls button").click();
            assertThat(page.locator(".facts2")).containsText("Tuz");
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            assertThat(page.locator(".calls")).hasCount(0);
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

    private void details(Page page) {
        scripted(page);
        page.locator("a.slot").first().click();
        visible(page, "button[form=hold]").click();
        assertThat(page.locator("#name")).isFocused();
    }

    private static List<?> kept(Page page) {
        return (List<?>) page.evaluate("Object.values(localStorage)");
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
