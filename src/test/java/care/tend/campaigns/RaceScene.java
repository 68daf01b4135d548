package care.tend.campaigns;

import care.tend.platform.Language;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Via;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many who want the same at the same moment, and a look behind the counter at who got it. */
abstract class RaceScene extends ServerTest {

    static final Instant WEDNESDAY = Instant.parse("2026-11-25T04:00:00Z"); // 9:00 in Atyrau
    static final int HALF_HOURS = 18;
    private static final ZoneId ATYRAU = ZoneId.of("Asia/Atyrau");

    /** All begin when everybody is ready; what each came back with, in their order. */
    static <T> List<T> rush(List<Callable<T>> acts) throws Exception {
        var gun = new CountDownLatch(1);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = acts.stream()
                    .map(act -> runners.submit(() -> {
                        gun.await();
                        return act.call();
                    }))
                    .toList();
            gun.countDown();
            var back = new ArrayList<T>();
            for (var lane : lanes) {
                back.add(lane.get());
            }
            return back;
        }
    }

    /** Whether they got it; false when somebody was faster. */
    static Callable<Boolean> won(Callable<?> act) {
        return () -> {
            try {
                act.call();
                return true;
            } catch (BookingRefused lost) {
                return false;
            }
        };
    }

    /** Turned away at a full house is no answer yet: a client waits as told and comes again. */
    static Http.Answer admitted(Supplier<Http.Answer> act) {
        return Stream.generate(act)
                .filter(answer -> answer.status() != 503)
                .findFirst()
                .orElseThrow();
    }

    static Booking booking(Clinic clinic, Instant start, String email) {
        return booking(
                new Booking.Chosen.Now(new SlotChoice(clinic.checkUp(), clinic.location(), Optional.empty(), start)),
                email);
    }

    static Booking booking(Booking.Chosen chosen, String email) {
        return new Booking(
                chosen,
                new Booking.Guest.Named("Somebody", Optional.of(email), Optional.empty()),
                Optional.empty(),
                "",
                Language.EN,
                Via.PUBLIC);
    }

    /** Pairs of claims on the same time of one provider or thing. */
    long overlaps() {
        return count("""
                scheduling.claim a join scheduling.claim b
                on a.resource_id = b.resource_id and a.id < b.id and a.period && b.period and a.active and b.active
                """);
    }

    long count(String rows) {
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + rows);
    }

    /** The half hours of a vet's days from Wednesday on, without Sundays. */
    static Instant halfHour(int number) {
        int days = number / HALF_HOURS;
        int sundays = (days + 2) / 6;
        return WEDNESDAY
                .atZone(ATYRAU)
                .plusDays(days + sundays)
                .plusMinutes(30L * (number % HALF_HOURS))
                .toInstant();
    }
}
