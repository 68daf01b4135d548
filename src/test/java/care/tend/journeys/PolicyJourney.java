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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What changing one's mind costs: written down by the business, read before the click, let go by the front desk. */
class PolicyJourney extends JourneyTest {

    private static final String TOMORROW = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau, in less than a day

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({"en, true, false", "ru, false, true", "kk, true, false"})
    void a_guest_reads_the_price_and_why_before_the_click(String language, boolean script, boolean dark) {
        var clinic = withPolicy();
        var look = new Look(language, 390, dark, script, "Asia/Atyrau");
        try (var window = open(look, link(clinic) + "?lang=" + language)) {
            var page = window.page();
            page.locator(".terms summary").click();
            look(window, look, "terms");

            page.locator("a.danger-q").click();
            assertThat(page.locator(".tot b")).containsText("4\u00a0500");
            page.locator("details.why summary").first().click();
            assertThat(page.locator("details.why .holds")).containsText("50");
            look(window, look, "cancel-fee");
            page.locator("details.why summary").nth(1).click();
            page.fill("#emergency", "Tuz is ill");
            page.locator(".acts2 button.danger").click();

            assertThat(page.locator("#m1")).hasText(say(language, "manage.status.cancelled"));
            assertThat(page.locator(".done p")).containsText("4\u00a0500");
            look(window, look, "cancelled-fee");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_business_writes_it_down_and_lets_one_go(String language, int width, boolean dark) {
        var clinic = withPolicy();
        link(clinic);
        var email = language + width + "@example.com";
        colleague(clinic, email, "Aigerim Sadykova", language, Role.MANAGER, null);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/app")) {
            var page = window.page();
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", PASSWORD);
            page.locator("button[type=submit]").click();
            assertThat(page).hasURL(Pattern.compile(".*/today.*"));

            page.navigate(url("/app/" + clinic.slug() + "/settings/policies"));
            page.locator(".settings-list .open").first().click();
            assertThat(page.locator(".preview")).containsText("50");
            picture(window, look, "policy");
            page.locator(".panel button[type=button]").first().click();

            page.navigate(url("/app/" + clinic.slug() + "/today?day=2026-11-25"));
            page.locator("button[data-row]").first().click();
            assertThat(page.locator(".fees")).containsText("50");
            picture(window, look, "panel-policy");
            cancel(page, language);
            assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("4\u00a0500");
            picture(window, look, "cancel-fee");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void cancel(Page page, String language) {
        page.getByLabel(say(language, "act.more")).last().click();
        page.getByRole(AriaRole.MENUITEM).last().click();
    }

    private Clinic withPolicy() {
        var clinic = given.clinic(1);
        var step = Map.of("withinMinutes", 1440, "fee", Map.of("percent", 50));
        var terms = Map.of("name", "Usual", "cancel", List.of(step), "move", List.of(step), "emergencies", true);
        var made = scene.member(port, clinic.id(), "manager").post(clinic.api("/policies"), terms);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return clinic;
    }

    /** The page of a booking for tomorrow morning. */
    private String link(Clinic clinic) {
        assertThat(clock.instant()).isAfter(Instant.parse(TOMORROW).minusSeconds(86_400));
        var booked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", TOMORROW,
                                "client", Map.of("name", "Dana Karimova", "email", "dana@example.com")));
        var url = booked.json().path("manageUrl").asString();
        return "/b/" + clinic.slug() + "/booking/" + url.substring(url.lastIndexOf('/') + 1);
    }

    private static void look(Browser.Window window, Look look, String name) {
        if (look.script()) {
            picture(window, look, name);
        }
    }

    private static void picture(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "policies-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
