package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger books, moves and cancels over HTTP. */
class BookingTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Given given;

    @Test
    void a_stranger_holds_a_slot_and_books_it() {
        var clinic = given.clinic(1);
        var stranger = visitor();

        var hold = stranger.post(clinic.api("/holds"), wish(clinic, TEN));
        var booked = stranger.post(
                clinic.api("/appointments"),
                Map.of("hold", hold.json().path("id").asString(), "client", dana()));

        assertThat(hold.status()).as(hold.body()).isEqualTo(201);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().path("status").asString()).isEqualTo("booked");
        assertThat(booked.json().path("start").asString()).isEqualTo(TEN);
        assertThat(booked.json().path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(slots(stranger, clinic)).doesNotContain(TEN);
    }

    private String slots(Http who, Given.Clinic clinic) {
        var answer = who.get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                .formatted(clinic.checkUp(), clinic.location())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> wish(Given.Clinic clinic, String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }

    private static Map<String, Object> dana() {
        return Map.of("name", "Dana Karimova", "email", "dana@example.com");
    }
}
