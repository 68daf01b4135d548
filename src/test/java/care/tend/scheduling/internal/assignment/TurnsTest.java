package care.tend.scheduling.internal.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.ProviderId;
import care.tend.scheduling.AssignmentReason.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Turns are fair over any stretch of bookings, and nobody is asked out of the order they can be told. */
class TurnsTest {

    private static final ProviderId ANNA = new ProviderId(new UUID(0, 1));
    private static final ProviderId BEN = new ProviderId(new UUID(0, 2));
    private static final ProviderId CARA = new ProviderId(new UUID(0, 3));

    private static List<ProviderId> order(Standing... able) {
        return Turns.order(List.of(able)).stream().map(Standing::provider).toList();
    }

    @Test
    void who_had_least_is_first() {
        assertThat(order(new Standing(ANNA, 1, 4, 0), new Standing(BEN, 1, 2, 300), new Standing(CARA, 1, 3, 0)))
                .containsExactly(BEN, CARA, ANNA);
    }

    @Test
    void a_weight_of_two_has_twice_as_many() {
        assertThat(order(new Standing(ANNA, 1, 2, 0), new Standing(BEN, 2, 4, 0)))
                .containsExactly(BEN, ANNA);
        assertThat(order(new Standing(ANNA, 1, 2, 0), new Standing(BEN, 2, 6, 0)))
                .containsExactly(ANNA, BEN);
    }

    @Test
    void of_equals_the_emptier_day_and_then_the_one_named_first() {
        assertThat(order(new Standing(ANNA, 1, 2, 60), new Standing(BEN, 1, 2, 30)))
                .containsExactly(BEN, ANNA);
        assertThat(order(new Standing(BEN, 1, 2, 30), new Standing(ANNA, 1, 2, 30)))
                .containsExactly(BEN, ANNA);
    }

    @Test
    void no_weight_is_asked_last() {
        assertThat(order(new Standing(ANNA, 0, 0, 0), new Standing(BEN, 1, 90, 480)))
                .containsExactly(BEN, ANNA);
    }

    @Property(tries = 200)
    void over_many_bookings_everybody_gets_their_share_within_one_turn(
            @ForAll @IntRange(min = 1, max = 9) int anna,
            @ForAll @IntRange(min = 1, max = 9) int ben,
            @ForAll @IntRange(min = 1, max = 9) int cara,
            @ForAll @IntRange(min = 1, max = 200) int bookings) {
        var weights = Map.of(ANNA, anna, BEN, ben, CARA, cara);
        var given = new HashMap<ProviderId, Integer>();
        for (int i = 0; i < bookings; i++) {
            var able = new ArrayList<Standing>();
            for (var one : List.of(ANNA, BEN, CARA)) {
                able.add(new Standing(one, weights.getOrDefault(one, 1), given.getOrDefault(one, 0), 0));
            }
            given.merge(Turns.order(able).getFirst().provider(), 1, Integer::sum);
        }
        double sum = anna + ben + cara;
        weights.forEach((one, weight) -> assertThat(given.getOrDefault(one, 0) - bookings * weight / sum)
                .as("%s of %d", one, bookings)
                .isBetween(-2.0, 2.0));
    }
}
