package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import care.tend.access.Role;
import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** At the front desk of a clinic where Dana Karimova, a stranger, has booked at noon of this day. */
abstract class DeskTest extends JourneyTest {

    static final String NOON = "2026-11-24T07:00:00Z"; // 12:00 in Atyrau, twenty minutes from now
    static final String DANA = "Dana Karimova";
    static final String SARAH = "Sarah Whitfield";

    /** Signed in as the front desk, looking at the calendar. */
    Browser.Window calendar(Look look, Clinic clinic) {
        strangerBooks(clinic, NOON, DANA);
        return signedIn(look, clinic, Role.FRONT_DESK, "calendar");
    }

    /** Signed in and looking at a screen of the clinic's workspace. */
    Browser.Window signedIn(Look look, Clinic clinic, Role role, String screen) {
        var email = role.code() + "-" + clinic.slug() + "@example.com";
        colleague(clinic, email, "Gulnar Esenova", look.language(), role, null);
        var window = open(look, "/app?to=%2F" + clinic.slug() + "%2F" + screen.replace("/", "%2F"));
        var page = window.page();
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/app/" + clinic.slug() + "/.*"));
        if (!page.url().contains(screen)) {
            page.navigate(url("/app/" + clinic.slug() + "/" + screen));
        }
        assertThat(page.locator("main")).isVisible();
        return window;
    }

    static Locator card(Page page, String name) {
        return page.locator(".ev").filter(new Locator.FilterOptions().setHasText(name));
    }

    static void undo(Page page) {
        page.locator(".toast button").click();
    }

    static double hour(Page page) {
        assertThat(page.locator(".ev").first()).isVisible();
        return ((Number) page.evaluate(
                        "parseFloat(getComputedStyle(document.querySelector('.cal')).getPropertyValue('--hour-px'))"))
                .doubleValue();
    }
}
