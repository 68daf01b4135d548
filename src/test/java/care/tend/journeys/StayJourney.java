package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.business.RunSize;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.JourneyTest;
import care.tend.testing.Kennel;
import care.tend.testing.Kennel.House;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody leaves a dog for two nights, changes their mind about the third, and the front desk takes it in. */
class StayJourney extends JourneyTest {

    @Autowired
    private Messages messages;

    @Autowired
    private Kennel kennel;

    /** Stays have no script of their own: with and without one it is the same way. */
    @ParameterizedTest
    @CsvSource({"en, 390, true, false", "ru, 1440, true, true", "kk, 390, true, true", "en, 390, false, false"})
    void a_visitor_books_changes_and_cancels(String language, int width, boolean script, boolean dark) {
        var house = kennel.house(RunSize.SMALL, RunSize.MEDIUM);
        var look = new Look(language, width, dark, script, "Asia/Atyrau");
        try (var window = open(look, "/b/" + house.clinic().slug() + "/stays?lang=" + language)) {
            var page = window.page();
            page.fill("#from", "2026-11-25");
            page.fill("#until", "2026-11-27");
            page.selectOption("#who1", "dog:small");
            page.selectOption("#who2", "cat");
            look(window, look, "choose");
            page.locator("form[method=get] button").click();
            assertThat(page.locator(".tot b")).containsText("28");
            look(window, look, "offer");
            page.locator("form[method=post] button.primary").click();
            assertThat(page.locator(".field.bad")).hasCount(2);
            page.fill("#name", "Dana Karimova");
            page.fill("#email", "dana@example.com");
            page.fill("#name1", "Bublik");
            page.locator("form[method=post] button.primary").click();
            assertThat(page.locator("#t1")).hasText(say(language, "stay.booked"));
            assertThat(page.locator(".facts2")).containsText("Bublik");
            look(window, look, "booked");

            page.getByText(say(language, "stay.change"), new Page.GetByTextOptions().setExact(true))
                    .click();
            page.fill("#until", "2026-11-28");
            page.locator("form[method=get] button").click();
            assertThat(page.locator(".tot b").last()).containsText("42");
            look(window, look, "change");
            page.locator("form[method=post] button.primary").click();
            assertThat(page.locator(".tot b")).containsText("42");

            page.getByText(say(language, "stay.cancel"), new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText(say(language, "stay.cancel.free")).click();
            assertThat(page.locator("#t1")).hasText(say(language, "stay.cancelled"));
            look(window, look, "cancelled");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_front_desk_takes_them_in_moves_them_and_hands_them_out(String language, int width, boolean dark) {
        var house = kennel.house(RunSize.SMALL, RunSize.MEDIUM, RunSize.MEDIUM);
        booked(house, "Dana Karimova", "2026-11-24", "2026-11-26", "Bublik");
        booked(house, "Olga Litvin", "2026-11-25", "2026-11-28", "Tuz");
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        var email = language + width + "@example.com";
        colleague(house.clinic(), email, "Aigerim Sadykova", language, Role.FRONT_DESK, null);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/app")) {
            var page = window.page();
            signIn(page, email);
            page.navigate(url("/app/" + house.clinic().slug() + "/stays"));
            assertThat(page.locator(".stay-bar")).hasCount(2);
            look(window, look, "board");
            page.locator(".door button").first().focus();
            page.keyboard().press("Enter");
            page.locator(".panel footer .primary").press("Enter");
            assertThat(page.locator(".stay-bar[data-state=checked_in]")).hasCount(1);
            assertThat(page.locator(".panel select")).isEnabled();
            page.locator(".panel select").selectOption(house.run(2));
            assertThat(page.locator(".toast")).containsText("medium 3");
            look(window, look, "in");
            page.locator(".toast button").first().click();
            assertThat(page.locator(".panel select")).hasValue(house.run(0));

            clock.set(Instant.parse("2026-11-26T09:00:00Z"));
            page.reload();
            assertThat(page.locator(".stay-bar[data-overdue]")).hasCount(1);
            look(window, look, "late");
            page.locator(".panel footer .primary").click();
            assertThat(page.locator(".costs-total dd")).containsText("20");
            assertThat(page.locator(".stay-bar[data-overdue]")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void signIn(Page page, String email) {
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/today.*"));
    }

    private void booked(House house, String name, String from, String until, String pet) {
        var booked = visitor()
                .post(
                        house.api("/stays"),
                        Map.of(
                                "service",
                                house.nights().text(),
                                "location",
                                house.clinic().location().text(),
                                "dates",
                                Map.of("from", from, "until", until),
                                "animals",
                                List.of(Map.of("species", "dog", "size", "small", "name", pet)),
                                "client",
                                Map.of("name", name, "email", name.substring(0, 4) + "@example.com")));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    private static void look(Browser.Window window, Look look, String name) {
        if (look.script()) {
            window.isAccessible();
            window.picture(
                    "stay-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
        }
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
