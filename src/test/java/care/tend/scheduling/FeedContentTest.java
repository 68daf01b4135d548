package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.PoolDetails;
import care.tend.business.Resource;
import care.tend.business.ResourceKind;
import care.tend.business.Resources;
import care.tend.business.RunSize;
import care.tend.catalogue.Composition;
import care.tend.catalogue.Need;
import care.tend.catalogue.Services;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Kennel;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in whose calendar: of people, of things, and everyone's. */
class FeedContentTest extends ClassScene {

    private static final String WEDNESDAY = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Services services;

    @Autowired
    private Resources resources;

    @Autowired
    private Kennel kennel;

    @Test
    void a_class_stands_in_the_calendar_of_who_teaches_it_and_in_everyones() {
        var clinic = given.clinic(2);
        var session = planned(clinic);
        seated(clinic, session, "Dana");

        assertThat(feed(clinic, "provider", clinic.providers().getFirst().text()))
                .contains("UID:" + session + "@tend.care", "SUMMARY:Check-up · 1/5\r\n", "TRANSP:OPAQUE");
        assertThat(feed(clinic, "provider", clinic.providers().getLast().text()))
                .doesNotContain(session);
        assertThat(feed(clinic)).contains("UID:" + session, ": Check-up · 1/5\r\n");
    }

    @Test
    void a_class_that_does_not_take_place_says_so() {
        var clinic = given.clinic(1);
        var session = planned(clinic);
        var called = desk(clinic).post(clinic.api("/classes/" + session + "/cancel"), Map.of());
        assertThat(called.status()).as(called.body()).isBetween(200, 204);

        assertThat(feed(clinic)).contains("UID:" + session, "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
    }

    @Test
    void whoever_serves_with_others_has_it_in_their_own_and_each_is_named() {
        var clinic = given.clinic(3);
        var plain = Given.terms("Operation", 30, 0, 0, clinic.providers());
        var operation = services.add(
                        clinic.id(), plain.composedOf(new Composition(List.of(), List.of(), List.of(), List.of(), 2)))
                .id();
        var wish = new HashMap<String, Object>(Wishes.booking(clinic, WEDNESDAY));
        wish.put("service", operation.text());
        var made = visitor().post(clinic.api("/appointments"), wish);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.json().path("id").asString();
        var view = desk(clinic).get(clinic.api("/appointments/" + id)).json();
        var lead = view.path("provider");
        var colleague = view.path("colleagues").path(0);

        assertThat(feed(clinic, "provider", lead.path("id").asString()))
                .contains("UID:" + id, "With " + colleague.path("name").asString());
        assertThat(feed(clinic, "provider", colleague.path("id").asString()))
                .contains("UID:" + id, lead.path("name").asString() + ": Dana");
        var absent = clinic.providers().stream()
                .map(Object::toString)
                .filter(one -> !one.equals(lead.path("id").asString())
                        && !one.equals(colleague.path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(feed(clinic, "provider", absent)).doesNotContain(id);

        deliver();
        var mail = scene.member(port, clinic.id(), "owner")
                .get(clinic.api("/mailbox?limit=10"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(scene.member(port, clinic.id(), "owner")
                        .get(clinic.api("/mailbox/" + mail))
                        .body())
                .contains(lead.path("name").asString(), colleague.path("name").asString());
    }

    @Test
    void a_room_has_a_calendar_of_what_takes_place_in_it() {
        var clinic = given.clinic(1);
        var pool = resources.add(
                clinic.id(),
                new PoolDetails(
                        LocalText.of(Language.EN, "Theatres"),
                        ResourceKind.ROOM,
                        List.of(new Resource(null, "Theatre 1", clinic.location(), List.of(), true))));
        var room = Objects.requireNonNull(pool.details().resources().getFirst().id())
                .text();
        var needing = Given.terms("Operation", 30, 0, 0, clinic.providers())
                .composedOf(new Composition(List.of(), List.of(), List.of(), List.of(new Need(pool.id(), 1)), 0));
        var wish = new HashMap<String, Object>(Wishes.booking(clinic, WEDNESDAY));
        wish.put("service", services.add(clinic.id(), needing).id().text());
        var there = visitor()
                .post(clinic.api("/appointments"), wish)
                .json()
                .path("id")
                .asString();
        var elsewhere = visitor()
                .post(clinic.api("/appointments"), Wishes.booking(clinic, "2026-11-25T07:00:00Z"))
                .json()
                .path("id")
                .asString();

        var text = feed(clinic, "resource", room);

        assertThat(text).contains("X-WR-CALNAME:Theatre 1 · ", "UID:" + there).doesNotContain(elsewhere);
        assertThat(desk(clinic)
                        .post(clinic.api("/calendar-feeds"), Map.of("shows", "names", "resource", strange(room)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_run_has_a_calendar_of_its_stays_which_take_nobodys_time() {
        var house = kennel.house(RunSize.MEDIUM, RunSize.LARGE);
        var wish = Map.of(
                "service", house.nights().text(),
                "location", house.clinic().location().text(),
                "dates", Map.of("from", "2026-11-25", "until", "2026-11-27"),
                "animals", List.of(Map.of("species", "dog", "size", "medium", "name", "Tuz")),
                "client", Map.of("name", "Dana", "email", "dana@example.com"));
        var made = visitor().post(house.api("/stays"), wish);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var stay = made.json().path("id").asString();

        assertThat(feed(house.clinic(), "resource", house.run(0)))
                .contains("UID:" + stay, "SUMMARY:Tuz · Dana · Night\r\n", "TRANSP:OPAQUE");
        assertThat(feed(house.clinic(), "resource", house.run(1))).doesNotContain(stay);
        assertThat(feed(house.clinic())).contains("UID:" + stay, "TRANSP:TRANSPARENT");
    }

    private static String strange(String known) {
        return known.substring(0, known.length() - 4) + "0000";
    }

    private String feed(Clinic clinic, String... of) {
        var wish = new HashMap<String, Object>(Map.of("shows", "names"));
        if (of.length == 2) {
            wish.put(of[0], of[1]);
        }
        Http desk = desk(clinic);
        var opened = desk.post(clinic.api("/calendar-feeds"), wish);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var path = URI.create(opened.json().path("url").asString()).getPath();
        // long lines are folded
        return visitor().get(path).body().replace("\r\n ", "");
    }
}
