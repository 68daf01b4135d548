package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Tailoring;
import care.tend.platform.Transactions;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Length;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Visits;
import care.tend.testing.Http;
import care.tend.testing.Salon;
import care.tend.testing.Salon.Groomer;
import care.tend.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Forty visitors want to hold a bath and a cut at the same time; there is one table, and one of them gets all of it.
 */
class VisitHoldRaceCampaign extends RaceScene {

    private static final int VISITORS = 40;

    @Autowired
    private Salon salon;

    @Autowired
    private Visits visits;

    @Autowired
    private Transactions transactions;

    @Test
    void one_holds_the_whole_visit_and_nobody_a_part_of_it() throws Exception {
        database.next();
        var groomer = salon.groomer(3, 3, 1, 1);

        var answers = rush(IntStream.range(0, VISITORS)
                .<Callable<Http.Answer>>mapToObj(number -> () -> hold(groomer))
                .toList());

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.hold")).as("a bath and a cut").isEqualTo(2);
        assertThat(count("scheduling.claim"))
                .as("the groomer twice, a bath, the table and a dryer")
                .isEqualTo(5);
    }

    /** The twin: without the constraint a visit that cannot see the other's yet takes the same table, and it shows. */
    @Test
    void without_the_constraint_the_campaign_goes_red() {
        database.next();
        var groomer = salon.groomer(1, 1, 1);
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            transactions.run(groomer.id(), () -> {
                holdDirectly(groomer, "first");
                CompletableFuture.runAsync(() -> holdDirectly(groomer, "second"))
                        .join();
            });

            assertThat(overlaps()).isPositive();
        } finally {
            database.next();
        }
    }

    private void holdDirectly(Groomer groomer, String holder) {
        var item = new Cart.Item(groomer.cut(), Tailoring.NONE, Optional.empty(), Length.AS_OFFERED, 0);
        var cart = new Cart(groomer.clinic().location(), List.of(item), new Arrangement.InTurn(0));
        visits.hold(groomer.id(), cart, WEDNESDAY, holder, Rules.GUEST);
    }

    private Http.Answer hold(Groomer groomer) {
        var stranger = visitor();
        var items = List.of(
                Map.of("service", groomer.cut().text()),
                Map.of("service", groomer.bath().text()));
        var visit = Map.of("location", groomer.clinic().location().text(), "items", items);
        return admitted(() ->
                stranger.post(groomer.api("/visits/holds"), Map.of("visit", visit, "start", WEDNESDAY.toString())));
    }
}
