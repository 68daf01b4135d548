package care.tend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Money is neither lost nor made. */
class MoneyProperties {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final long TRILLION = 1_000_000_000_000L;

    @Property(tries = 500)
    void parts_sum_to_the_whole(
            @ForAll @LongRange(min = -TRILLION, max = TRILLION) long minor, @ForAll("weights") long[] weights) {
        var parts = new Money(minor, KZT).split(weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().mapToLong(Money::minor).sum()).isEqualTo(minor);
    }

    @Property(tries = 500)
    void no_part_is_a_whole_unit_off_its_share(
            @ForAll @LongRange(min = 0, max = TRILLION) long minor, @ForAll("weights") long[] weights) {
        long total = LongStream.of(weights).sum();

        var parts = new Money(minor, KZT).split(weights);

        for (int i = 0; i < weights.length; i++) {
            double share = (double) minor * weights[i] / total;
            assertThat(Math.abs(parts.get(i).minor() - share)).isLessThan(1.001);
        }
    }

    @Property(tries = 200)
    void adding_and_taking_away_undo_each_other(@ForAll int one, @ForAll int other) {
        var a = new Money(one, KZT);
        var b = new Money(other, KZT);

        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(a.negated())).isEqualTo(Money.zero(KZT));
    }

    @Example
    void currencies_do_not_mix_and_nothing_overflows_in_silence() {
        var most = new Money(Long.MAX_VALUE, KZT);

        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.plus(Money.of(1, "KZT"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.split(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_largest_remainder_gets_the_odd_unit() {
        assertThat(Money.of(100, "KZT").split(1, 1, 1)).extracting(Money::minor).containsExactly(34L, 33L, 33L);
        assertThat(Money.of(-100, "KZT").split(1, 1, 1))
                .extracting(Money::minor)
                .containsExactly(-33L, -33L, -34L);
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.longs()
                .between(0, 1000)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> LongStream.of(weights).sum() > 0);
    }
}
