package care.tend.scheduling;

import static care.tend.scheduling.Wishes.booking;
import static care.tend.scheduling.Wishes.wish;
import static care.tend.scheduling.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Policies;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.Services;
import care.tend.clients.ClientDetails;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.platform.Language;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestClock;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's booking claims its time in the last moment; whoever was faster has it all the same. */
class HopeTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Policies policies;

    @Autowired
    private Services services;

    @Autowired
    private Clients clients;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void a_hold_that_ran_out_and_is_still_there_is_no_hindrance() {
        var clinic = given.clinic(1);
        runOut(clinic);

        var booked = desk(clinic).post(clinic.api("/appointments"), booking(clinic, TEN));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(rows(clinic, "claim where")).isEqualTo(1);
        assertThat(rows(clinic, "appointment where")).isEqualTo(1);
    }

    /** The twin: if hope were believed unseen, the appointment would stand without its time. */
    @Test
    void without_the_check_the_same_appointment_would_have_no_time() {
        var clinic = given.clinic(1);
        runOut(clinic);
        TestDatabase.asOwner(
                database.database(),
                "create or replace function platform.hoped(fulfilled boolean) returns boolean language sql"
                        + " return true");
        try {
            var booked = desk(clinic).post(clinic.api("/appointments"), booking(clinic, TEN));

            assertThat(booked.status()).as(booked.body()).isEqualTo(201);
            assertThat(rows(clinic, "claim where appointment_id is not null and"))
                    .isZero();
        } finally {
            database.next();
        }
    }

    @Test
    void of_six_desks_that_want_the_same_time_one_has_it_and_the_others_hear_what_is_free() throws Exception {
        var clinic = given.clinic(1);
        var gun = new CountDownLatch(1);
        var answers = new ArrayList<Http.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bookings = new ArrayList<Future<Http.Answer>>();
            for (int i = 0; i < 6; i++) {
                var desk = desk(clinic);
                bookings.add(threads.submit(() -> {
                    gun.await();
                    return desk.post(clinic.api("/appointments"), booking(clinic, TEN));
                }));
            }
            gun.countDown();
            for (var booking : bookings) {
                answers.add(booking.get());
            }
        }

        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.code().equals("scheduling.slot-taken"))
                .allMatch(answer -> !answer.json().path("alternatives").isEmpty());
        assertThat(rows(clinic, "appointment where")).isEqualTo(1);
        assertThat(TestDatabase.countAsOwner(
                        database.database(),
                        "select count(*) from platform.audit where business_id = '"
                                + clinic.id().value() + "'"))
                .isEqualTo(1);
    }

    /** Who they are is asked on the way to something else; it binds them all the same. */
    @Test
    void a_client_who_is_known_is_bound_by_the_policy_of_their_tier() {
        var clinic = given.clinic(1);
        policies.add(clinic.id(), terms("everybody", null));
        var premium = policies.add(clinic.id(), terms("premium", Tier.PREMIUM));
        var details = new ClientDetails("Dana", "dana@example.com", null, Language.EN, Tier.PREMIUM, null);
        var client = clients.add(clinic.id(), details, null).id();

        var booked = desk(clinic).post(clinic.api("/appointments"), with(wish(clinic, TEN), "clientId", client.text()));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(rows(clinic, "appointment where policy_id = '" + premium.id().value() + "' and"))
                .isEqualTo(1);
    }

    @Test
    void what_is_kept_free_before_and_after_is_taken_with_it_and_not_counted() {
        var clinic = given.clinic(1);
        var version = services.read(clinic.id(), clinic.checkUp()).version();
        services.edit(clinic.id(), clinic.checkUp(), version, Given.terms("Check-up", 30, 15, 10, clinic.providers()));

        var booked = desk(clinic).post(clinic.api("/appointments"), booking(clinic, TEN));
        var after = desk(clinic).post(clinic.api("/appointments"), booking(clinic, "2026-11-25T05:30:00Z"));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(rows(clinic, "claim where kind = 'buffer' and not counted and lower(lane) + 1 = upper(lane) and"))
                .isEqualTo(2);
        assertThat(rows(clinic, "claim where kind = 'appointment' and counted and buffer_after = 10 and"))
                .isEqualTo(1);
        assertThat(after.status()).isEqualTo(409);
    }

    private static PolicyTerms terms(String name, @Nullable Tier tier) {
        return new PolicyTerms(
                name, List.of(), List.of(), tier, List.of(), List.of(), null, false, false, null, null, null);
    }

    private void runOut(Clinic clinic) {
        var held = visitor().post(clinic.api("/holds"), wish(clinic, TEN));
        assertThat(held.status()).isEqualTo(201);
        clock.advance(Duration.ofMinutes(11));
    }

    private Http desk(Clinic clinic) {
        return scene.member(port, clinic.id(), "front_desk");
    }

    private long rows(Clinic clinic, String source) {
        return TestDatabase.countAsOwner(
                database.database(),
                "select count(*) from scheduling." + source + " business_id = '"
                        + clinic.id().value() + "'");
    }
}
