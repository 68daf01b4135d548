package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider signs in, sees whom a stranger booked, and carries them through the day. */
class WorkspaceJourney extends JourneyTest {

    private static final String NOON = "2026-11-24T07:00:00Z"; // 12:00 in Atyrau, twenty minutes from now

    @Autowired
    private Messages messages;

    @Autowired
    private OutboxDelivery delivery;

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_provider_sees_the_stranger_and_takes_care(String language, int width, boolean dark) {
        var clinic = given.clinic(2);
        var email = language + width + "@example.com";
        colleague(
                clinic,
                email,
                "Aigerim Sadykova",
                language,
                Role.MANAGER,
                clinic.providers().getFirst());
        strangerBooks(clinic, NOON, "Dana Karimova", Map.of("pet", Map.of("name", "Tuz", "species", "dog")));
        delivery.deliverDue();
        var look = new Look(language, width, dark, true, "Asia/Atyrau");

        try (var window = open(look, "/app")) {
            var page = window.page();
            assertThat(page.locator("input[name=email]")).isVisible();
            look(window, look, "sign-in");
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", PASSWORD);
            page.locator("button[type=submit]").click();

            assertThat(page).hasURL(Pattern.compile(".*/app/" + clinic.slug() + "/today.*"));
            assertThat(page.getByText("Dana Karimova").first()).isVisible();
            look(window, look, "today");

            page.locator("button[data-row]").first().click();
            press(page, language, "act.arrived");
            assertThat(page.locator(".toast")).isVisible();
            look(window, look, "panel");
            press(page, language, "act.checked_in");
            press(page, language, "act.in_progress");
            press(page, language, "act.ready_to_pay");
            press(page, language, "act.checkOut");
            assertThat(page.getByText(say(language, "status.fulfilled")).first())
                    .isVisible();

            page.navigate(url("/app/" + clinic.slug() + "/mailbox"));
            assertThat(page.getByText("dana@example.com").first()).isVisible();
            look(window, look, "mailbox");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Presses once the step before has been answered: until then the button says that it is busy. */
    private void press(Page page, String language, String act) {
        page.locator("button:not([aria-busy=true])")
                .filter(new Locator.FilterOptions()
                        .setHasText(say(language, act))
                        .setVisible(true))
                .first()
                .click();
    }

    private static void look(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "workspace-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
