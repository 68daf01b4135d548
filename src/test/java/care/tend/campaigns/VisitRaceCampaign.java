package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Tailoring;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Length;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitBooking;
import care.tend.scheduling.Visits;
import care.tend.testing.Http;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many strangers want the same groomers, tables and dryers at the same times. There are three groomers, baths and
 * dryers, but two tables: two win each time, whatever else is free. Short form on every run, 200 clients and 50 times
 * in the full one.
 */
class VisitRaceCampaign extends RaceScene {

    private static final int TABLES = 2;
    private static final Instant FIRST = Instant.parse("2026-11-25T04:00:00Z");

    @Autowired
    private Salon salon;

    @Autowired
    private Visits visits;

    @Autowired
    private Transactions transactions;

    @Test
    void as_many_win_as_there_are_tables() throws Exception {
        race(40, 5);
    }

    @Test
    @Tag("full")
    void of_two_hundred_at_fifty_times_too() throws Exception {
        race(200, 50);
    }

    private void race(int clients, int times) throws Exception {
        database.next();
        var groomer = salon.groomer(3, 3, TABLES, 3);
        var starts =
                IntStream.range(0, times).mapToObj(VisitRaceCampaign::start).toList();

        var answers = answers(groomer, starts, clients);

        assertThat(answers).hasSize(clients * times);
        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(TABLES * times);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(lost -> {
            assertThat(lost.code()).isEqualTo("scheduling.slot-taken");
            assertThat(lost.json().path("alternatives").size()).isEqualTo(3);
        });
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.appointment")).as("bath and cut each").isEqualTo(2L * TABLES * times);
        assertThat(count("scheduling.claim where appointment_id is null"))
                .as("no claim of nobody")
                .isZero();
        assertThat(count("scheduling.claim"))
                .as("the groomer twice, a bath, a table and a dryer each")
                .isEqualTo(5L * TABLES * times);
        assertThat(count("platform.outbox where kind = 'appointment-notice'"))
                .as("one order for mail per visit")
                .isEqualTo((long) TABLES * times);
    }

    /** Three a day, two hours apart; what is left of a day is what losers are offered. */
    private static Instant start(int number) {
        var day = FIRST.plusSeconds(86_400L * workdays(number / 3));
        return day.plusSeconds(7200L * (number % 3));
    }

    private static int workdays(int days) {
        int sundays = (days + 2) / 6; // 25 November 2026 is a Wednesday; nobody works on Sundays
        return days + sundays;
    }

    /** The twin: without the constraint a visit that cannot see the other's yet takes the same table, and it shows. */
    @Test
    void without_the_constraint_the_campaign_goes_red() {
        database.next();
        var groomer = salon.groomer(1, 1, 1);
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            transactions.run(groomer.id(), () -> {
                visits.book(groomer.id(), booking(groomer, "first@example.com"));
                CompletableFuture.runAsync(() -> visits.book(groomer.id(), booking(groomer, "second@example.com")))
                        .join();
            });

            assertThat(overlaps()).isPositive();
        } finally {
            database.next();
        }
    }

    private static VisitBooking booking(Groomer groomer, String email) {
        var item = new Cart.Item(groomer.cut(), Tailoring.NONE, Optional.empty(), Length.AS_OFFERED, 0);
        return new VisitBooking(
                new Cart(groomer.clinic().location(), List.of(item), new Arrangement.InTurn(0)),
                FIRST,
                false,
                new Guest.Named("Somebody", Optional.of(email), Optional.empty()),
                List.of(),
                "",
                Language.EN,
                Via.PUBLIC);
    }

    private List<Http.Answer> answers(Groomer groomer, List<Instant> starts, int clients) throws Exception {
        var all = rush(IntStream.range(0, clients)
                .<Callable<List<Http.Answer>>>mapToObj(client -> () -> bookAll(groomer, starts, client))
                .toList());
        return all.stream().flatMap(List::stream).toList();
    }

    private List<Http.Answer> bookAll(Groomer groomer, List<Instant> starts, int client) {
        var stranger = visitor();
        return starts.stream()
                .map(start -> admitted(() -> stranger.post(groomer.api("/visits"), body(groomer, start, client))))
                .toList();
    }

    private static Map<String, Object> body(Groomer groomer, Instant start, int client) {
        return Map.of(
                "visit",
                Map.of(
                        "location",
                        groomer.clinic().location().text(),
                        "items",
                        List.of(
                                Map.of("service", groomer.cut().text()),
                                Map.of("service", groomer.bath().text()))),
                "start",
                start.toString(),
                "client",
                Map.of(
                        "name",
                        "Client " + client,
                        "email",
                        "client" + client + "-" + start.getEpochSecond() + "@example.com"));
    }
}
