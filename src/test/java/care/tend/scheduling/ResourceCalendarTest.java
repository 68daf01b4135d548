package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ResourceKind;
import care.tend.business.RunSize;
import care.tend.catalogue.Segment;
import care.tend.catalogue.Segment.Kind;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Kennel;
import care.tend.testing.Salon;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the rooms and the equipment of a business are taken by. The place opens at 04:00 UTC and closes at 13:00. */
class ResourceCalendarTest extends ServerTest {

    private static final String DAY = "2026-11-25";
    private static final String NINE = DAY + "T04:00:00Z";

    @Autowired
    private Given given;

    @Autowired
    private Salon salon;

    @Autowired
    private Kennel kennel;

    @Autowired
    private Scene scene;

    @Test
    void each_thing_has_a_column_with_what_takes_it() {
        var groomer = salon.groomer(1, 2, 1);
        var booked = book(groomer.clinic(), groomer.cut().text(), NINE);

        var calendar = read(groomer.clinic());

        assertThat(calendar.path("columns").findValuesAsString("name"))
                .containsExactly("Bath 1", "Table 1", "Table 2", "Dryer 1");
        var table = column(calendar, "Table 1");
        assertThat(table.path("pool").asString()).isEqualTo("Table");
        assertThat(table.path("kind").asString()).isEqualTo("table");
        assertThat(table.path("open").get(0).path("start").asString()).isEqualTo(NINE);
        assertThat(table.path("open").get(0).path("end").asString()).isEqualTo(DAY + "T13:00:00Z");
        var use = table.path("uses").get(0);
        assertThat(use.path("appointment").asString()).isEqualTo(booked);
        assertThat(use.path("start").asString()).isEqualTo(NINE);
        assertThat(use.path("end").asString()).isEqualTo(DAY + "T05:00:00Z");
        assertThat(column(calendar, "Table 2").path("uses")).isEmpty();
        assertThat(calendar.path("appointments").findValuesAsString("status")).containsExactly("booked");
    }

    @Test
    void a_room_stays_taken_while_its_provider_serves_somebody_else() {
        var clinic = given.clinic(1);
        var room = salon.pool(clinic, "Room", ResourceKind.ROOM, 1);
        var segments =
                List.of(new Segment(Kind.ACTIVE, 20), new Segment(Kind.UNATTENDED, 30), new Segment(Kind.ACTIVE, 10));
        var drip = salon.service(clinic, "Drip", 60, clinic.providers(), segments, room);

        book(clinic, drip.text(), NINE);

        var uses = column(read(clinic), "Room 1").path("uses");
        assertThat(uses).hasSize(1);
        assertThat(uses.get(0).path("end").asString()).isEqualTo(DAY + "T05:00:00Z");
    }

    @Test
    void what_is_cancelled_is_gone_and_what_only_houses_animals_is_not_there() {
        var house = kennel.house(RunSize.LARGE);
        var room = salon.pool(house.clinic(), "Room", ResourceKind.ROOM, 1);
        var service = salon.service(house.clinic(), "Bath", 30, house.clinic().providers(), List.of(), room);
        var booked = book(house.clinic(), service.text(), NINE);
        scene.member(port, house.clinic().id(), "front_desk")
                .post(house.api("/appointments/" + booked + "/cancel"), Map.of());

        var calendar = read(house.clinic());

        assertThat(calendar.path("columns").findValuesAsString("name")).containsExactly("Room 1");
        assertThat(column(calendar, "Room 1").path("uses")).isEmpty();
        assertThat(calendar.path("appointments")).isEmpty();
    }

    @Test
    void nobody_else_reads_it() {
        var groomer = salon.groomer(1, 1, 1);
        var stranger = scene.member(port, given.clinic(1).id(), "owner");

        assertThat(visitor().get(path(groomer.clinic())).status()).isEqualTo(401);
        assertThat(stranger.get(path(groomer.clinic())).status()).isEqualTo(404);
    }

    private static String path(Clinic clinic) {
        return clinic.api("/calendar/resources?from=" + DAY + "&to=2026-11-26");
    }

    private JsonNode read(Clinic clinic) {
        var answer = scene.member(port, clinic.id(), "front_desk").get(path(clinic));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode column(JsonNode calendar, String name) {
        return calendar.path("columns")
                .valueStream()
                .filter(column -> column.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String book(Clinic clinic, String service, String start) {
        var wish = Map.of(
                "service",
                service,
                "location",
                clinic.location().text(),
                "start",
                start,
                "client",
                Map.of("name", "Dana", "email", "dana@example.com"));
        var booked = visitor().post(clinic.api("/appointments"), wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked.json().path("id").asString();
    }
}
