package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.fromHold;
import static care.tend.scheduling.Wishes.slots;
import static care.tend.scheduling.Wishes.wish;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger holds and books over HTTP. */
class BookingTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String HALF_PAST_TEN = "2026-11-25T05:30:00Z";

    @Autowired
    private Given given;

    @Test
    void a_stranger_holds_a_slot_and_books_it() {
        var clinic = given.clinic(1);
        var stranger = visitor();

        var hold = stranger.post(clinic.api("/holds"), wish(clinic, TEN));
        var booked = stranger.post(clinic.api("/appointments"), fromHold(hold));

        assertThat(hold.status()).as(hold.body()).isEqualTo(201);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().path("status").asString()).isEqualTo("booked");
        assertThat(booked.json().path("start").asString()).isEqualTo(TEN);
        assertThat(booked.json().path("zone").asString()).isEqualTo("Asia/Atyrau");
        assertThat(booked.json().path("price").path("minor").asLong()).isEqualTo(900_000);
        assertThat(booked.json().path("manageUrl").asString()).contains("/b/" + clinic.slug() + "/booking/");
        assertThat(slots(stranger, clinic)).doesNotContain(TEN).contains(HALF_PAST_TEN);
    }

    @Test
    void nobodys_mailbox_is_filled_by_a_stranger() {
        var clinic = given.clinic(1);
        var stranger = visitor();
        var starts = stranger.get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-28"
                        .formatted(clinic.checkUp(), clinic.location())))
                .json()
                .path("slots")
                .valueStream()
                .map(slot -> slot.path("start").asString())
                .limit(21)
                .toList();
        var victim = Map.of("name", "Victim", "email", "victim@example.com");

        var answers = starts.stream()
                .map(start -> stranger.post(clinic.api("/appointments"), with(wish(clinic, start), "client", victim)))
                .toList();

        assertThat(answers.subList(0, 20)).extracting(Http.Answer::status).containsOnly(201);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().header("Retry-After")).isPresent();
        assertThat(rows("scheduling.claim where period && tstzrange('%1$s', '%1$s', '[]')".formatted(starts.getLast())))
                .as("a refused try keeps no time")
                .isZero();
    }

    @Test
    void who_comes_second_is_told_the_three_nearest_times() {
        var clinic = given.clinic(1);
        visitor().post(clinic.api("/appointments"), booking(clinic, TEN));

        var lost = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("scheduling.slot-taken");
        assertThat(lost.json().path("alternatives"))
                .extracting(a -> a.path("start").asString())
                .containsExactlyInAnyOrder("2026-11-25T04:30:00Z", HALF_PAST_TEN, "2026-11-25T04:00:00Z")
                .startsWith("2026-11-25T04:30:00Z");
        assertThat(lost.json().path("alternatives").path(0).path("providerName").asString())
                .startsWith("Aigerim");
    }

    @Test
    void with_anyone_the_second_stranger_gets_the_other_vet() {
        var clinic = given.clinic(2);

        var first = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        var second = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));
        var third = visitor().post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("provider").path("id").asString())
                .isNotEqualTo(first.json().path("provider").path("id").asString());
        assertThat(third.status()).isEqualTo(409);
    }

    @Test
    void the_same_key_books_once_and_answers_the_same() {
        var clinic = given.clinic(1);
        var stranger = visitor().with("Idempotency-Key", "b7c1");

        var first = stranger.post(clinic.api("/appointments"), booking(clinic, TEN));
        var again = stranger.post(clinic.api("/appointments"), booking(clinic, TEN));
        var other = stranger.post(clinic.api("/appointments"), booking(clinic, HALF_PAST_TEN));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency.other-request");
    }

    @Test
    void closed_past_and_odd_times_are_not_bookable() {
        var clinic = given.clinic(1);

        for (var start : new String[] {
            "2026-11-29T05:00:00Z", // a Sunday
            "2026-11-25T03:30:00Z", // before they open
            "2026-11-25T05:07:00Z", // off the grid
            "2026-11-24T06:30:00Z", // ten minutes ago
            "2027-05-25T05:00:00Z" // beyond the horizon
        }) {
            assertThat(visitor()
                            .post(clinic.api("/appointments"), booking(clinic, start))
                            .status())
                    .as(start)
                    .isEqualTo(409);
        }
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var clinic = given.clinic(1);

        var empty = visitor().post(clinic.api("/appointments"), Map.of());
        var english = visitor().with("Accept-Language", "kk").post(clinic.api("/appointments"), Map.of());

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("errors"))
                .extracting(e -> e.path("field").asString())
                .contains("service", "location", "start", "client.name", "client.email");
        assertThat(english.json().path("errors").path(0).path("message").asString())
                .isEqualTo("Мұны толтыру керек.");
    }

    @Test
    void nonsense_gets_a_clear_answer_and_books_nothing() {
        var clinic = given.clinic(1);
        var stranger = visitor();
        var path = clinic.api("/appointments");

        assertThat(stranger.post(path, "{\"start\":").status()).isEqualTo(400);
        assertThat(stranger.post(path, "{\"frobnicate\": 1}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("unknown-field");
        assertThat(stranger.post(path, with(booking(clinic, TEN), "start", "tomorrow"))
                        .status())
                .isEqualTo(400);
        assertThat(stranger.post(path, with(booking(clinic, TEN), "service", "svc_nope"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.post(path, with(booking(clinic, TEN), "clientId", "cli_01m864grg0e7trecykk09b6p2t"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.form(path, Map.of("start", TEN)).status()).isEqualTo(415);
        assertThat(slots(stranger, clinic)).contains(TEN);
    }

    @Test
    void another_business_does_not_know_this_service() {
        var clinic = given.clinic(1);
        var other = given.clinic(1);

        var foreign = visitor().post(other.api("/appointments"), booking(clinic, TEN));

        assertThat(foreign.status()).isEqualTo(404);
    }

    private long rows(String table) {
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + table);
    }
}
