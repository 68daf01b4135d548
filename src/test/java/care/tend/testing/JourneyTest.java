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
        var wish = Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "start", start,
                "client", Map.of("name", "Fast Fox", "email", "fox@example.com"));
        var answer = visitor().post(clinic.api("/appointments"), wish);
        org.assertj.core.api.Assertions.assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(201);
    }
}
