package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.JourneyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests come in by themselves and are answered by hand and by keys, several at once. */
class RequestsJourney extends JourneyTest {

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void requests_are_answered(String language, int width, boolean dark) {
        var clinic = given.clinic(1);
        var manager = scene.member(port, clinic.id(), "manager");
        manager.put(clinic.api("/services/" + clinic.checkUp() + "/approval"), Map.of("withinMinutes", 240));
        var names = List.of("Dana Karimova", "Aruzhan Omarova", "Timur Abenov");
        for (int i = 0; i < names.size(); i++) {
            ask(clinic, names.get(i), "2026-11-26T0%d:00:00Z".formatted(5 + i));
        }
        var email = language + width + "@example.com";
        colleague(clinic, email, "Aigerim Sadykova", language, Role.FRONT_DESK, null);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/app")) {
            var page = window.page();
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", PASSWORD);
            page.locator("button[type=submit]").click();
            assertThat(page.locator(".strip.warning a.btn")).isVisible();
            picture(window, look, "today");
            page.locator(".strip.warning a.btn").click();

            assertThat(page.locator(".request")).hasCount(3);
            ask(clinic, "Madi Serikov", "2026-11-26T09:00:00Z");
            assertThat(page.locator(".request")).hasCount(4);
            picture(window, look, "requests");

            page.locator(".request .choose").first().focus();
            page.keyboard().press("x");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".bulk")).isVisible();
            picture(window, look, "chosen");
            page.keyboard().press("a");
            assertThat(page.locator(".request")).hasCount(2);
            assertThat(page.locator(".toast")).isVisible();

            page.locator(".request .choose").first().focus();
            page.keyboard().press("d");
            assertThat(page.locator(".dialog")).containsText(say(language, "requests.reason"));
            picture(window, look, "decline");
            page.locator(".dialog .btn").last().click();
            assertThat(page.locator(".request")).hasCount(1);
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(manager.get(clinic.api("/requests")).json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "ru, true", "kk, false"})
    void a_guest_reads_that_it_waits(String language, boolean dark) {
        var clinic = given.clinic(1);
        scene.member(port, clinic.id(), "manager")
                .put(clinic.api("/services/" + clinic.checkUp() + "/approval"), Map.of("withinMinutes", 240));
        var url = ask(clinic, "Dana Karimova", "2026-11-26T05:00:00Z")
                .json()
                .path("manageUrl")
                .asString();
        var look = new Look(language, 390, dark, true, "Asia/Atyrau");
        try (var window = open(
                look,
                "/b/" + clinic.slug() + "/booking/" + url.substring(url.lastIndexOf('/') + 1) + "?lang=" + language)) {
            assertThat(window.page().locator("#m1")).hasText(say(language, "manage.status.pending"));
            picture(window, look, "waiting");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private Http.Answer ask(Clinic clinic, String name, String start) {
        var asked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", start,
                                "client",
                                        Map.of(
                                                "name",
                                                name,
                                                "email",
                                                name.substring(0, name.indexOf(' ')) + "@example.com")));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        return asked;
    }

    private static void picture(Browser.Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "requests-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
