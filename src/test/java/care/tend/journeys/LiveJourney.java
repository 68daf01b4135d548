package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Browser;
import care.tend.testing.Browser.Look;
import care.tend.testing.Browser.Window;
import care.tend.testing.Cable;
import care.tend.testing.Given.Clinic;
import care.tend.testing.JourneyTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people at two screens, and strangers who book: all see the same, without asking. */
class LiveJourney extends JourneyTest {

    private static final String NOON = "2026-11-24T07:00:00Z"; // 12:00 in Atyrau, twenty minutes from now
    private static final String ONE = "2026-11-24T08:00:00Z";
    private static final String TWO = "2026-11-24T09:00:00Z";

    /** Well before a screen that hears nothing would ask by itself, which is half a minute. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    @Test
    void two_screens_keep_step_with_each_other_and_with_the_world() {
        var clinic = given.clinic(2);
        try (var desk = today(clinic, port);
                var vet = today(clinic, port)) {
            long before = System.nanoTime();
            strangerBooks(clinic, NOON, "Dana Karimova");
            for (var screen : List.of(desk, vet)) {
                assertThat(screen.page().getByText("Dana Karimova").first()).isVisible(SOON);
                assertThat(screen.page().evaluate("window.unspoilt")).isEqualTo(true);
            }
            System.out.printf("two screens showed a booking after %d ms%n", (System.nanoTime() - before) / 1_000_000);

            desk.page().locator("button[data-row]").first().click();
            button(desk.page(), "Arrived").click();

            assertThat(vet.page().locator("button[data-row]").first()).containsText(Pattern.compile("Arrived"));
            assertThat(desk.complaints()).isEmpty();
            assertThat(vet.complaints()).isEmpty();
        }
    }

    @Test
    void a_screen_whose_line_was_cut_catches_up_by_itself() throws Exception {
        var clinic = given.clinic(2);
        try (var cable = new Cable(port);
                var desk = today(clinic, cable.port())) {
            strangerBooks(clinic, NOON, "Dana Karimova");
            assertThat(desk.page().getByText("Dana Karimova").first()).isVisible(SOON);

            cable.cut();
            strangerBooks(clinic, ONE, "Timur Akhmetov");
            cable.mend();

            assertThat(desk.page().getByText("Timur Akhmetov").first()).isVisible(SOON);
            strangerBooks(clinic, TWO, "Saule Omarova");
            assertThat(desk.page().getByText("Saule Omarova").first()).isVisible(SOON);
            assertThat(desk.page().evaluate("window.unspoilt")).isEqualTo(true);
        }
    }

    /** The front desk with today open and news coming in; a reload would forget that it is unspoilt. */
    private Window today(Clinic clinic, int through) {
        var token = scene.member(port, clinic.id(), "front_desk")
                .sent("Cookie")
                .orElseThrow()
                .substring("tend=".length());
        var window = Browser.open(Look.desk("en"), clock);
        window.page().context().addCookies(List.of(new Cookie("tend", token).setUrl("http://localhost:" + through)));
        var heard = new AtomicInteger();
        window.page().onWebSocket(socket -> socket.onFrameReceived(frame -> heard.incrementAndGet()));
        window.page().navigate("http://localhost:" + through + "/app/" + clinic.slug() + "/today");
        window.page().waitForCondition(() -> heard.get() > 0);
        window.page().evaluate("window.unspoilt = true");
        return window;
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:not([aria-busy=true])")
                .filter(new Locator.FilterOptions().setHasText(name).setVisible(true))
                .first();
    }
}
