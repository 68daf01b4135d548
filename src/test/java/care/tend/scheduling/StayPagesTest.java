package care.tend.scheduling;

import static care.tend.business.RunSize.LARGE;
import static care.tend.business.RunSize.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import care.tend.testing.Kennel.House;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor without a script: sees what is free and the whole price, books, changes the dates and cancels. */
class StayPagesTest extends StayScene {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Test
    void a_visitor_sees_the_whole_price_and_books() {
        var house = kennel.house(SMALL, LARGE);
        var visitor = reader();
        assertThat(visitor.get(page(house, "")).body()).contains("href=\"" + page(house, "/stays") + "\"");
        var empty = plain(visitor.get(page(house, "/stays")).body());
        assertThat(empty).contains("Night", "Brought on", "First pet", "What is free", "2 free", "Closed");

        var offer = plain(visitor.get(asked(house, WEDNESDAY, FRIDAY, "dog:small", "dog:toy"))
                .body());
        assertThat(offer)
                .contains("There is room: 2 runs that fit", "2 nights at 9 000 ₸", "Sharing the run, 1 more pet")
                .contains("28 000 ₸", "Wednesday 25 November, 14:00–18:00", "Friday 27 November, 09:00–12:00")
                .contains("Later than 1 h after that: 2 000 ₸ more");

        var details = Map.of("name", "Dana", "email", "dana@example.com", "name1", "Bublik", "name2", "Mia");
        var booked = send(visitor, page(house, "/stays"), offer, details);
        var twice = send(visitor, page(house, "/stays"), offer, details);

        assertThat(booked.status()).as(booked.body()).isEqualTo(303);
        assertThat(twice.header("Location")).isEqualTo(booked.header("Location"));
        var own = visitor.get(booked.header("Location").orElseThrow());
        assertThat(own.header("Referrer-Policy")).contains("no-referrer");
        assertThat(plain(own.body())).contains("The run is kept", "Bublik, Mia", "28 000 ₸", "Cancel for free");
    }

    @Test
    void who_comes_late_is_shown_what_is_free_instead() {
        var house = kennel.house(SMALL);
        var form = reader().get(asked(house, WEDNESDAY, FRIDAY, "cat")).body();
        booked(house, "Timur", WEDNESDAY, FRIDAY, dog("small"));

        var late = send(reader(), page(house, "/stays"), form, Map.of("name", "Dana", "email", "dana@example.com"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(plain(late.body()))
                .contains("Nothing was changed", "There is no room", "Free for as long", "Sat 28 Nov – Mon 30 Nov")
                .doesNotContain("Timur");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        var house = kennel.house(SMALL);
        var visitor = reader();

        var closed = visitor.get(asked(house, FRIDAY, SUNDAY, "cat"));
        var order = visitor.get(asked(house, FRIDAY, WEDNESDAY, "cat"));
        var large = visitor.get(asked(house, WEDNESDAY, FRIDAY, "dog:large"));
        var form = visitor.get(asked(house, WEDNESDAY, FRIDAY, "cat")).body();
        var nameless = send(visitor, page(house, "/stays"), form, Map.of("email", "dana@example.com"));

        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains("Nobody is there on that day");
        assertThat(order.body()).contains("It must end on or after the day it begins");
        assertThat(large.body()).contains("No run has room for that many");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("dana@example.com");
    }

    @Test
    void the_dates_are_changed_and_the_stay_is_cancelled_by_the_link() {
        var house = kennel.house(SMALL);
        var path = page(house, "/stay/" + secret(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"))));
        var visitor = reader();

        var shown =
                plain(visitor.get(path + "?from=2026-11-26&until=2026-11-30").body());
        assertThat(shown).contains("Changing is free", "4 nights at 9 000 ₸", "36 000 ₸");
        var changed = send(visitor, path + "/change", shown, Map.of());
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        assertThat(plain(visitor.get(path).body())).contains("Thursday 26 November", "Monday 30 November");

        assertThat(send(visitor, path + "/cancel", "", Map.of("seen", "0 KZT")).status())
                .isEqualTo(303);
        assertThat(visitor.get(path).body()).contains("This stay is cancelled").doesNotContain("Change the dates");
    }

    @Test
    void whoever_was_shown_less_is_not_charged_more() {
        var house = kennel.house(SMALL);
        var owner = scene.member(port, house.clinic().id(), "owner");
        owner.post(
                house.api("/policies"),
                Map.of(
                        "name",
                        "Late",
                        "cancel",
                        List.of(Map.of("withinMinutes", 4 * 1440, "fee", Map.of("percent", 50)))));
        var path = page(house, "/stay/" + secret(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"))));

        var shown = plain(reader().get(path).body());
        var surprised = send(reader(), path + "/cancel", "", Map.of("seen", "0 KZT"));
        var told = send(reader(), path + "/cancel", "", Map.of("seen", "900000 KZT"));

        assertThat(shown).contains("Cancel, 9 000 ₸ (50 %)");
        assertThat(surprised.status()).isEqualTo(409);
        assertThat(surprised.body()).contains("That costs more now");
        assertThat(told.status()).isEqualTo(303);
        assertThat(plain(reader().get(path).body())).contains("Cancelling came to 9 000 ₸");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void each_language_has_its_own_words(String language) {
        var house = kennel.house(SMALL);
        var path = page(house, "/stay/" + secret(booked(house, "Dana", WEDNESDAY, FRIDAY, dog("small"))));
        var visitor = visitor().with("Accept-Language", language);

        assertThat(visitor.get(asked(house, WEDNESDAY, FRIDAY, "cat")).body())
                .contains("lang=\"" + language + "\"")
                .doesNotContain("stay.");
        assertThat(visitor.get(path).body()).doesNotContain("stay.");
    }

    @Test
    void a_link_that_opens_nothing_and_a_house_without_stays_say_so() {
        var house = kennel.house(SMALL);
        var owner = scene.member(port, house.clinic().id(), "owner");

        assertThat(reader().get(page(house, "/stay/nobody")).status()).isEqualTo(404);
        assertThat(owner.delete(house.api("/services/" + house.nights() + "/boarding"))
                        .status())
                .isEqualTo(204);
        assertThat(reader().get(page(house, "/stays")).body()).contains("No stays can be booked online");
        assertThat(reader().get(page(house, "")).body()).doesNotContain("/stays\"");
    }

    private Http reader() {
        return visitor().with("Accept-Language", "en");
    }

    private static String page(House house, String path) {
        return "/b/" + house.clinic().slug() + path;
    }

    private static String asked(House house, String from, String until, String... who) {
        var query = new StringBuilder(page(house, "/stays?from=" + from + "&until=" + until));
        for (int i = 0; i < who.length; i++) {
            query.append("&who").append(i + 1).append('=').append(who[i]);
        }
        return query.toString();
    }

    /** What the form keeps, and what is typed. */
    private static Http.Answer send(Http visitor, String path, String form, Map<String, String> typed) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(form);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        fields.putAll(typed);
        return visitor.form(path, fields);
    }
}
