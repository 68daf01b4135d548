package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Services;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Length;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SeriesBooking;
import care.tend.scheduling.SeriesPlanner;
import care.tend.scheduling.SeriesWish;
import care.tend.scheduling.SlotChoice;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What else than a first booking can be wanted twice at one moment: a move, every date of a series, a start within
 * somebody's buffer, a hold that runs out. Short on every run; 200 clients and 50 times in the full one.
 */
class ChangesRaceCampaign extends RaceScene {

    /** So many go at once; a server lets no more in either. */
    private static final int LANES = 8;

    @Autowired
    private Given given;

    @Autowired
    private Appointments appointments;

    @Autowired
    private SeriesPlanner series;

    @Autowired
    private Services services;

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private Transactions transactions;

    @BeforeEach
    void nobody_was_here() {
        database.next();
    }

    @Test
    void of_those_who_move_to_the_same_time_one_gets_it_and_the_others_keep_theirs() throws Exception {
        move(40, 10);
    }

    @Test
    @Tag("full")
    void of_two_hundred_who_move_to_fifty_times_too() throws Exception {
        move(200, 50);
    }

    private void move(int clients, int times) throws Exception {
        var clinic = given.clinic(1);
        var before = IntStream.range(0, clients)
                .mapToObj(i ->
                        appointments.book(clinic.id(), booking(clinic, halfHour(i), "client" + i + "@example.com")))
                .toList();

        var moved = rush(IntStream.range(0, clients)
                .mapToObj(i -> won(() ->
                        appointments.reschedule(clinic.id(), before.get(i).id(), to(halfHour(clients + i % times)))))
                .toList());

        assertThat(moved).filteredOn(won -> won).hasSize(times);
        assertThat(overlaps()).isZero();
        var stayed = IntStream.range(0, clients).filter(i -> !moved.get(i));
        assertThat(stayed).allSatisfy(i -> assertThat(
                        appointments.read(clinic.id(), before.get(i).id()).period())
                .isEqualTo(before.get(i).period()));
        assertThat(count("scheduling.claim"))
                .as("nobody has two times, nobody none")
                .isEqualTo(clients);
    }

    /** The twin: without the constraint two who do not see each other yet move to the same time, and it shows. */
    @Test
    void without_the_constraint_two_move_to_the_same_time() {
        var clinic = given.clinic(1);
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> appointments
                        .book(clinic.id(), booking(clinic, halfHour(i), "client" + i + "@example.com"))
                        .id())
                .toList();
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");

        transactions.run(clinic.id(), () -> {
            appointments.reschedule(clinic.id(), ids.getFirst(), to(halfHour(5)));
            CompletableFuture.runAsync(() -> appointments.reschedule(clinic.id(), ids.getLast(), to(halfHour(5))))
                    .join();
        });

        assertThat(overlaps()).isPositive();
    }

    @Test
    void a_series_is_somebodys_with_all_its_dates_or_not_at_all() throws Exception {
        twelveWeeks(20);
    }

    @Test
    @Tag("full")
    void of_two_hundred_who_want_a_series_too() throws Exception {
        twelveWeeks(200);
    }

    private void twelveWeeks(int clients) throws Exception {
        var clinic = given.clinic(2);

        var booked = rush(IntStream.range(0, LANES)
                        .<Callable<List<Boolean>>>mapToObj(lane -> () -> oneByOne(clinic, lane, clients))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(booked).hasSize(clients);
        assertThat(booked).filteredOn(won -> won).as("two vets").hasSize(2);
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.appointment")).isEqualTo(2 * 12);
        assertThat(count("scheduling.claim")).isEqualTo(2 * 12);
    }

    /** Every client of a lane, who waits for the one before. */
    private List<Boolean> oneByOne(Clinic clinic, int lane, int clients) throws Exception {
        var won = new ArrayList<Boolean>();
        for (int client = lane; client < clients; client += LANES) {
            var wish = twelveWeeks(clinic, client);
            won.add(won(() -> series.book(clinic.id(), wish)).call());
        }
        return won;
    }

    private static SeriesBooking twelveWeeks(Clinic clinic, int client) {
        var dates = IntStream.range(0, 12)
                .mapToObj(week -> halfHour(2).plus(Duration.ofDays(7L * week)))
                .map(start -> new SeriesBooking.Pick(start, start, Optional.empty(), false))
                .toList();
        return new SeriesBooking(
                new SeriesWish(
                        clinic.checkUp(),
                        clinic.location(),
                        Optional.empty(),
                        halfHour(2),
                        "FREQ=WEEKLY;COUNT=12",
                        Length.AS_OFFERED),
                dates,
                new Booking.Guest.Named("Somebody", Optional.of("client" + client + "@example.com"), Optional.empty()),
                Optional.empty(),
                "",
                Language.EN);
    }

    @Test
    void nobody_begins_within_anothers_buffer() throws Exception {
        buffers(60);
    }

    @Test
    @Tag("full")
    void nor_does_anybody_of_a_thousand() throws Exception {
        buffers(1000);
    }

    private void buffers(int clients) throws Exception {
        var clinic = given.clinic(1);
        var cleaning = services.add(clinic.id(), Given.terms("Cleaning", 30, 0, 20, clinic.providers()))
                .id();

        var booked = rush(IntStream.range(0, clients)
                .mapToObj(i -> new SlotChoice(
                        cleaning,
                        clinic.location(),
                        Optional.empty(),
                        WEDNESDAY.plus(Duration.ofMinutes(30L * (i % HALF_HOURS)))))
                .map(choice -> (Callable<Optional<Appointment>>) () -> {
                    try {
                        return Optional.of(appointments.book(
                                clinic.id(), booking(new Booking.Chosen.Now(choice), "somebody@example.com")));
                    } catch (BookingRefused lost) {
                        return Optional.empty();
                    }
                })
                .toList());

        var starts = booked.stream()
                .flatMap(Optional::stream)
                .map(appointment -> appointment.period().start())
                .sorted()
                .toList();
        assertThat(starts).hasSizeGreaterThanOrEqualTo(HALF_HOURS / 3);
        assertThat(IntStream.range(1, starts.size()))
                .allSatisfy(i -> assertThat(Duration.between(starts.get(i - 1), starts.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(50)));
        assertThat(overlaps()).isZero();
    }

    @Test
    void a_hold_that_runs_out_is_the_next_ones_once() throws Exception {
        holdsRunOut(40, 10);
    }

    @Test
    @Tag("full")
    void fifty_holds_that_run_out_before_two_hundred_too() throws Exception {
        holdsRunOut(200, 50);
    }

    private void holdsRunOut(int clients, int times) throws Exception {
        var clinic = given.clinic(1);
        var holds = IntStream.range(0, times)
                .mapToObj(i -> appointments.hold(
                        clinic.id(),
                        new SlotChoice(clinic.checkUp(), clinic.location(), Optional.empty(), halfHour(i)),
                        "holder" + i))
                .toList();
        clock.set(holds.getLast().expiresAt());

        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < times; i++) {
            Hold hold = holds.get(i);
            var holder = "holder" + i;
            acts.add(won(() -> appointments.book(
                    clinic.id(), booking(new Booking.Chosen.Held(hold.id(), holder), holder + "@example.com"))));
        }
        for (int i = 0; i < clients; i++) {
            var wish = booking(clinic, halfHour(i % times), "client" + i + "@example.com");
            acts.add(won(() -> appointments.book(clinic.id(), wish)));
        }
        acts.add(() -> delivery.deliverDue() < 0);
        var won = rush(acts);

        assertThat(won.subList(0, times)).as("too late").containsOnly(false);
        assertThat(won).filteredOn(each -> each).hasSize(times);
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.claim")).isEqualTo(times);
    }

    private static Move to(Instant start) {
        return new Move(start, Optional.empty(), Rules.GUEST, OptionalInt.empty());
    }
}
