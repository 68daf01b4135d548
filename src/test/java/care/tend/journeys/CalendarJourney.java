package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A day at the front desk: booked, moved by mouse, keys and finger, stretched, missed, called off; each taken back. */
class CalendarJourney extends DeskTest {

    /** English people read twelve hours. */
    private static final Pattern ONE = Pattern.compile("13:00|1:00");

    private static final Pattern TWO = Pattern.compile("14:00|2:00");

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({"en, false", "ru, false", "kk, true"})
    void a_day_at_the_desk(String language, boolean dark) {
        var look = new Look(language, 1440, dark, true, "Asia/Atyrau");
        try (var window = calendar(look)) {
            var page = window.page();
            assertThat(card(page, DANA)).containsText("12:00");
            look(window, look, "day");

            book(page, window, look);
            moveByMouse(page);
            resize(page, window, look);
            moveByKeys(page, window, look);
            callOff(page, language);
            miss(page, language);

            page.keyboard().press("l");
            assertThat(page.locator("table")).containsText(DANA);
            look(window, look, "list");
            page.keyboard().press("w");
            assertThat(page.locator(".weekly table")).isVisible();
            look(window, look, "week");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "ru, false", "kk, false"})
    void a_day_on_the_phone(String language, boolean dark) {
        var look = new Look(language, 390, dark, true, "Asia/Atyrau");
        try (var window = calendar(look)) {
            var page = window.page();
            assertThat(card(page, DANA)).containsText("12:00");
            look(window, look, "day");

            var finger = new Finger(page);
            var from = middle(card(page, DANA));
            finger.down(from.x, from.y);
            assertThat(page.locator(".ghost")).isVisible();
            finger.to(from.x, from.y + hour(page));
            assertThat(page.locator(".ghost")).containsText(ONE);
            look(window, look, "carried");
            finger.up();
            assertThat(card(page, DANA)).containsText(ONE);
            undo(page);
            assertThat(card(page, DANA)).containsText("12:00");

            page.locator(".ptabs button").nth(1).click();
            assertThat(card(page, DANA)).hasCount(0);
            finger.swipe(300, 60, 500);
            assertThat(page).hasURL(Pattern.compile(".*day=2026-11-25.*"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void what_somebody_else_took_meanwhile_sends_a_card_home_and_says_where_else() {
        var look = Look.desk("en");
        var clinic = given.clinic(2);
        try (var window = calendar(look, clinic)) {
            var page = window.page();
            page.route(
                    "**/reschedule",
                    route -> {
                        strangerBooks(clinic, "2026-11-24T08:00:00Z", "Fast Fox");
                        route.resume();
                    },
                    new Page.RouteOptions().setTimes(1));
            assertThat(card(page, DANA)).isVisible();
            drag(page, card(page, DANA), 0, hour(page));

            assertThat(page.locator(".refusal")).isVisible();
            assertThat(card(page, DANA)).containsText("12:00");
            look(window, look, "refused");
            page.locator(".refusal .btn").first().click();
            assertThat(page.locator(".refusal")).hasCount(0);
            assertThat(card(page, DANA)).not().containsText("12:00");
        }
    }

    private void book(Page page, Browser.Window window, Look look) {
        page.keyboard().press("c");
        assertThat(page.locator("[role=combobox]")).isFocused();
        page.keyboard().type(SARAH);
        assertThat(page.locator("[role=option]").first()).isVisible();
        look(window, look, "booking");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[type=tel]")).isFocused();
        page.keyboard().type("+7 701 555 01 42");
        page.keyboard().press("Enter");
        assertThat(card(page, SARAH)).isVisible();
        undo(page);
        assertThat(card(page, SARAH)).hasClass(Pattern.compile(".*cancelled.*"));
    }

    private void moveByMouse(Page page) {
        drag(page, card(page, DANA), 0, 2 * hour(page));
        assertThat(card(page, DANA)).containsText(TWO);
        undo(page);
        assertThat(card(page, DANA)).containsText("12:00");
        double column = page.locator(".col").first().boundingBox().width;
        drag(page, card(page, DANA), column, 2 * hour(page));
        assertThat(page.locator(".col").nth(1)).containsText(DANA);
        undo(page);
        assertThat(page.locator(".col").first()).containsText(DANA);
    }

    private void resize(Page page, Browser.Window window, Look look) {
        var box = card(page, DANA).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 3);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height + hour(page) / 4);
        page.mouse().move(box.x + box.width / 2, box.y + box.height + hour(page) / 2);
        assertThat(page.locator(".ghost")).containsText(ONE);
        look(window, look, "carried");
        page.mouse().up();
        assertThat(card(page, DANA)).containsText(Pattern.compile("12:00–(13:00|1:00)"));
        undo(page);
        assertThat(card(page, DANA)).containsText("12:30");
    }

    private void moveByKeys(Page page, Browser.Window window, Look look) {
        card(page, DANA).focus();
        page.keyboard().press("Space");
        for (int quarter = 0; quarter < 8; quarter++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator(".ghost")).containsText(TWO);
        page.keyboard().press("Escape");
        assertThat(page.locator(".ghost")).hasCount(0);
        page.keyboard().press("Space");
        for (int quarter = 0; quarter < 8; quarter++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(card(page, DANA)).containsText(TWO);
        assertThat(card(page, DANA)).isFocused();
        look(window, look, "moved");
        undo(page);
        assertThat(card(page, DANA)).containsText("12:00");
    }

    private void miss(Page page, String language) {
        clock.advance(Duration.ofMinutes(30));
        page.clock().setFixedTime(clock.millis());
        card(page, DANA).click();
        page.locator(".panel footer .btn.icon").click();
        page.locator("[role=menuitem]")
                .filter(new Locator.FilterOptions().setHasText(say(language, "act.noshow")))
                .click();
        assertThat(card(page, DANA)).hasClass(Pattern.compile(".*noshow.*"));
        undo(page);
        assertThat(card(page, DANA)).hasClass(Pattern.compile(".*booked.*"));
        assertThat(page.locator(".panel footer .btn.icon")).isVisible();
        assertThat(page.locator("[role=menu]")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).hasCount(0);
    }

    private void callOff(Page page, String language) {
        card(page, DANA).focus();
        page.keyboard().press("Delete");
        page.locator("[role=alertdialog] .btn.danger").click();
        assertThat(card(page, DANA)).hasClass(Pattern.compile(".*cancelled.*"));
        assertThat(page.locator(".toast")).containsText(DANA);
        undo(page);
        assertThat(card(page, DANA)).hasClass(Pattern.compile(".*booked.*"));
        assertThat(page.locator(".sum")).containsText(say(language, "calendar.sum.count", 1));
    }

    private Browser.Window calendar(Look look) {
        return calendar(look, given.clinic(2));
    }

    private static void drag(Page page, Locator card, double dx, double dy) {
        var box = card.boundingBox();
        double x = box.x + box.width / 3;
        double y = box.y + 8;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + dx / 2, y + dy / 2);
        page.mouse().move(x + dx, y + dy);
        assertThat(page.locator(".ghost")).isVisible();
        page.mouse().up();
    }

    private record Spot(double x, double y) {}

    private static Spot middle(Locator card) {
        BoundingBox box = card.boundingBox();
        return new Spot(box.x + box.width / 2, box.y + 10);
    }

    private static void look(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "calendar-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }

    private String say(String language, String id, int count) {
        return messages.text(Language.of(language).orElseThrow(), id, Map.of("count", count));
    }
}
