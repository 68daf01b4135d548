package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing suits, so somebody waits; what is freed is theirs with one tap, and the front desk sees it. */
class WaitlistJourney extends JourneyTest {

    private static final String TEN = "2026-11-26T05:00:00Z"; // Thursday, 10:00 in Atyrau
    private static final Pattern OFFER = Pattern.compile("/offer/([\\w-]+)");

    @Autowired
    private Messages messages;

    @Autowired
    private OutboxDelivery delivery;

    @ParameterizedTest
    @CsvSource({"en, true, false", "ru, false, true", "kk, true, true"})
    void somebody_waits_and_takes_what_is_freed(String language, boolean script, boolean dark) {
        var clinic = given.clinic(1);
        var booked = book(clinic);
        var look = new Look(language, 390, dark, script, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/book?lang=" + language)) {
            var page = window.page();
            if (script) {
                scripted(page);
            }
            page.getByText(say(language, "booking.wait")).click();
            assertThat(page.locator("#w1")).hasText(say(language, "wait.title"));
            page.locator(".tick-l").nth(3).click();
            page.fill("#name", "Dana Karimova");
            look(window, look, "wait");
            page.locator("form button.primary").click();
            assertThat(page.locator(".field.bad")).hasCount(1);
            page.fill("#email", "dana@example.com");
            page.locator("form button.primary").click();
            assertThat(page.locator("#m1")).hasText(say(language, "wait.state.waiting"));
            look(window, look, "waiting");

            visitor().post(booked + "/cancel", Map.of());
            page.navigate(url("/b/" + clinic.slug() + "/offer/" + offer(clinic)));
            assertThat(page.locator("#m1")).hasText(say(language, "wait.offer"));
            look(window, look, "offer");
            page.locator("button.primary").click();
            assertThat(page.locator("#m1")).hasText(say(language, "manage.booked"));
            look(window, look, "taken");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_front_desk_sees_who_waits(String language, int width, boolean dark) {
        var clinic = given.clinic(1);
        var booked = book(clinic);
        join(clinic, "Dana Karimova");
        clock.advance(Duration.ofMinutes(3));
        join(clinic, "Timur Abenov");
        visitor().post(booked + "/cancel", Map.of());
        offer(clinic);
        var email = language + width + "@example.com";
        colleague(clinic, email, "Aigerim Sadykova", language, Role.FRONT_DESK, null);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/app")) {
            var page = window.page();
            signIn(page, email);
            page.navigate(url("/app/" + clinic.slug() + "/waitlist"));
            assertThat(page.locator(".waiting")).hasCount(2);
            assertThat(page.locator(".waiting").first()).containsText("10:00");
            look(window, look, "list");
            page.locator(".waiting button").last().click();
            assertThat(page.locator(".waiting")).hasCount(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void signIn(Page page, String email) {
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/today.*"));
    }

    /** The path of the only visit on Thursday; nothing else is open. */
    private String book(Clinic clinic) {
        var hours = List.of(Map.of("start", "10:00", "end", "10:30"));
        scene.member(port, clinic.id(), "manager")
                .put(
                        clinic.api("/providers/" + clinic.providers().getFirst() + "/overrides/2026-11-26"),
                        Map.of("location", clinic.location().text(), "ranges", hours));
        var booked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", TEN,
                                "client", Map.of("name", "Madi Serikov", "email", "madi@example.com")));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();
        var url = booked.json().path("manageUrl").asString();
        return clinic.api("/bookings/" + url.substring(url.lastIndexOf('/') + 1));
    }

    private void join(Clinic clinic, String name) {
        var wish = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "firstDay", "2026-11-26",
                "lastDay", "2026-11-26",
                "client", Map.of("name", name, "email", name.substring(0, name.indexOf(' ')) + "@example.com"));
        assertThat(visitor().post(clinic.api("/waitlist"), wish).status()).isEqualTo(201);
    }

    /** The secret in the mail that was just written. */
    private String offer(Clinic clinic) {
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
        }
        var owner = scene.member(port, clinic.id(), "owner");
        for (var mail : owner.get(clinic.api("/mailbox")).json().path("items")) {
            var text = owner.get(clinic.api("/mailbox/" + mail.path("id").asString()))
                    .json()
                    .path("text")
                    .asString();
            var link = OFFER.matcher(text);
            if (link.find()) {
                return link.group(1);
            }
        }
        throw new AssertionError("nothing was offered");
    }

    private static void look(Browser.Window window, Look look, String name) {
        if (look.script()) {
            window.isAccessible();
            window.picture("waitlist-%s-%s-%d-%s"
                    .formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
        }
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
