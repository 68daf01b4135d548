package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk agrees a time for every week: sees what is taken, mends it, books all, and calls the rest off again. */
class SeriesJourney extends JourneyTest {

    private static final String SARAH = "Sarah Whitfield";
    private static final int DATES = 6;

    /** 11:30 in Atyrau: the wish's own time, a quarter of an hour from now, runs into it. */
    private static final String IN_TWO_WEEKS = "2026-12-08T06:30:00Z";

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_same_time_every_week(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        var clinic = given.clinic(1);
        halfWithinTenDays(clinic);
        try (var window = calendar(look, clinic)) {
            var page = window.page();
            wish(page);
            strangerBooks(clinic, IN_TWO_WEEKS, "Fast Fox");
            page.locator("button[form=booking]").click();

            assertThat(page.locator(".plan li")).hasCount(DATES);
            assertThat(page.locator(".plan li.mended")).hasCount(1);
            assertThat(page.locator(".strip.warning")).containsText(say(language, "series.trouble", 1));
            picture(window, look, "plan");
            page.locator(".plan li.mended select").selectOption("out");
            page.locator(".plan + footer .btn.primary").click();

            assertThat(page.locator(".plan")).hasCount(0);
            assertThat(page.locator(".toast")).containsText(SARAH);
            card(page).click();
            assertThat(page.locator(".belongs li")).hasCount(DATES - 1);
            picture(window, look, "belongs");

            page.locator(".belongs .acts button").click();
            assertThat(page.locator("[role=alertdialog] .called-off li")).hasCount(DATES - 1);
            assertThat(page.locator("[role=alertdialog] .called-off .num")
                            .filter(new Locator.FilterOptions().setHasText("%")))
                    .hasCount(2);
            assertThat(page.locator("[role=alertdialog] .btn.danger")).containsText("₸");
            picture(window, look, "question");
            page.locator("[role=alertdialog] .btn.danger").click();
            assertThat(page.locator(".belongs li.off")).hasCount(DATES - 1);
            // the toast of the booking may still stand, and would take all of it back
            assertThat(page.locator(".toast")).containsText(say(language, "series.cancelled", DATES - 1));
            page.locator(".toast button").click();
            assertThat(page.locator(".belongs li.off")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void halfWithinTenDays(Clinic clinic) {
        var steps = List.of(Map.of("withinMinutes", 10 * 1440, "fee", Map.of("percent", 50)));
        var made = scene.member(port, clinic.id(), "manager")
                .post(clinic.api("/policies"), Map.of("name", "Usual", "cancel", steps));
        Assertions.assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** Somebody on the phone wants it every week. */
    private static void wish(Page page) {
        page.keyboard().press("c");
        assertThat(page.locator("[role=combobox]")).isFocused();
        page.keyboard().type(SARAH);
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("input[type=tel]")).isFocused();
        page.keyboard().type("+7 701 555 01 42");
        page.locator("form.quick select").last().selectOption("week");
        assertThat(page.locator("form.quick input[type=number]")).hasValue(String.valueOf(DATES));
    }

    private Browser.Window calendar(Look look, Clinic clinic) {
        var email = "desk" + clinic.slug() + "@example.com";
        colleague(clinic, email, "Gulnar Esenova", look.language(), Role.FRONT_DESK, null);
        var window = open(look, "/app?to=%2F" + clinic.slug() + "%2Fcalendar");
        var page = window.page();
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/app/" + clinic.slug() + "/calendar.*"));
        assertThat(page.locator(".col").first()).isVisible();
        return window;
    }

    private static Locator card(Page page) {
        return page.locator(".ev")
                .filter(new Locator.FilterOptions().setHasText(SARAH))
                .first();
    }

    private static void picture(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "series-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id, int count) {
        return messages.text(Language.of(language).orElseThrow(), id, Map.of("count", count));
    }
}
