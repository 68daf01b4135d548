package care.tend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Role;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.testing.Browser.Look;
import care.tend.testing.Browser.Window;
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

/** A visitor takes a seat in a class, gives it back and makes it up; the desk plans one and marks who came. */
class ClassJourney extends JourneyTest {

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({"en, false", "ru, true", "kk, true"})
    void a_seat_is_taken_given_back_and_made_up_without_a_script(String language, boolean dark) {
        var clinic = given.clinic(1);
        scene.member(port, clinic.id(), "manager").post(clinic.api("/classes"), weekly(clinic));
        var look = new Look(language, 390, dark, false, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/classes?lang=" + language)) {
            var page = window.page();
            assertThat(page.locator(".cls li")).hasCount(3);
            seen(page, look, "list");
            page.locator(".cls a").first().click();
            seen(page, look, "form");
            if (dark) {
                page.locator(".kinds label").last().click(); // the whole course
            }
            page.fill("#name", "Dana");
            page.locator("form button.primary").click();
            assertThat(page.locator(".field.bad")).hasCount(1);
            page.fill("#email", "dana@example.com");
            page.locator("form button.primary").click();

            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.booked"));
            seen(page, look, "seat");
            page.locator(".why summary").click();
            if (dark) {
                assertThat(page.locator(".why form")).hasCount(2);
            }
            window.picture("class-leave-%s-390-%s".formatted(language, dark ? "dark" : "light"));
            page.locator(".why form button").first().click();
            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.cancelled"));
            seen(page, look, "given-back");
            page.locator(".cls li").last().locator("button").click();
            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.booked"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "ru, false", "kk, false"})
    void who_finds_it_full_waits_and_takes_what_is_freed(String language, boolean dark) {
        var clinic = given.clinic(1);
        scene.member(port, clinic.id(), "manager").post(clinic.api("/classes"), single(clinic));
        var seat = join(clinic, "Timur");
        var look = new Look(language, 390, dark, false, "Asia/Atyrau");
        try (var window = open(look, "/b/" + clinic.slug() + "/classes?lang=" + language)) {
            var page = window.page();
            page.locator(".cls a").first().click();
            seen(page, look, "wait");
            page.fill("#name", "Dana");
            page.fill("#email", "dana@example.com");
            page.locator("form button.primary").click();
            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.waiting"));
            seen(page, look, "waiting");

            visitor().post(clinic.api("/seats/" + seat + "/cancel"), Map.of());
            page.reload();
            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.offered"));
            seen(page, look, "offered");
            page.locator("form button.primary").click();

            assertThat(page.locator("#t1")).hasText(say(language, "class.seat.booked"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, false", "ru, 390, true", "kk, 1440, true"})
    void the_desk_plans_a_class_and_marks_who_came(String language, int width, boolean dark) {
        var clinic = given.clinic(1);
        var email = language + width + "classes@example.com";
        colleague(clinic, email, "Aigerim Sadykova", language, Role.FRONT_DESK, null);
        var look = new Look(language, width, dark, true, "Asia/Atyrau");
        try (var window = open(look, "/app")) {
            var page = window.page();
            signIn(page, email);
            page.navigate(url("/app/" + clinic.slug() + "/classes"));
            page.locator(".top .primary").click();
            page.locator("#new-class input[type=date]").fill("2026-11-24");
            page.locator("#new-class .time").fill("15:00");
            seen(window, look, "plan");
            page.locator(".panel footer .primary").click();
            assertThat(page.locator(".class")).hasCount(1);
            join(clinic, "Dana");
            join(clinic, "Timur");

            later(page, Duration.ofHours(3)); // 14:40 there
            page.navigate(url("/app/" + clinic.slug() + "/classes"));
            assertThat(page.locator(".class")).containsText("2/8");
            page.locator(".class button").click();
            page.locator(".panel .body .quiet").first().click();
            page.locator("#edit-class .time").fill("15:15");
            page.locator("#edit-class input[type=number]").first().focus();
            assertThat(page.locator("#edit-class [role=status]")).containsText(":15");
            seen(window, look, "change");
            page.locator(".panel footer .primary").click();
            assertThat(page.locator(".class")).containsText(":15");
            assertThat(page.locator(".rail a[href$='/classes']")).hasCount(width > 600 ? 1 : 0);

            later(page, Duration.ofMinutes(40)); // five minutes after it began
            page.navigate(url("/app/" + clinic.slug() + "/classes"));
            page.locator(".class button").click();
            page.locator(".seats li").first().locator("button").first().click();
            assertThat(page.locator(".seats [aria-pressed=true]")).hasCount(1);
            seen(window, look, "came");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void later(Page page, Duration time) {
        clock.advance(time);
        page.clock().setFixedTime(clock.millis());
    }

    private void signIn(Page page, String email) {
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/today.*"));
    }

    /** The secret of their seat. */
    private String join(Clinic clinic, String name) {
        var open = visitor().get(clinic.api("/classes/open")).json().path("items");
        var seat = Map.of("client", Map.of("name", name, "email", name + "@example.com"));
        var path = "/classes/" + open.path(0).path("id").asString() + "/seats";
        var taken = visitor().post(clinic.api(path), seat);
        assertThat(taken.status()).isEqualTo(201);
        var link = taken.json().path("manageUrl").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Thursdays at ten, each of which makes up for the one before. */
    private static Map<String, Object> weekly(Clinic clinic) {
        return plan(clinic, "both", 5);
    }

    /** Thursdays at ten, each for one alone. */
    private static Map<String, Object> single(Clinic clinic) {
        return plan(clinic, "single", 1);
    }

    private static Map<String, Object> plan(Clinic clinic, String entry, int seats) {
        var terms = Map.of(
                "counts",
                "person",
                "entry",
                entry,
                "seats",
                seats,
                "minimum",
                0,
                "decideMinutes",
                0,
                "noticeMinutes",
                1440,
                "makeupDays",
                30,
                "price",
                Map.of("minor", 500_000, "currency", "KZT"),
                "published",
                true);
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "providers",
                List.of(clinic.providers().getFirst().text()),
                "start",
                "2026-11-26T05:00:00Z",
                "minutes",
                60,
                "rule",
                "FREQ=WEEKLY;COUNT=3",
                "terms",
                terms);
    }

    /** The page as it stands, in a window with a script, since axe is one: on a phone and at a desk. */
    private void seen(Page page, Look look, String name) {
        var path = page.url().substring(url("").length());
        for (int width : new int[] {390, 1440}) {
            var other = new Look(look.language(), width, look.dark() == (width == 390), true, look.zone());
            try (var window = open(other, path + (path.contains("?") ? "&" : "?") + "lang=" + look.language())) {
                seen(window, other, name);
            }
        }
    }

    private static void seen(Window window, Look look, String name) {
        window.isAccessible();
        window.picture(
                "class-%s-%s-%d-%s".formatted(name, look.language(), look.width(), look.dark() ? "dark" : "light"));
    }

    private String say(String language, String id) {
        return messages.text(Language.of(language).orElseThrow(), id);
    }
}
