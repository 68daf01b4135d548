package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody on the phone wants a time: drawn on free time or taken as it is offered, and written down at once. */
class QuickHandJourney extends DeskTest {

    private static final Pattern SEARCH = Pattern.compile(".*/clients\\?.*");
    private static final Duration BAR = Duration.ofSeconds(15);

    @ParameterizedTest
    @CsvSource({"en, false", "ru, true", "kk, false"})
    void a_stretch_drawn_on_free_time_is_booked_as_long_as_it_was_drawn(String language, boolean dark) {
        var look = new Look(language, 1440, dark, true, "Asia/Atyrau");
        try (var window = calendar(look, given.clinic(2))) {
            var page = window.page();
            double hour = hour(page);
            var column = page.locator(".col").nth(1).boundingBox();
            var noon = card(page, DANA).boundingBox();
            // from 14:00, two hours below Dana's noon, an hour down and a quarter back
            double x = column.x + column.width / 2;
            page.mouse().move(x, noon.y + 2 * hour + 4);
            page.mouse().down();
            page.mouse().move(x, noon.y + 2.5 * hour);
            page.mouse().move(x, noon.y + 2.75 * hour - 6);
            assertThat(page.locator(".ghost.drawn")).isVisible();
            look(window, look, "drawn");
            page.mouse().up();

            assertThat(page.locator("[role=combobox]")).isFocused();
            page.keyboard().type(SARAH);
            page.keyboard().press("Enter");
            assertThat(page.locator("input[type=tel]")).isFocused();
            page.keyboard().type("+7 701 555 01 42");
            look(window, look, "drawn-booking");
            page.keyboard().press("Enter");

            assertThat(page.locator(".col").nth(1).locator(".ev").filter(new Locator.FilterOptions().setHasText(SARAH)))
                    .containsText(Pattern.compile("14:00–14:45|2:00–2:45"));
            undo(page);
            assertThat(card(page, SARAH)).hasClass(Pattern.compile(".*cancelled.*"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    /**
     * What a practised hand needs, by the keystroke-level model: 0.2 s for a key, 0.4 s to move the hands from mouse to
     * keys, 1.35 s for each thought; the words of the caller are typed as they are said. The script's own time, which
     * is Tend's, comes on top.
     */
    @Test
    void a_practised_hand_books_in_fifteen_seconds() throws IOException {
        var look = Look.desk("en");
        try (var window = calendar(look, given.clinic(2))) {
            var page = window.page();
            var hand = new Hand(page);
            long begun = System.nanoTime();
            hand.think();
            hand.press("c");
            assertThat(page.locator("[role=combobox]")).isFocused();
            hand.type("Dana");
            assertThat(page.locator("[role=option]").first()).containsText(DANA);
            hand.think();
            hand.press("Enter");
            assertThat(page.locator("[name=service]:checked")).isFocused();
            hand.think();
            hand.press("Enter");
            assertThat(card(page, DANA)).hasCount(2);
            var known = hand.needs().plus(Duration.ofNanos(System.nanoTime() - begun));
            note("a known client: " + hand.keys() + " keys, " + seconds(hand.needs()) + " of hands and head, "
                    + seconds(known) + " in all");
            assertThat(known).isLessThan(BAR);

            hand = new Hand(page);
            begun = System.nanoTime();
            hand.think();
            hand.press("c");
            assertThat(page.locator("[role=combobox]")).isFocused();
            hand.type("Mira Kan");
            assertThat(page.locator("[role=option]").last()).containsText("Mira Kan");
            hand.press("Enter");
            assertThat(page.locator("input[type=tel]")).isFocused();
            hand.think();
            hand.type("+77015550199");
            hand.think();
            hand.press("Enter");
            assertThat(card(page, "Mira Kan")).hasCount(1);
            var fresh = hand.needs().plus(Duration.ofNanos(System.nanoTime() - begun));
            note("a new client: " + hand.keys() + " keys, " + seconds(hand.needs()) + " of hands and head, "
                    + seconds(fresh) + " in all");
            assertThat(fresh).isLessThan(BAR);
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** A hand is faster than the answer: nobody is written down a second time for that. */
    @Test
    void who_is_known_is_chosen_though_enter_came_before_the_answer() {
        try (var window = calendar(Look.desk("en"), given.clinic(1))) {
            var page = window.page();
            var held = new ArrayList<Route>();
            page.route(SEARCH, held::add);
            page.keyboard().press("c");
            assertThat(page.locator("[role=combobox]")).isFocused();
            page.keyboard().type("Dana");
            page.waitForCondition(
                    () -> held.stream().anyMatch(each -> each.request().url().contains("q=Dana&")));
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=combobox]")).hasValue("Dana");
            page.unroute(SEARCH);
            held.forEach(Route::resume);
            assertThat(page.locator(".picked").first()).containsText(DANA);
            assertThat(page.locator("[name=service]:checked")).isFocused();
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** A hand is faster than this answer too: what is begun before it comes is there when it has come. */
    @Test
    void the_next_booking_is_begun_though_the_first_is_still_on_its_way() {
        try (var window = calendar(Look.desk("en"), given.clinic(2))) {
            var page = window.page();
            var held = sentForDana(page);
            page.keyboard().press("c");
            assertThat(page.locator(".picked").first()).containsText(DANA);

            held.forEach(Route::resume);

            assertThat(page.locator("[role=combobox]")).isFocused();
            assertThat(page.locator(".toast")).containsText(DANA);
            assertThat(page.locator(".picked")).hasCount(0);
            assertThat(card(page, DANA)).hasCount(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_refused_booking_comes_back_though_its_panel_was_closed() {
        try (var window = calendar(Look.desk("en"), given.clinic(2))) {
            var page = window.page();
            var held = sentForDana(page);
            page.keyboard().press("Escape");
            assertThat(page.locator(".quick")).hasCount(0);

            held.forEach(route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

            assertThat(page.locator(".picked").first()).containsText(DANA);
            assertThat(page.locator(".quick [role=alert]")).isVisible();
            assertThat(card(page, DANA)).hasCount(1);
        }
    }

    @Test
    void what_was_being_written_down_is_there_after_a_reload() {
        var look = Look.desk("en");
        try (var window = calendar(look, given.clinic(2))) {
            var page = window.page();
            page.keyboard().press("c");
            assertThat(page.locator("[role=combobox]")).isFocused();
            page.keyboard().type("Mira Kan");
            assertThat(page.locator("[role=option]").last()).containsText("Mira Kan");
            page.keyboard().press("Enter");
            assertThat(page.locator("input[type=tel]")).isFocused();
            page.keyboard().type("+7 701 555");
            page.locator(".quick textarea").fill("Likes the quiet room");
            var time = page.locator("[data-field=time] input").inputValue();

            page.reload();

            assertThat(page.locator("input[type=tel]")).hasValue("+7 701 555");
            assertThat(page.locator("[data-field=name] input")).hasValue("Mira Kan");
            assertThat(page.locator(".quick textarea")).hasValue("Likes the quiet room");
            assertThat(page.locator("[data-field=time] input")).hasValue(time);
            page.locator("input[type=tel]").focus();
            page.keyboard().press("End");
            page.keyboard().type(" 01 42");
            page.keyboard().press("Enter");
            assertThat(card(page, "Mira Kan")).hasCount(1);
            assertThat(page.locator(".toast")).containsText("Mira Kan");
            page.reload();
            assertThat(card(page, "Mira Kan")).hasCount(1);
            assertThat(page.locator(".quick")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, true", "en, false"})
    void a_finger_makes_a_visit_longer(String language, boolean dark) {
        var look = new Look(language, 390, dark, true, "Asia/Atyrau");
        try (var window = calendar(look, given.clinic(1))) {
            var page = window.page();
            assertThat(card(page, DANA)).containsText("12:00");
            var finger = new Finger(page);
            var box = card(page, DANA).boundingBox();
            double x = box.x + box.width / 2;
            double end = box.y + box.height - 3;
            finger.down(x, end);
            assertThat(page.locator(".ghost")).isVisible();
            finger.to(x, end + hour(page) / 4);
            finger.to(x, end + hour(page) / 2);
            assertThat(page.locator(".ghost")).containsText(Pattern.compile("12:00–(13:00|1:00)"));
            look(window, look, "stretched");
            finger.up();
            assertThat(card(page, DANA)).containsText(Pattern.compile("12:00–(13:00|1:00)"));
            undo(page);
            assertThat(card(page, DANA)).hasClass(Pattern.compile(".*booked.*"));
            assertThat(card(page, DANA)).not().containsText(Pattern.compile("(13:00|1:00)"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** A booking for Dana is sent, and its answer held back. */
    private static List<Route> sentForDana(Page page) {
        var held = new ArrayList<Route>();
        page.route(Pattern.compile(".*/appointments$"), route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.keyboard().press("c");
        assertThat(page.locator("[role=combobox]")).isFocused();
        page.keyboard().type("Dana");
        assertThat(page.locator("[role=option]").first()).containsText(DANA);
        page.keyboard().press("Enter");
        assertThat(page.locator("[name=service]:checked")).isFocused();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !held.isEmpty());
        return held;
    }

    /** Counts what a hand does, and what that takes. */
    private static final class Hand {

        private static final Duration KEY = Duration.ofMillis(200);
        private static final Duration THOUGHT = Duration.ofMillis(1350);

        private final Page page;
        private int keys;
        private int thoughts;

        Hand(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            keys++;
        }

        void type(String words) {
            page.keyboard().type(words);
            keys += words.length();
        }

        void think() {
            thoughts++;
        }

        int keys() {
            return keys;
        }

        Duration needs() {
            return KEY.multipliedBy(keys).plus(THOUGHT.multipliedBy(thoughts));
        }
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    /** Figures of this run, beside its pictures. */
    private static void note(String figures) throws IOException {
        var file = Path.of("target/screenshots/quick-hand.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, figures + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void look(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "calendar-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }
}
