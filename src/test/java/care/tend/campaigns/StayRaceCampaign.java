package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.RunSize;
import care.tend.platform.Transactions;
import care.tend.testing.Http;
import care.tend.testing.Kennel;
import care.tend.testing.Kennel.House;
import care.tend.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 60 households want the same three nights in three runs. Three get one each; all others hear that it is full. */
class StayRaceCampaign extends RaceScene {

    private static final int HOUSEHOLDS = 60;

    @Autowired
    private Kennel kennel;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void three_runs_are_given_to_three_households() throws Exception {
        var house = kennel.house(RunSize.SMALL, RunSize.SMALL, RunSize.LARGE);

        var answers = rush(IntStream.range(0, HOUSEHOLDS)
                .<Callable<Http.Answer>>mapToObj(i -> () -> admitted(() -> book(house, i, 25, 28)))
                .toList());

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(3);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(lost -> assertThat(lost.code())
                .isEqualTo("scheduling.stay-full"));
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.stay")).isEqualTo(3);
        assertThat(count("scheduling.claim where kind = 'stay'")).isEqualTo(3);
        assertThat(count("platform.outbox where kind = 'stay-notice'")).isEqualTo(3);
    }

    /** Nights that overlap in every way, changed and cancelled meanwhile: nothing is lost and nobody shares. */
    @Test
    void nights_of_every_length_never_share_a_run() throws Exception {
        var house = kennel.house(RunSize.SMALL, RunSize.MEDIUM, RunSize.LARGE, RunSize.GIANT);

        var answers = rush(IntStream.range(0, HOUSEHOLDS)
                .<Callable<Http.Answer>>mapToObj(i -> () -> admitted(() -> {
                    var booked = book(house, i, 24 + i % 3, 25 + i % 3 + i / 3 % 2);
                    return booked.status() == 201 && i % 3 == 0 ? lengthen(house, booked) : booked;
                }))
                .toList());

        assertThat(answers)
                .extracting(Http.Answer::status)
                .isSubsetOf(200, 201, 409)
                .contains(201);
        assertThat(overlaps()).isZero();
        long stays = count("scheduling.stay where state = 'booked'");
        assertThat(count("scheduling.claim where kind = 'stay'")).isEqualTo(stays);
        assertThat(count("""
                scheduling.stay s where not exists (select 1 from scheduling.claim c where c.stay_id = s.id
                    and c.resource_id = s.run_id and lower(c.period) = s.starts_at and upper(c.period) = s.ends_at)
                """)).isZero();
    }

    private Http.Answer lengthen(House house, Http.Answer booked) {
        var url = booked.json().path("manageUrl").asString();
        var secret = url.substring(url.lastIndexOf('/') + 1);
        var from = booked.json().path("dates").path("from").asString();
        return visitor()
                .post(
                        house.api("/guest-stays/" + secret + "/change"),
                        Map.of("dates", Map.of("from", from, "until", "2026-11-30")));
    }

    private Http.Answer book(House house, int who, int from, int until) {
        return visitor()
                .post(
                        house.api("/stays"),
                        Map.of(
                                "service",
                                house.nights().text(),
                                "location",
                                house.clinic().location().text(),
                                "dates",
                                Map.of("from", "2026-11-" + from, "until", "2026-11-" + until),
                                "animals",
                                List.of(Map.of("species", "cat")),
                                "client",
                                Map.of("name", "H " + who, "email", "h" + who + "@example.com")));
    }

    /** Whoever looks first and writes then, as careless code would: the database itself gives the run to one. */
    @Test
    void not_even_careless_code_gives_a_run_twice() throws Exception {
        assertThat(careless()).isEqualTo(1);
        assertThat(overlaps()).isZero();
    }

    /** The twin: without the constraint careless code gives one run to many, and it shows. */
    @Test
    void without_the_constraint_the_campaign_goes_red() throws Exception {
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            assertThat(careless()).isGreaterThan(1);
            assertThat(overlaps()).isPositive();
        } finally {
            database.next();
        }
    }

    /** Eight who have all seen the run free before any of them takes it; how many have it in the end. */
    private long careless() throws Exception {
        var house = kennel.house(RunSize.SMALL);
        var booked = book(house, 0, 24, 25);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        int crowd = 8;
        var allLooked = new CyclicBarrier(crowd);
        rush(IntStream.range(0, crowd)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        return transactions.in(house.clinic().id(), () -> {
                            await(allLooked);
                            return take(house);
                        });
                    } catch (DataIntegrityViolationException refused) {
                        assertThat(refused).hasMessageContaining("claim_no_overlap");
                        return false;
                    }
                })
                .toList());
        return count("scheduling.claim where resource_id = '" + raw(house) + "' and upper(period) > '2026-11-27Z'");
    }

    private boolean take(House house) {
        return jdbc.sql("""
                                insert into scheduling.claim (business_id, resource_id, period, kind, stay_id)
                                select business_id, run_id, tstzrange('2026-11-26Z', '2026-11-28Z'), 'stay', id
                                from scheduling.stay where business_id = :business
                                """).param("business", house.clinic().id().value()).update() == 1;
    }

    private static UUID raw(House house) {
        return Objects.requireNonNull(
                        house.pool().details().resources().getFirst().id())
                .value();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
