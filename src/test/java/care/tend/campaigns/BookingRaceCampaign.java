package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Transactions;
import care.tend.scheduling.Appointments;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 200 strangers want the same slots. One gets each; all others are told at once what else is free. */
class BookingRaceCampaign extends RaceScene {

    private static final int CLIENTS = 200;
    private static final Instant TEN = Instant.parse("2026-11-25T05:00:00Z");

    @Autowired
    private Given given;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Transactions transactions;

    @BeforeEach
    void nobody_was_here() {
        database.next();
    }

    @Test
    void one_winner_each_and_alternatives_for_the_rest() throws Exception {
        race(20);
    }

    @Test
    @Tag("full")
    void of_fifty_slots_too() throws Exception {
        race(50);
    }

    private void race(int slots) throws Exception {
        var clinic = given.clinic(2);
        var starts = starts(clinic, slots);

        var answers = race(clinic, starts);

        assertThat(answers).hasSize(CLIENTS * slots);
        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(slots);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(lost -> {
            assertThat(lost.code()).isEqualTo("scheduling.slot-taken");
            assertThat(lost.json().path("alternatives").size()).isEqualTo(3);
        });
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.appointment")).isEqualTo(slots);
        assertThat(count("platform.outbox where kind = 'appointment-notice'"))
                .as("one order for mail per booking")
                .isEqualTo(slots);
    }

    /** The twin: without the constraint a booking that cannot see the other's yet takes the same time, and it shows. */
    @Test
    void without_the_constraint_the_campaign_goes_red() {
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            var clinic = given.clinic(1);

            transactions.run(clinic.id(), () -> {
                appointments.book(clinic.id(), booking(clinic, TEN, "first@example.com"));
                CompletableFuture.runAsync(
                                () -> appointments.book(clinic.id(), booking(clinic, TEN, "second@example.com")))
                        .join();
            });

            assertThat(overlaps()).isPositive();
        } finally {
            database.next();
        }
    }

    private List<Http.Answer> race(Clinic clinic, List<Wanted> starts) throws Exception {
        var all = rush(IntStream.range(0, CLIENTS)
                .<Callable<List<Http.Answer>>>mapToObj(client -> () -> bookAll(clinic, starts, client))
                .toList());
        return all.stream().flatMap(List::stream).toList();
    }

    private List<Http.Answer> bookAll(Clinic clinic, List<Wanted> starts, int client) {
        var stranger = visitor();
        return starts.stream()
                .map(start -> admitted(() -> stranger.post(clinic.api("/appointments"), body(clinic, start, client))))
                .toList();
    }

    private static Map<String, Object> body(Clinic clinic, Wanted wanted, int client) {
        return Map.of(
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "provider", wanted.provider(),
                "start", wanted.start(),
                "client", Map.of("name", "Client " + client, "email", "client" + client + "@example.com"));
    }

    private record Wanted(String start, String provider) {}

    /** The first starts of the two vets. */
    private List<Wanted> starts(Clinic clinic, int count) {
        var slots = visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-28"
                        .formatted(clinic.checkUp(), clinic.location())))
                .json()
                .path("slots");
        return IntStream.range(0, count / 2)
                .boxed()
                .flatMap(i -> clinic.providers().stream()
                        .map(p -> new Wanted(slots.path(i).path("start").asString(), p.text())))
                .toList();
    }
}
