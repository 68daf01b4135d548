package care.tend.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in whole minor units of its currency (ISO 4217): 9 000 ₸ is {@code 900000 KZT}. May be negative (a refund,
 * a correction). Arithmetic is exact: it overflows loudly and never mixes currencies.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return minor < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    /**
     * Splits by weight without losing or making a minor unit: each part gets its floor, and what is left goes one by
     * one to the largest remainders, the earlier part first among equals.
     *
     * @param weights none negative, at least one above zero
     * @return as many parts as weights, in their order; they sum to this amount
     */
    public List<Money> split(long... weights) {
        long total = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight");
            }
            total = Math.addExact(total, weight);
        }
        if (total == 0) {
            throw new IllegalArgumentException("weights sum to zero");
        }
        return distribute(weights, total);
    }

    private List<Money> distribute(long[] weights, long total) {
        var parts = new long[weights.length];
        var remainders = new long[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            var product = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(weights[i]));
            var floor = floorDivide(product, total);
            parts[i] = floor[0];
            remainders[i] = floor[1];
            given += parts[i];
        }
        var byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i = 0; i < minor - given; i++) {
            parts[byRemainder.get(i)]++;
        }
        var split = new ArrayList<Money>(parts.length);
        for (long part : parts) {
            split.add(new Money(part, currency));
        }
        return List.copyOf(split);
    }

    private static long[] floorDivide(BigInteger product, long total) {
        var parts = product.divideAndRemainder(BigInteger.valueOf(total));
        boolean below = parts[1].signum() < 0;
        return new long[] {parts[0].longValueExact() - (below ? 1 : 0), parts[1].longValueExact() + (below ? total : 0)
        };
    }

    /** @throws IllegalArgumentException for another currency: there is no order between them */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " is not " + other.currency);
        }
        return other;
    }
}
