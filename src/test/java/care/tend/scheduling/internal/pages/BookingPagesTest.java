package care.tend.scheduling.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Booking as a visitor without script does: links, forms and nothing else. It is Tuesday 24 November, 11:40 in Atyrau.
 */
class BookingPagesTest extends ServerTest {

    private static final String WEDNESDAY_NOON = "2026-11-25T07:00:00Z";

    @Autowired
    Given given;

    private Given.Clinic clinic;
    private String home;

    @BeforeEach
    void open() {
        clinic = given.clinic(2);
        home = "/b/" + clinic.slug();
    }

    @Test
    void the_page_offers_what_with_whom_and_when() {
        var page = visitor().with("Accept-Language", "en").get(home + "/book");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Check-up", "9\u00a0000\u00a0₸", "First free", "Aigerim\u00a01.", "Atyrau time, UTC+5")
                .contains("Tuesday, 24 November 2026")
                .contains("Choose a time", "disabled")
                .contains("noindex");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_stranger_books_with_two_fields() {
        var guest = visitor().with("Accept-Language", "en");
        assertThat(guest.get(home + "/book?start=" + WEDNESDAY_NOON).body()).contains("12:00–12:30");

        var held = guest.form(home + "/book", choice(WEDNESDAY_NOON));
        assertThat(held.status()).isEqualTo(303);
        var details = guest.get(location(held));
        assertThat(details.body()).contains("We keep 12:00 for you for 10 more minutes.");

        var booked = guest.form(home + "/book/details", form(details, "Dana", "dana@example.kz"));
        assertThat(booked.status()).isEqualTo(303);
        assertThat(location(booked)).startsWith(home + "/booking/").endsWith("?booked=mail");

        var page = guest.get(location(booked));
        assertThat(page.body())
                .contains("You are booked", "Wednesday 25 November, 12:00–12:30", "Atyrau time, UTC+5")
                .contains("calendar.google.com", "outlook.live.com", ".ics");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void the_same_form_twice_books_once() {
        var guest = visitor();
        var details = hold(guest, WEDNESDAY_NOON);
        var form = form(details, "Dana", "dana@example.kz");

        var first = guest.form(home + "/book/details", form);
        var second = guest.form(home + "/book/details", form);

        assertThat(second.status()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
        var guest = visitor().with("Accept-Language", "ru");
        var details = hold(guest, WEDNESDAY_NOON);

        var again = guest.form(home + "/book/details", form(details, "<b>Дана</b>", "dana@"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "Это не похоже на адрес почты", "value=\"dana@\"", "&lt;b>Дана&lt;/b>", "aria-invalid=\"true\"")
                .doesNotContain("<b>Дана");
    }

    @Test
    void neither_mail_nor_telephone_is_not_enough() {
        var guest = visitor().with("Accept-Language", "kk");
        var details = hold(guest, WEDNESDAY_NOON);
        assertThat(guest.form(home + "/book/details", form(details, "Дана", "")).body())
                .contains("Поштаңызды не телефоныңызды қалдырыңыз");
    }

    @Test
    void who_was_slower_is_told_and_keeps_what_they_typed() {
        var slow = visitor().with("Accept-Language", "en");
        var details = hold(slow, WEDNESDAY_NOON);
        clock.advance(Duration.ofMinutes(11));
        for (var provider : clinic.providers()) {
            book(visitor(), WEDNESDAY_NOON, provider.text());
        }

        var lost = slow.form(home + "/book/details", form(details, "Dana", "dana@example.kz"));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body())
                .contains("12:00 was just taken.", "Nothing was charged and your details are kept.")
                .contains("value=\"dana@example.kz\"", "Tomorrow, 12:30");
    }

    @Test
    void an_alternative_is_one_tap_away() {
        var slow = visitor().with("Accept-Language", "en");
        var kept = new LinkedHashMap<>(choice("2026-11-25T07:30:00Z"));
        kept.put("name", "Dana");
        kept.put("email", "dana@example.kz");

        var details = slow.form(home + "/book", kept);

        assertThat(details.status()).isEqualTo(200);
        assertThat(details.body()).contains("value=\"Dana\"", "value=\"dana@example.kz\"", "12:30 for you");
    }

    @Test
    void a_hold_that_ran_out_is_taken_again_while_free() {
        var guest = visitor().with("Accept-Language", "en");
        var held = guest.form(home + "/book", choice(WEDNESDAY_NOON));
        clock.advance(Duration.ofMinutes(11));

        var details = guest.get(location(held));
        assertThat(details.body()).contains("The time we kept for you has run out.");
        assertThat(guest.form(home + "/book/details", form(details, "Dana", "dana@example.kz"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void going_back_gives_the_first_slot_free() {
        var guest = visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(guest.form(home + "/book", choice("2026-11-25T0" + (4 + i) + ":00:00Z"))
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_booking_is_moved_by_its_link() {
        var guest = visitor().with("Accept-Language", "en");
        var path = book(guest, WEDNESDAY_NOON, clinic.providers().getFirst().text());
        var page = guest.get(path + "/move?start=2026-11-26T05:00:00Z");
        assertThat(page.body()).contains("Now: Wednesday 25 November, 12:00–12:30", "Thursday 26 November");

        var moved = guest.form(path + "/move", Map.of("start", "2026-11-26T05:00:00Z"));

        assertThat(location(moved)).isEqualTo(path + "?moved");
        assertThat(guest.get(location(moved)).body()).contains("Moved", "Thursday 26 November, 10:00–10:30");
    }

    @Test
    void a_time_that_is_gone_leaves_the_booking_where_it_was() {
        var guest = visitor().with("Accept-Language", "en");
        var provider = clinic.providers().getFirst().text();
        var path = book(guest, WEDNESDAY_NOON, provider);
        book(visitor(), "2026-11-26T05:00:00Z", provider);

        var refused = guest.form(path + "/move", Map.of("start", "2026-11-26T05:00:00Z"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("10:00 was just taken. Your booking stays as it is");
    }

    @Test
    void a_booking_is_cancelled_after_it_is_said_what_that_means() {
        var guest = visitor().with("Accept-Language", "en");
        var path = book(guest, WEDNESDAY_NOON, clinic.providers().getFirst().text());
        assertThat(guest.get(path + "/cancel").body()).contains("Cancel this booking?", "Cancelling is free.");

        assertThat(guest.form(path + "/cancel", Map.of()).status()).isEqualTo(303);

        assertThat(guest.get(path).body())
                .contains("Cancelled", "Book again")
                .doesNotContain("/move\"", "calendar.google.com");
    }

    @Test
    void what_has_begun_can_no_longer_be_changed() {
        var guest = visitor().with("Accept-Language", "en");
        var path = book(guest, WEDNESDAY_NOON, clinic.providers().getFirst().text());
        clock.advance(Duration.ofHours(25));

        assertThat(guest.get(path).body()).contains("It has begun").doesNotContain(path + "/cancel");
        assertThat(guest.form(path + "/cancel", Map.of()).status()).isEqualTo(409);
        assertThat(guest.form(path + "/move", Map.of("start", "2026-11-27T05:00:00Z"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_link_that_opens_nothing_tells_nothing() {
        var unknown = visitor().with("Accept-Language", "en").get(home + "/booking/" + "x".repeat(32));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("This link opens nothing", "noindex");
        assertThat(visitor().get("/b/nobody-here/book").status()).isEqualTo(404);
    }

    @Test
    void a_calendar_takes_the_booking() {
        var guest = visitor().with("Accept-Language", "ru");
        var path = book(guest, WEDNESDAY_NOON, clinic.providers().getFirst().text());

        var file = guest.get(path + ".ics");

        assertThat(file.header("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(file.body())
                .contains(
                        "DTSTART:20261125T070000Z\r\n", "DTEND:20261125T073000Z\r\n", "SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(file.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_calendar_learns_of_the_cancellation_from_the_same_event() {
        var guest = visitor().with("Accept-Language", "en");
        var path = book(guest, WEDNESDAY_NOON, clinic.providers().getFirst().text());
        var before = guest.get(path + ".ics").body();

        guest.form(path + "/cancel", Map.of());

        var after = guest.get(path + ".ics").body();
        assertThat(after).contains("METHOD:PUBLISH\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
        assertThat(uid(after)).isEqualTo(uid(before)).endsWith("@tend.care");
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    @Test
    void a_garbled_address_still_leads_to_a_page() {
        var page = visitor().get(home + "/book?service=x&provider=prv_%00&day=soon&start=never&location=loc_");
        assertThat(page.status()).isEqualTo(200);
        assertThat(visitor().form(home + "/book", Map.of("service", "x")).status())
                .isEqualTo(303);
    }

    private String book(Http guest, String start, String provider) {
        var wish = new LinkedHashMap<>(choice(start));
        wish.put("provider", provider);
        var details = guest.get(location(guest.form(home + "/book", wish)));
        var form = form(details, "Guest", "guest" + System.identityHashCode(wish) + "@example.kz");
        var path = location(guest.form(home + "/book/details", form));
        return path.substring(0, path.indexOf('?'));
    }

    private Http.Answer hold(Http guest, String start) {
        return guest.get(location(guest.form(home + "/book", choice(start))));
    }

    private Map<String, String> choice(String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }

    /** The form of the page as a browser would send it. */
    private static Map<String, String> form(Http.Answer page, String name, String email) {
        var fields = new LinkedHashMap<String, String>();
        var hidden = Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"")
                .matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("name", name);
        fields.put("email", email);
        fields.put("phone", "");
        fields.put("note", "");
        return fields;
    }

    private static String location(Http.Answer answer) {
        return answer.header("Location").orElseThrow(() -> new AssertionError(answer.status() + " " + answer.body()));
    }
}
