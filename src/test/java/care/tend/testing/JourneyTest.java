package care.tend.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.ProviderId;
import care.tend.identity.Accounts;
import care.tend.identity.NewAccount;
import care.tend.identity.Password;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's way through Tend in a real browser. */
public abstract class JourneyTest extends ServerTest {

    protected static final String PASSWORD = "correct horse battery";

    @Autowired
    protected Given given;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    protected Scene scene;

    @BeforeEach
    void aBrowserIsThere() {
        assumeFalse(Browser.isAbsentOnPurpose(), "this run goes without chromium on purpose");
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    protected Browser.Window open(Browser.Look look, String path) {
        var window = Browser.open(look, clock);
        window.page().navigate(url(path));
        return window;
    }

    /** A member of {@code clinic} who signs in with {@link #PASSWORD}; {@code provider} when they are one. */
    protected void colleague(
            Given.Clinic clinic, String email, String name, String language, Role role, @Nullable ProviderId provider) {
        var address = EmailAddress.read(email).orElseThrow();
        var account = accounts.open(new NewAccount(
                        address,
                        Password.chosen(PASSWORD, address),
                        name,
                        Language.of(language).orElseThrow(),
                        ZoneId.of("Asia/Atyrau")))
                .orElseThrow();
        members.add(clinic.id(), account.id(), role, provider);
    }

    /** Waits until the script of the booking pages has taken over. */
    protected static void scripted(Page page) {
        assertThat(page.locator("#swap[data-live]")).hasCount(1);
    }

    /** The one of several that can be seen: a phone has the act at its foot, a desk beside the times. */
    protected static Locator visible(Page page, String selector) {
        return page.locator(selector)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    /** Somebody else books {@code start} before the visitor does. */
    protected void faster(Given.Clinic clinic, String start) {
        strangerBooks(clinic, start, "Fast Fox", Map.of());
    }

    /** A stranger of that name, first and last, books a check-up with the first provider, from somewhere else. */
    protected void strangerBooks(Given.Clinic clinic, String start, String name) {
        strangerBooks(clinic, start, name, Map.of());
    }

    /** {@code more} is what they say besides, as of a pet. */
    protected void strangerBooks(Given.Clinic clinic, String start, String name, Map<String, Object> more) {
        var email = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.com";
        var booking = new HashMap<>(more);
        booking.put("service", clinic.checkUp().text());
        booking.put("location", clinic.location().text());
        booking.put("provider", clinic.providers().getFirst().text());
        booking.put("start", start);
        booking.put("client", Map.of("name", name, "email", email));
        var answer = visitor().post(clinic.api("/appointments"), booking);
        org.assertj.core.api.Assertions.assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(201);
    }
}
