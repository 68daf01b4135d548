package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger books on a phone, then moves and cancels by the secret link. */
class BookingJourney extends JourneyTest {

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({
        "en, true, false",
        "ru, true, true",
        "kk, true, false",
        "en, false, false",
        "ru, false, false",
        "kk, false, true"
    })
    void books_moves_and_cancels(String language, boolean script, boolean dark) {
        var clinic = given.clinic(2);
        var look = new Look(language, 390, dark, script, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "?lang=" + language)) {
            var page = window.page();
            look(window, look, "business");

            page.navigate(url("/b/" + clinic.slug() + "/book"));
            if (script) {
                scripted(page);
            }
            page.locator("a.slot").nth(3).click();
            assertThat(page.locator("a.slot[aria-current]")).hasCount(1);
            look(window, look, "book");
            var time = page.locator("a.slot[aria-current]").getAttribute("data-at");
            visible(page, "button[form=hold]").click();

            assertThat(page.locator("#name")).isVisible();
            look(window, look, "details");
            page.fill("#name", "Dana Karimova");
            page.fill(script ? "#contact" : "#email", "dana@example.com");
            visible(page, "button[form=details]").click();

            assertThat(page).hasURL(Pattern.compile(".*/booking/[\\w-]{32}.*"));
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            look(window, look, "booked");
            assertThat(slots(clinic)).doesNotContain(time);

            page.getByText(say(language, "manage.move"), new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("a.slot").nth(5).click();
            look(window, look, "move");
            visible(page, "form button.primary, button.primary[form]").click();
            assertThat(page.locator("#m1")).hasText(say(language, "manage.moved"));
            assertThat(slots(clinic)).contains(time);

            page.locator("a.danger-q").click();
            look(window, look, "cancel");
            page.locator(".acts2 button.danger").click();
            assertThat(page.locator("#m1")).hasText(say(language, "manage.status.cancelled"));
            look(window, look, "cancelled");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void who_comes_second_takes_an_alternative_with_one_tap() {
        var clinic = given.clinic(1);
        try (var window = open(Look.phone("en").withoutScript(), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            page.locator("a.slot").nth(3).click();
            var wanted = page.locator("a.slot[aria-current]").getAttribute("data-at");
            faster(clinic, wanted);
            visible(page, "button[form=hold]").click();

            assertThat(page.locator("ul.altn button")).hasCount(3);
            assertThat(page.locator(".strip")).containsText("Nothing was charged.");
            assertThat(page.locator(".strip")).not().containsText("details");
            page.locator("ul.altn button").first().click();
            page.fill("#name", "Dana Karimova");
            page.fill("#email", "dana@example.com");
            visible(page, "button[form=details]").click();
            assertThat(page.locator("#m1")).hasText("You are booked");
        }
    }

    @Test
    void a_form_with_faults_says_them_beside_the_fields_and_keeps_the_rest() {
        var clinic = given.clinic(1);
        try (var window = open(Look.phone("en"), "/b/" + clinic.slug() + "/book?lang=en")) {
            var page = window.page();
            scripted(page);
            page.locator("a.slot").first().click();
            visible(page, "button[form=hold]").click();
            page.fill("#name", "Dana Karimova");
            visible(page, "button[form=details]").click();

            assertThat(page.locator(".field.bad")).hasCount(1);
            assertThat(page.locator("#contact")).isFocused();
            assertThat(page.locator("#name")).hasValue("Dana Karimova");
            window.isAccessible();
            window.picture("faults-390");
        }
    }

    private void look(Browser.Window window, Look look, String name) {
        if (look.script()) {
            window.isAccessible();
            window.picture("public-%s-%s-%s".formatted(name, look.language(), look.dark() ? "dark" : "light"));
        }
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }

    private String slots(Clinic clinic) {
        return visitor()
                .get(clinic.api("/slots?service=%s&location=%s&provider=%s&from=2026-11-24&to=2026-12-01"
                        .formatted(
                                clinic.checkUp(),
                                clinic.location(),
                                clinic.providers().getFirst())))
                .body();
    }
}
