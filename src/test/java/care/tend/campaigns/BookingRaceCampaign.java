package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Via;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 200 strangers want the same 20 slots. One gets each; all others are told at once what else is free. */
class BookingRaceCampaign extends ServerTest {

    private static final int CLIENTS = 200;
    private static final int SLOTS = 20;

    @Autowired
    private Given given;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Transactions transactions;

    @Test
    void one_winner_each_and_alternatives_for_the_rest() throws Exception {
        var clinic = given.clinic(2);
        var starts = starts(clinic);

        var answers = race(clinic, starts);

        assertThat(answers).hasSize(CLIENTS * SLOTS);
        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(SLOTS);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(lost -> {
            assertThat(lost.code()).isEqualTo("scheduling.slot-taken");
            assertThat(lost.json().path("alternatives").size()).isEqualTo(3);
        });
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.appointment")).isEqualTo(SLOTS);
        assertThat(count("platform.outbox where kind = 'appointment-notice'"))
                .as("one order for mail per booking")
                .isEqualTo(SLOTS);
    }

    /** The twin: without the constraint a booking that cannot see the other's yet takes the same time, and it shows. */
    @Test
    void without_the_constraint_the_campaign_goes_red() {
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            var clinic = given.clinic(1);

            transactions.run(clinic.id(), () -> {
                appointments.book(clinic.id(), booking(clinic, "first@example.com"));
                CompletableFuture.runAsync(() -> appointments.book(clinic.id(), booking(clinic, "second@example.com")))
                        .join();
            });

            assertThat(overlaps()).isPositive();
        } finally {
            database.next();
        }
    }

    private static Booking booking(Clinic clinic, String email) {
        return new Booking(
                new Booking.Chosen.Now(new SlotChoice(
                        clinic.checkUp(), clinic.location(), Optional.empty(), Instant.parse("2026-11-25T05:00:00Z"))),
                new Booking.Guest.Named("Somebody", Optional.of(email), Optional.empty()),
                Optional.empty(),
                "",
                Language.EN,
                Via.PUBLIC);
    }

    private List<Http.Answer> race(Clinic clinic, List<Wanted> starts) throws Exception {
        var gun = new CountDownLatch(1);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new ArrayList<Future<List<Http.Answer>>>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                lanes.add(runners.submit(() -> {
                    gun.await();
                    return bookAll(clinic, starts, number);
                }));
            }
            gun.countDown();
            var answers = new ArrayList<Http.Answer>();
            for (var lane : lanes) {
                answers.addAll(lane.get());
            }
            return answers;
        }
    }

    private List<Http.Answer> bookAll(Clinic clinic, List<Wanted> starts, int client) {
        var stranger = visitor();
        return starts.stream()
                .map(start -> book(stranger, clinic, start, client))
                .toList();
    }

    /** Turned away at a full house is no answer yet: a client waits as told and comes again. */
    private static Http.Answer book(Http stranger, Clinic clinic, Wanted wanted, int client) {
        return Stream.generate(() -> stranger.post(clinic.api("/appointments"), body(clinic, wanted, client)))
                .filter(answer -> answer.status() != 503)
                .findFirst()
                .orElseThrow();
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

    /** Ten starts of each of the two vets. */
    private List<Wanted> starts(Clinic clinic) {
        var slots = visitor()
                .get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                        .formatted(clinic.checkUp(), clinic.location())))
                .json()
                .path("slots");
        return IntStream.range(0, SLOTS / 2)
                .boxed()
                .flatMap(i -> clinic.providers().stream()
                        .map(p -> new Wanted(slots.path(i).path("start").asString(), p.text())))
                .toList();
    }

    private long overlaps() {
        return TestDatabase.countAsOwner(database.database(), """
                select count(*) from scheduling.claim a join scheduling.claim b
                on a.resource_id = b.resource_id and a.id < b.id and a.period && b.period and a.active and b.active
                """);
    }

    private long count(String table) {
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + table);
    }
}
