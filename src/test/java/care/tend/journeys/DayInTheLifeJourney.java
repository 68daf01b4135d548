package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Businesses;
import care.tend.demo.Demo;
import care.tend.kernel.BusinessId;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Browser.Window;
import care.tend.testing.Http;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A groomer's front desk, on the demo: two dogs are taken for a bath and a cut, which need a table and a dryer; they
 * are moved; a client cancels inside the fee window, the waitlist fills the gap, and the board carries everybody to the
 * end.
 */
class DayInTheLifeJourney extends JourneyTest {

    private static final String STUDIO = "fern-and-fetch";
    private static final String DAY = "2026-11-25";
    private static final Pattern OFFER = Pattern.compile("/offer/(\\S+)");
    private static final List<String> STEPS =
            List.of("Mark arrived", "Take to the room", "Start visit", "Finish visit", "Check out");

    @Autowired
    private Demo demo;

    @Autowired
    private Businesses businesses;

    @Autowired
    private OutboxDelivery delivery;

    private BusinessId studio;
    private Http desk;

    @BeforeEach
    void the_studio_of_the_demo() {
        assertThat(demo.fill()).isTrue();
        studio = businesses.bySlug(STUDIO).orElseThrow();
        desk = scene.member(port, studio, "front_desk");
    }

    @Test
    void a_day_at_the_front_desk_of_a_groomer() {
        try (var window = open("/visits/new?day=" + DAY)) {
            takesTwoDogs(window);
            movesThem(window);
            standOnTheirTables(window);
            assertThat(window.complaints()).isEmpty();
        }
        var freed = aPuppysFirstVisit();
        waits(freed);
        cancelsInsideTheFeeWindow(freed);
        var filled = takesTheOffer(freed);

        clock.set(Instant.parse(DAY + "T08:00:00Z"));
        try (var window = open("/board")) {
            var page = window.page();
            isCarriedToTheEnd(page, bcard(page, "Quillon"));
            isCarriedToTheEnd(page, bcard(page, "Tansy"));
            isCarriedToTheEnd(page, page.locator("[data-card='" + filled + "']"));
            picture(window, "board");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void takesTwoDogs(Window window) {
        var page = window.page();
        page.locator("[role=combobox]").fill("Odette Marsh");
        page.locator("[role=option]").last().click();
        page.locator("input[type=tel]").fill("+44 20 7946 0999");
        dog(page, 1, "Quillon", "Bath and brush");
        page.getByText("Another pet").click();
        dog(page, 2, "Tansy", "Full groom, small dog");
        page.locator(".slots button").last().click();
        assertThat(page.locator(".visit-plan")).containsText("Bath");
        assertThat(page.locator(".visit-plan")).containsText("Table");
        assertThat(page.locator(".visit-plan")).containsText("Dryer");
        picture(window, "two-dogs");
        page.locator(".visit-page button.primary").click();
        assertThat(page.locator(".toast")).containsText("Quillon, Tansy");
        assertThat(card(page, "Quillon")).isVisible();
        assertThat(card(page, "Tansy")).isVisible();
    }

    private static void dog(Page page, int number, String name, String service) {
        page.locator("[aria-label='Pet " + number + "']").getByLabel("Name").fill(name);
        page.locator("[aria-label='" + name + "']")
                .getByText(service, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void movesThem(Window window) {
        var page = window.page();
        var was = card(page, "Quillon").textContent();
        card(page, "Tansy").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        assertThat(page.getByLabel("All parts of this visit")).isChecked();
        page.locator(".panel .slots button").first().click();
        picture(window, "moving");
        page.locator(".panel footer button.primary").click();
        assertThat(page.locator(".toast")).containsText("Tansy");
        assertThat(card(page, "Quillon")).not().hasText(was);
        picture(window, "moved");
    }

    /** The same day in columns of rooms: whoever is cut lies on a table. */
    private void standOnTheirTables(Window window) {
        var page = window.page();
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        assertThat(page.locator(".heads .nm").first()).isVisible();
        var onTables = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("[Tt]able")))
                .locator(".ev")
                .filter(new Locator.FilterOptions().setHasText("Tansy"));
        assertThat(onTables).hasCount(1);
        onTables.click();
        assertThat(page.locator(".panel")).containsText("Tansy");
        picture(window, "rooms");
    }

    /** A booking, and the secret in its link. */
    private record Booked(JsonNode answer, String secret) {
        String start() {
            return answer.path("start").asString();
        }

        JsonNode provider() {
            return answer.path("provider").path("id");
        }
    }

    /** The second that Olive Hart has that day; what was forgiven once is forgiven no more. */
    private Booked aPuppysFirstVisit() {
        var first = book("Olive Hart", "Fig");
        guestCancels(first);
        return book("Olive Hart", "Fig");
    }

    private Booked book(String name, String pet) {
        var wish = new HashMap<>(wish());
        var slots = visitor()
                .get(api("/slots?service=%s&location=%s&from=%s&to=2026-11-26"
                        .formatted(wish.get("service"), wish.get("location"), DAY)))
                .json()
                .path("slots");
        wish.put("start", slots.path(0).path("start").asString());
        wish.put("client", client(name));
        wish.put("pet", Map.of("name", pet, "species", "dog"));
        var booked = visitor().post(api("/appointments"), wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var url = booked.json().path("manageUrl").asString();
        return new Booked(booked.json(), url.substring(url.lastIndexOf('/') + 1));
    }

    /** Nadia Frost would come at just that time. */
    private void waits(Booked freed) {
        var wish = new HashMap<>(wish());
        wish.put("firstDay", DAY);
        wish.put("lastDay", DAY);
        var time =
                Instant.parse(freed.start()).atZone(ZoneId.of("Europe/London")).toLocalTime();
        wish.put("earliest", time.toString());
        wish.put("latest", time.plusMinutes(1).toString());
        wish.put("client", client("Nadia Frost"));
        wish.put("pet", Map.of("name", "Wisp", "species", "dog"));
        var waits = visitor().post(api("/waitlist"), wish);
        assertThat(waits.status()).as(waits.body()).isEqualTo(201);
    }

    private void cancelsInsideTheFeeWindow(Booked booked) {
        try (var window = open(Look.phone("en"), "/b/" + STUDIO + "/booking/" + booked.secret())) {
            var page = window.page();
            page.locator("a.danger-q").click();
            assertThat(page.locator(".tot b")).containsText("£6.25");
            picture(window, "fee");
            page.locator(".acts2 button.danger").click();
            assertThat(page.locator(".done p")).containsText("£6.25");
        }
    }

    /** Whoever stands first on the waitlist is offered the gap, and takes it. */
    private String takesTheOffer(Booked freed) {
        var secret = offer();
        try (var window = open(Look.phone("en"), "/b/" + STUDIO + "/offer/" + secret)) {
            var page = window.page();
            page.locator("button.primary").click();
            assertThat(page.locator("#m1")).hasText("You are booked");
            picture(window, "filled");
        }
        var day = desk.get(api("/calendar?from=%s&to=2026-11-26".formatted(DAY)));
        var filled = day.json()
                .path("appointments")
                .valueStream()
                .filter(each -> each.path("status").asString().equals("booked"))
                .filter(each -> each.path("start").asString().equals(freed.start()))
                .filter(each -> each.path("provider").path("id").equals(freed.provider()))
                .toList();
        assertThat(filled).hasSize(1);
        return filled.getFirst().path("id").asString();
    }

    /** The secret in the mail to who was asked first. */
    private String offer() {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
        var mail = desk.get(api("/mailbox?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("template").asString().equals("appointment-offered"))
                .findFirst()
                .orElseThrow();
        var text = desk.get(api("/mailbox/" + mail.path("id").asString()))
                .json()
                .path("text")
                .asString();
        var link = OFFER.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void isCarriedToTheEnd(Page page, Locator card) {
        for (var step : STEPS) {
            card.locator(".bcard-act:not([aria-busy])")
                    .filter(new Locator.FilterOptions().setHasText(step))
                    .click();
        }
        assertThat(page.locator("[data-zone=done]").locator(card)).isVisible();
    }

    private void guestCancels(Booked booked) {
        var cancelled = visitor().post(api("/bookings/" + booked.secret() + "/cancel"), Map.of());
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    }

    private Map<String, Object> wish() {
        var service = desk.get(api("/services"))
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("name").path("en").asString().equals("Puppy's first visit"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "service",
                service.path("id").asString(),
                "location",
                service.path("locations").path(0).asString());
    }

    private static Map<String, Object> client(String name) {
        var mailbox = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return Map.of("name", name, "email", mailbox + "@example.com");
    }

    private String api(String path) {
        return "/api/v1/businesses/" + studio + path;
    }

    /** The desk, signed in. */
    private Window open(String screen) {
        var token = desk.sent("Cookie").orElseThrow().substring("tend=".length());
        var window = Browser.open(Look.desk("en"), clock);
        window.page().context().addCookies(List.of(new Cookie("tend", token).setUrl(url("/"))));
        window.page().navigate(url("/app/" + STUDIO + screen));
        return window;
    }

    private static Locator card(Page page, String name) {
        return page.locator(".ev").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator bcard(Page page, String name) {
        return page.locator("[data-card]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void picture(Window window, String name) {
        window.isAccessible();
        window.picture("day-in-the-life-" + name);
    }
}
