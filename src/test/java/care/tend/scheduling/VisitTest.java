package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ResourceKind;
import care.tend.catalogue.Segment;
import care.tend.catalogue.Segment.Kind;
import care.tend.platform.Transactions;
import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.Http.Answer;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several services for several pets, in one visit. The place opens at 04:00 UTC and closes at 13:00. */
class VisitTest extends ServerTest {

    private static final String DAY = "2026-11-25";
    private static final String NINE = DAY + "T04:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Salon salon;

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    private static Map<String, Object> item(Object service, int whose) {
        return Map.of("service", service.toString(), "whose", whose);
    }

    /** Bath and cut for two dogs. */
    private static Map<String, Object> twoDogs(Groomer groomer, String order) {
        return Map.of(
                "location",
                groomer.clinic().location().text(),
                "order",
                order,
                "items",
                List.of(
                        item(groomer.bath(), 0),
                        item(groomer.cut(), 0),
                        item(groomer.bath(), 1),
                        item(groomer.cut(), 1)));
    }

    private static Answer book(Http who, Groomer groomer, Map<String, Object> cart, String start) {
        var dogs = List.of(
                Map.of("named", Map.of("name", "Tuz", "species", "dog")),
                Map.of("named", Map.of("name", "Akku", "species", "dog")));
        return who.post(
                groomer.api("/visits"),
                Map.of(
                        "visit",
                        cart,
                        "start",
                        start,
                        "pets",
                        dogs,
                        "client",
                        Map.of("name", "Dana", "email", "dana@example.com")));
    }

    private List<String> starts(Http who, Groomer groomer, Map<String, Object> cart) {
        var answer = who.post(groomer.api("/visits/slots"), Map.of("visit", cart, "from", DAY, "to", "2026-11-26"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("slots").findValuesAsString("start");
    }

    private Http desk(Groomer groomer) {
        return scene.member(port, groomer.id(), "front_desk");
    }

    private static List<String> things(JsonNode part) {
        return part.path("things").findValuesAsString("name");
    }

    @Test
    void bath_and_cut_for_two_dogs_take_one_groomer_the_bath_a_table_and_a_dryer_one_after_another() {
        var groomer = salon.groomer(1, 1, 1);
        var booked = book(visitor(), groomer, twoDogs(groomer, "in_turn"), NINE);

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var desk = desk(groomer);
        var visit = desk.get(groomer.api("/visits/" + booked.json().path("id").asString()))
                .json();
        assertThat(visit.path("start").asString()).isEqualTo(NINE);
        assertThat(visit.path("end").asString()).isEqualTo(DAY + "T07:00:00Z");
        assertThat(visit.path("price").path("minor").asLong()).isEqualTo(4 * 900_000);
        var parts = visit.path("parts");
        assertThat(parts).hasSize(4);
        assertThat(things(parts.get(0))).containsExactly("Bath 1");
        assertThat(things(parts.get(1))).containsExactly("Table 1", "Dryer 1");
        assertThat(parts.get(0).path("pet").path("name").asString()).isEqualTo("Tuz");
        assertThat(parts.get(3).path("pet").path("name").asString()).isEqualTo("Akku");
        assertThat(parts.get(3).path("visit").asString())
                .isEqualTo(visit.path("id").asString());
    }

    @Test
    void only_starts_are_offered_at_which_everything_is_free_together() {
        var groomer = salon.groomer(2, 1, 1);
        var cart = twoDogs(groomer, "in_turn");
        assertThat(starts(visitor(), groomer, cart)).contains(NINE, DAY + "T10:00:00Z");

        assertThat(book(visitor(), groomer, cart, DAY + "T06:00:00Z").status()).isEqualTo(201);

        var left = starts(visitor(), groomer, cart);
        assertThat(left).as("a groomer is free, but the only table is not").doesNotContain(NINE, DAY + "T06:00:00Z");
        assertThat(left).contains(DAY + "T09:00:00Z");
    }

    @Test
    void side_by_side_takes_two_groomers_and_two_tables_and_half_the_time() {
        var groomer = salon.groomer(2, 2, 2);
        var cart = Map.<String, Object>of(
                "location",
                groomer.clinic().location().text(),
                "order",
                "side_by_side",
                "items",
                List.of(item(groomer.cut(), 0), item(groomer.cut(), 1)));
        var booked = book(visitor(), groomer, cart, NINE);

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().path("end").asString()).isEqualTo(DAY + "T05:00:00Z");
        var parts = booked.json().path("parts");
        assertThat(parts.get(0).path("provider").path("id").asString())
                .isNotEqualTo(parts.get(1).path("provider").path("id").asString());
        var one = salon.groomer(2, 1, 2);
        var same = new HashMap<String, Object>(cart);
        same.put("location", one.clinic().location().text());
        same.put("items", List.of(item(one.cut(), 0), item(one.cut(), 1)));
        assertThat(starts(visitor(), one, same)).as("two dogs on one table").isEmpty();
    }

    @Test
    void what_was_lost_is_answered_with_what_is_free() {
        var groomer = salon.groomer(1, 1, 1);
        var cart = twoDogs(groomer, "in_turn");
        book(visitor(), groomer, cart, NINE);

        var lost = book(visitor(), groomer, cart, NINE);

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("scheduling.slot-taken");
        assertThat(lost.json().path("alternatives")).hasSize(3);
        assertThat(lost.json().path("alternatives").get(0).path("start").asString())
                .isEqualTo(DAY + "T07:00:00Z");
    }

    @Test
    void the_whole_visit_moves_and_is_cancelled_together_or_one_part_alone() {
        var groomer = salon.groomer(1, 1, 1);
        var cart = twoDogs(groomer, "in_turn");
        var id = book(visitor(), groomer, cart, NINE).json().path("id").asString();
        var desk = desk(groomer);

        var moved = desk.post(groomer.api("/visits/" + id + "/reschedule"), Map.of("start", DAY + "T05:00:00Z"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.json().path("parts").findValuesAsString("start"))
                .containsExactly(DAY + "T05:00:00Z", DAY + "T05:30:00Z", DAY + "T06:30:00Z", DAY + "T07:00:00Z");

        var last = moved.json().path("parts").get(3).path("id").asString();
        assertThat(desk.post(groomer.api("/appointments/" + last + "/cancel"), Map.of())
                        .status())
                .isEqualTo(200);
        var shorter = desk.get(groomer.api("/visits/" + id)).json();
        assertThat(shorter.path("end").asString()).isEqualTo(DAY + "T07:00:00Z");

        var cancelled = desk.post(groomer.api("/visits/" + id + "/cancel"), Map.of());
        assertThat(cancelled.json().path("parts").findValuesAsString("status")).containsOnly("cancelled");
        assertThat(starts(visitor(), groomer, cart)).contains(NINE);
    }

    @Test
    void another_client_may_have_the_groomer_while_a_coat_dries_but_not_the_room() {
        var clinic = given.clinic(1);
        var rooms = salon.pool(clinic, "Room", ResourceKind.ROOM, 2);
        var segments = List.of(
                new Segment(Kind.ACTIVE, 30),
                new Segment(Kind.UNATTENDED, 60),
                new Segment(Kind.ACTIVE, 30),
                new Segment(Kind.TURNOVER, 15));
        var colour = salon.service(clinic, "Colour", 120, clinic.providers(), segments, rooms);
        var staff = scene.member(port, clinic.id(), "front_desk");
        var body = new HashMap<String, Object>(Map.of(
                "service", colour.text(),
                "location", clinic.location().text(),
                "start", NINE,
                "client", Map.of("name", "Dana", "email", "dana@example.com")));
        assertThat(staff.post(clinic.api("/appointments"), body).status()).isEqualTo(201);

        body.put("service", clinic.checkUp().text());
        body.put("start", DAY + "T04:30:00Z");
        var within = staff.post(clinic.api("/appointments"), body);
        assertThat(within.status()).as(within.body()).isEqualTo(201);
        body.put("start", DAY + "T05:30:00Z");
        assertThat(staff.post(clinic.api("/appointments"), body).status()).isEqualTo(409);

        var claimed = transactions.in(clinic.id(), () -> jdbc.sql("""
                        select count(*) from scheduling.claim where resource_id = any(:rooms)
                          and period = tstzrange('2026-11-25 04:00Z', '2026-11-25 06:15Z')
                        """)
                .param(
                        "rooms",
                        rooms.used()
                                .map(room -> Objects.requireNonNull(room.id()).value())
                                .toArray(UUID[]::new))
                .query(Integer.class)
                .single());
        assertThat(claimed).as("one room, turnover included").isEqualTo(1);
    }

    @Test
    void the_desk_sees_who_and_what_before_it_books() {
        var groomer = salon.groomer(2, 2, 1);
        var plan = desk(groomer)
                .post(groomer.api("/visits/plan"), Map.of("visit", twoDogs(groomer, "in_turn"), "start", NINE));

        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        var parts = plan.json().path("parts");
        assertThat(parts.findValuesAsString("providerName").stream().distinct())
                .as("one groomer for the whole of it")
                .hasSize(1);
        assertThat(parts.get(1).path("things").toString()).contains("Dryer 1");
    }

    @Test
    void the_link_of_the_first_part_opens_moves_and_cancels_all_of_it() {
        var groomer = salon.groomer(1, 1, 1);
        var booked = book(visitor(), groomer, twoDogs(groomer, "in_turn"), NINE).json();
        var url = booked.path("manageUrl").asString();
        var path = url.substring(url.indexOf("/b/"));
        var secret = path.substring(path.lastIndexOf('/') + 1);

        var page = visitor().with("Accept-Language", "en").get(path).body();
        assertThat(page).contains("Bath, Cut").contains("Tuz, Akku");
        var moved =
                visitor().post(groomer.api("/bookings/" + secret + "/reschedule"), Map.of("start", DAY + "T06:00:00Z"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.json().path("end").asString()).isEqualTo(DAY + "T09:00:00Z");
        visitor().post(groomer.api("/bookings/" + secret + "/cancel"), Map.of());

        var visit = desk(groomer)
                .get(groomer.api("/visits/" + booked.path("id").asString()))
                .json();
        assertThat(visit.path("parts").findValuesAsString("status")).containsOnly("cancelled");
    }

    @Test
    void one_mail_tells_of_all_of_it() {
        var groomer = salon.groomer(1, 1, 1);
        long before = orders();

        book(visitor(), groomer, twoDogs(groomer, "in_turn"), NINE);

        assertThat(orders() - before).isEqualTo(1);
    }

    private long orders() {
        return TestDatabase.countAsOwner(
                database.database(), "select count(*) from platform.outbox where kind = 'appointment-notice'");
    }
}
