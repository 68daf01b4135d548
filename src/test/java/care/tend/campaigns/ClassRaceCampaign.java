package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Booking;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many strangers want the five seats of a class. Five get one; all others are told at once that it is full. A make-up
 * is used once.
 */
class ClassRaceCampaign extends RaceScene {

    private static final int SEATS = 5;

    @Autowired
    private Given given;

    @Autowired
    private Classes classes;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void five_seats_are_five_seats() throws Exception {
        sit(60, 1);
    }

    @Test
    @Tag("full")
    void five_seats_of_twenty_classes_too() throws Exception {
        sit(200, 20);
    }

    private void sit(int strangers, int many) throws Exception {
        var clinic = given.clinic(1);
        var sessions = IntStream.range(0, many)
                .mapToObj(i -> planned(clinic, halfHour(2 * i), 0).text())
                .toList();

        var answers = rush(IntStream.range(0, strangers)
                        .<Callable<List<Http.Answer>>>mapToObj(i -> () -> sitInAll(clinic, sessions, i))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(SEATS * many);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(lost -> assertThat(lost.code())
                .isEqualTo("scheduling.class-full"));
        assertThat(count("scheduling.attendance")).isEqualTo((long) SEATS * many);
        assertThat(count("scheduling.session where taken = seats")).isEqualTo(many);
        assertThat(count("platform.outbox where kind = 'class-notice'")).isEqualTo((long) SEATS * many);
    }

    private List<Http.Answer> sitInAll(Clinic clinic, List<String> sessions, int stranger) {
        var visitor = visitor();
        return sessions.stream()
                .map(session -> {
                    var email = "s%d-%s@example.com".formatted(stranger, session);
                    var body = Map.of("client", Map.of("name", "S " + stranger, "email", email));
                    return admitted(() -> visitor.post(clinic.api("/classes/" + session + "/seats"), body));
                })
                .toList();
    }

    /** Ten taps on one make-up, half of them for another class: one seat is taken, all others hear that it is used. */
    @Test
    void a_makeup_is_used_once() throws Exception {
        var clinic = given.clinic(1);
        var missed = planned(clinic, WEDNESDAY, 14);
        var others = List.of(
                planned(clinic, WEDNESDAY.plus(Duration.ofHours(2)), 0),
                planned(clinic, WEDNESDAY.plus(Duration.ofHours(4)), 0));
        var dana = new Booking.Guest.Named("Dana", Optional.of("dana@example.com"), Optional.empty());
        var wish = new SeatWish(missed, false, dana, Optional.empty(), 1, "", Language.EN, Via.PUBLIC);
        var seat = classes.take(clinic.id(), wish).getFirst().id();
        classes.giveBack(clinic.id(), seat);
        var path = clinic.api("/seats/" + classes.linkSecret(seat) + "/makeup");

        var answers = rush(IntStream.range(0, 10)
                .<Callable<Http.Answer>>mapToObj(i -> () -> admitted(() ->
                        visitor().post(path, Map.of("session", others.get(i % 2).text()))))
                .toList());

        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() != 200).allSatisfy(lost -> assertThat(lost.code())
                .isEqualTo("scheduling.class-no-makeup"));
        assertThat(others.stream()
                        .mapToInt(other -> classes.read(clinic.id(), other).taken())
                        .sum())
                .isEqualTo(1);
    }

    /** Whoever looks first and writes then, as careless code would: the database itself gives no sixth seat. */
    @Test
    void not_even_careless_code_oversells() throws Exception {
        var clinic = given.clinic(1);
        var session = planned(clinic);

        assertThat(careless(clinic, session)).isEqualTo(SEATS);
    }

    /** The twin: without the check careless code gives more seats than there are, and it shows. */
    @Test
    void without_the_check_the_campaign_goes_red() throws Exception {
        TestDatabase.asOwner(database.database(), "alter table scheduling.session drop constraint session_seats");
        try {
            var clinic = given.clinic(1);
            var session = planned(clinic);

            assertThat(careless(clinic, session)).isGreaterThan(SEATS);
        } finally {
            database.next();
        }
    }

    /** Eight who have all seen five seats free before any of them writes; how many sit in the end. */
    private long careless(Clinic clinic, ClassId session) throws Exception {
        int crowd = 8;
        var allLooked = new CyclicBarrier(crowd);
        rush(IntStream.range(0, crowd)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        return transactions.in(clinic.id(), () -> {
                            assertThat(classes.read(clinic.id(), session).left())
                                    .isEqualTo(SEATS);
                            await(allLooked);
                            return sit(clinic, session, UUID.randomUUID());
                        });
                    } catch (DataIntegrityViolationException refused) {
                        assertThat(refused).hasMessageContaining("session_seats");
                        return false;
                    }
                })
                .toList());
        return count("scheduling.attendance where session_id = '" + session.value() + "'");
    }

    private boolean sit(Clinic clinic, ClassId session, UUID client) {
        return jdbc.sql("""
                                insert into scheduling.attendance (business_id, id, session_id, client_id, seats, state,
                                    language, via, link_hash, created_at)
                                values (:business, uuidv7(), :session, :client, 1, 'booked', :language, 'public',
                                    uuid_send(:client), '2026-11-24T06:40Z')
                                """)
                        .param("business", clinic.id().value())
                        .param("session", session.value())
                        .param("client", client)
                        .param("language", Language.EN.code())
                        .update()
                == 1;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private ClassId planned(Clinic clinic) {
        return planned(clinic, WEDNESDAY, 0);
    }

    private ClassId planned(Clinic clinic, Instant start, int makeupDays) {
        var terms = new ClassTerms(
                ClassTerms.Counts.PERSON, ClassTerms.Entry.SINGLE, SEATS, 0, 0, 0, makeupDays, null, true, null);
        var plan = new ClassPlan(
                clinic.checkUp(),
                clinic.location(),
                List.of(clinic.providers().getFirst()),
                List.of(),
                start,
                60,
                Optional.empty(),
                terms);
        return classes.plan(clinic.id(), plan).getFirst().id();
    }
}
