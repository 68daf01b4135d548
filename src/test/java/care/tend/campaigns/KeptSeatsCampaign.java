package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Seats of a full class are given back while strangers rush for them. They are kept for those who wait: each is offered
 * to one of them, and no stranger gets between the one who left and the one who takes it.
 */
class KeptSeatsCampaign extends RaceScene {

    private static final int SEATS = 5;
    private static final int STRANGERS = 20;

    /** The counting of seats with the offered ones left out. */
    private static final String CARELESS_COUNT = """
            create or replace function scheduling.count_seats() returns trigger language plpgsql as $$
            declare
                more integer := 0;
            begin
                if tg_op <> 'INSERT' and old.state not in ('waiting', 'offered', 'cancelled') then
                    more := more - old.seats;
                end if;
                if tg_op <> 'DELETE' and new.state not in ('waiting', 'offered', 'cancelled') then
                    more := more + new.seats;
                end if;
                if more <> 0 then
                    update scheduling.session set taken = taken + more
                    where business_id = coalesce(new.business_id, old.business_id)
                      and id = coalesce(new.session_id, old.session_id);
                end if;
                return null;
            end $$
            """;

    @Autowired
    private Given given;

    @Autowired
    private Classes classes;

    @Test
    void what_is_freed_is_theirs_who_wait() throws Exception {
        var clinic = given.clinic(1);

        var outcome = run(clinic, full(clinic));

        assertThat(outcome.strangersSeated()).isZero();
        assertThat(outcome.offeredSeated()).isEqualTo(SEATS);
    }

    /** The twin: where an offered seat is counted as free, strangers get between, and it shows. */
    @Test
    void where_offered_seats_do_not_count_the_campaign_goes_red() throws Exception {
        TestDatabase.asOwner(database.database(), CARELESS_COUNT);
        try {
            var clinic = given.clinic(1);

            assertThat(run(clinic, full(clinic)).strangersSeated()).isPositive();
        } finally {
            database.next();
        }
    }

    private record Outcome(long strangersSeated, long offeredSeated) {}

    private record Full(ClassId session, List<AttendanceId> seated, List<AttendanceId> waiting) {}

    private Full full(Clinic clinic) {
        var session = planned(clinic);
        var seated = IntStream.range(0, SEATS)
                .mapToObj(i -> classes.take(clinic.id(), wish(session, "seated" + i))
                        .getFirst()
                        .id())
                .toList();
        var waiting = IntStream.range(0, SEATS)
                .mapToObj(i ->
                        classes.queue(clinic.id(), wish(session, "waiting" + i)).id())
                .toList();
        return new Full(session, seated, waiting);
    }

    /** All who sit leave among strangers, then those who waited take what they are offered among strangers. */
    private Outcome run(Clinic clinic, Full full) throws Exception {
        long strangers = among(
                clinic,
                full,
                "first",
                full.seated().stream()
                        .map(seat -> act(() -> classes.giveBack(clinic.id(), seat)))
                        .toList());
        strangers += among(
                clinic,
                full,
                "then",
                full.waiting().stream()
                        .map(seat -> act(() -> classes.takeOffered(clinic.id(), seat)))
                        .toList());
        long offered = classes.roster(clinic.id(), full.session()).stream()
                .filter(seat -> full.waiting().contains(seat.id()))
                .filter(Attendance::isBooked)
                .count();
        return new Outcome(strangers, offered);
    }

    /** How many of the strangers sit in the end who rush in beside these acts. */
    private long among(Clinic clinic, Full full, String round, List<Callable<Boolean>> acts) throws Exception {
        var all = new ArrayList<Callable<Boolean>>(acts);
        for (int i = 0; i < STRANGERS; i++) {
            var wish = wish(full.session(), round + i);
            all.add(act(() -> classes.take(clinic.id(), wish)));
        }
        return rush(all).subList(acts.size(), all.size()).stream()
                .filter(seated -> seated)
                .count();
    }

    private static Callable<Boolean> act(Runnable act) {
        return () -> {
            try {
                act.run();
                return true;
            } catch (ClassRefused | DataIntegrityViolationException refused) {
                return false;
            }
        };
    }

    private static SeatWish wish(ClassId session, String name) {
        var guest = new Booking.Guest.Named(name, Optional.of(name + "@example.com"), Optional.empty());
        return new SeatWish(session, false, guest, Optional.empty(), 1, "", Language.EN, Via.PUBLIC);
    }

    private ClassId planned(Clinic clinic) {
        var terms =
                new ClassTerms(ClassTerms.Counts.PERSON, ClassTerms.Entry.SINGLE, SEATS, 0, 0, 0, 0, null, true, null);
        var plan = new ClassPlan(
                clinic.checkUp(),
                clinic.location(),
                List.of(clinic.providers().getFirst()),
                List.of(),
                WEDNESDAY,
                60,
                Optional.empty(),
                terms);
        return classes.plan(clinic.id(), plan).getFirst().id();
    }
}
