package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Browser.Window;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The front desk's board on a Tuesday at 11:40: who comes, who is here, who is seen to, who pays, who left. */
class BoardJourney extends JourneyTest {

    private static final String NOON = "2026-11-24T07:00:00Z";
    private static final String HALF_PAST = "2026-11-24T07:30:00Z";

    /** Well before a screen that hears nothing would ask by itself, which is half a minute. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    @Autowired
    private Messages messages;

    @Autowired
    private OutboxDelivery delivery;

    private Clinic clinic;

    @BeforeEach
    void aMorning() {
        clinic = given.clinic(2);
        strangerBooks(clinic, NOON, "Dana Karimova", Map.of("pet", Map.of("name", "Tuz", "species", "dog")));
        strangerBooks(clinic, HALF_PAST, "Aliya Omarova");
        delivery.deliverDue();
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void a_visit_goes_over_the_board_by_its_button(String language, int width, boolean dark) {
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var board = board(look)) {
            var page = board.page();
            assertThat(card(page, "Tuz")).isVisible();
            look(board, "expected-" + language + width);
            for (var step : new String[] {"arrived", "checked_in", "in_progress", "ready_to_pay", "checkOut"}) {
                if (step.equals("in_progress")) {
                    tab(page, look, "room");
                }
                if (step.equals("checkOut")) {
                    tab(page, look, "pay");
                }
                card(page, "Tuz")
                        .locator(".bcard-act:not([aria-busy])")
                        .filter(new Locator.FilterOptions().setHasText(say(language, "act." + step)))
                        .click();
                assertThat(page.locator(".toast")).containsText("Tuz");
                if (step.equals("checked_in")) {
                    tab(page, look, "room");
                    look(board, "room-" + language + width);
                }
            }
            tab(page, look, "done");
            assertThat(zone(page, "done").locator("[data-card]")).hasCount(1);
            look(board, "done-" + language + width);
            assertThat(board.complaints()).isEmpty();
        }
    }

    @Test
    void keys_and_a_mouse_carry_cards_undo_brings_them_back_and_other_screens_follow() {
        try (var desk = board(Look.desk("en"));
                var vet = board(Look.desk("en"))) {
            var page = desk.page();
            card(page, "Tuz").locator("[data-row]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(in(page, "here", "Tuz")).isVisible();
            assertThat(in(vet.page(), "here", "Tuz")).isVisible(SOON);
            assertThat(card(page, "Tuz").locator("[data-row]")).isFocused();

            carry(page, "Tuz", "room");
            assertThat(in(page, "room", "Tuz")).isVisible();
            assertThat(in(vet.page(), "room", "Tuz")).isVisible(SOON);

            page.locator(".toast button").click();
            assertThat(in(page, "here", "Tuz")).isVisible();
            assertThat(in(vet.page(), "here", "Tuz")).isVisible(SOON);

            carry(page, "Aliya Omarova", "done");
            assertThat(page.locator(".toast")).containsText("stays where it is");
            assertThat(in(page, "expected", "Aliya Omarova")).isVisible();
            assertThat(page.locator(".panel")).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
            assertThat(vet.complaints()).isEmpty();
        }
    }

    @Test
    void who_walks_in_is_taken_in_by_whoever_is_free() {
        try (var desk = board(Look.desk("en"))) {
            var page = desk.page();
            page.keyboard().press("w");
            page.locator("[role=combobox]").fill("Zarina Akhmet");
            page.locator("[role=option]").last().click();
            page.locator("input[type=tel]").fill("+7 701 555 01 42");
            assertThat(page.locator("[name=opening]").first()).isChecked();
            look(desk, "walk-in");
            page.locator("button[form=walk-in]").click();

            assertThat(in(page, "here", "Zarina Akhmet")).isVisible();
            assertThat(page.locator(".toast")).containsText("11:45");
            page.locator(".toast button").click();
            assertThat(card(page, "Zarina Akhmet")).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 390, false", "ru, 390, true", "kk, 1440, false"})
    void a_guest_scans_the_code_and_the_desk_sees_them(String language, int width, boolean dark) {
        try (var desk = board(Look.desk("en"));
                var guest = open(
                        new Look(language, width, dark, true, "Asia/Atyrau"), "/b/" + clinic.slug() + "/check-in")) {
            desk.page().locator(".btop .btn.icon").click();
            assertThat(desk.page().locator(".bcode a")).containsText("/b/" + clinic.slug() + "/check-in");
            desk.page().keyboard().press("Escape");
            look(guest, "check-in-" + language);
            guest.page().fill("#contact", "dana@example.com");
            guest.page().locator("form.fields button").click();

            assertThat(guest.page().locator(".done h2")).hasText(say(language, "check-in.said"));
            look(guest, "checked-in-" + language);
            delivery.deliverDue();
            assertThat(in(desk.page(), "here", "Tuz")).isVisible(SOON);
            assertThat(guest.complaints()).isEmpty();
        }
    }

    @Test
    void who_runs_late_says_so_and_those_who_wait_are_told() {
        try (var desk = board(Look.desk("en"));
                var other = board(Look.desk("en"))) {
            var page = desk.page();
            page.locator(".bpeople button").first().click();
            page.locator(".bby label")
                    .filter(new Locator.FilterOptions().setHasText("20 min"))
                    .click();
            assertThat(page.locator(".baffected li")).hasCount(2);
            look(desk, "late");
            page.getByText("Tell 2 clients").click();

            assertThat(page.locator("[data-late]")).containsText("20 min late");
            assertThat(card(page, "Tuz")).containsText("about 12:20");
            assertThat(card(other.page(), "Tuz").filter(new Locator.FilterOptions().setHasText("about 12:20")))
                    .isVisible(SOON);
            page.locator(".bpeople button").first().click();
            assertThat(page.locator(".baffected li").first()).containsText("was told");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private Window board(Look look) {
        var token = scene.member(port, clinic.id(), "front_desk")
                .sent("Cookie")
                .orElseThrow()
                .substring("tend=".length());
        var window = Browser.open(look, clock);
        window.page().context().addCookies(List.of(new Cookie("tend", token).setUrl(url("/"))));
        window.page()
                .addInitScript("localStorage.setItem('tend.settings', JSON.stringify({language: '%s'}))"
                        .formatted(look.language()));
        window.page().navigate(url("/app/" + clinic.slug() + "/board"));
        assertThat(window.page().locator(".bcard").first()).isVisible();
        return window;
    }

    /** On a phone one column is in sight. */
    private void tab(Page page, Look look, String lane) {
        if (look.width() < 760) {
            page.locator(".btabs button")
                    .filter(new Locator.FilterOptions().setHasText(say(look.language(), "board.lane." + lane)))
                    .click();
        }
    }

    private static Locator card(Page page, String name) {
        return page.locator("[data-card]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator zone(Page page, String zone) {
        return page.locator("[data-zone=" + zone + "]");
    }

    private static Locator in(Page page, String zone, String name) {
        return zone(page, zone).locator("[data-card]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void carry(Page page, String name, String zone) {
        var from = card(page, name).locator("b").boundingBox();
        var to = zone(page, zone).boundingBox();
        var mouse = page.mouse();
        mouse.move(from.x + 4, from.y + 4);
        mouse.down();
        mouse.move(from.x + 24, from.y + 24);
        mouse.move(to.x + to.width / 2, to.y + to.height / 2);
        assertThat(page.locator(".bcard.lifted")).isVisible();
        mouse.up();
    }

    private static void look(Window window, String name) {
        window.isAccessible();
        window.picture("board-" + name);
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
