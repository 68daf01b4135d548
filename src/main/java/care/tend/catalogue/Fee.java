package care.tend.catalogue;

import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something costs: a share of the agreed price, or a fixed sum. One of the two. Never more than the price, when
 * there is one.
 *
 * @param percent 1 to 100; null for a fixed sum
 * @param amount above zero; null for a share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fee(@Nullable Integer percent, @Nullable Money amount) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public Fee {
        var fields = new Fields();
        if ((percent == null) == (amount == null)) {
            fields.fault("percent", "catalogue.fee-one");
        }
        fields.optionalBetween("percent", percent, 1, 100);
        if (amount != null && amount.currency() == null) {
            fields.fault("amount.currency", "field.required");
        } else if (amount != null && (amount.minor() < 1 || amount.minor() > 1_000_000_000_000L)) {
            fields.fault("amount", "catalogue.price");
        }
        fields.refuse();
    }

    public static Fee share(int percent) {
        return new Fee(percent, null);
    }

    public static Fee of(Money amount) {
        return new Fee(null, amount);
    }

    /**
     * What it comes to for something of that price. A share is split off by largest remainder, and of two equal
     * remainders the guest keeps the minor unit.
     *
     * @return empty for a share of a price that nobody named
     */
    public Optional<Money> on(Optional<Money> price) {
        if (percent != null) {
            return price.map(whole -> whole.split(100 - percent, percent).getLast());
        }
        return Optional.ofNullable(amount)
                .map(sum -> price.filter(whole -> whole.currency().equals(sum.currency()) && whole.compareTo(sum) < 0)
                        .orElse(sum));
    }

    /** Whether it asks for less than {@code other} whatever the price; false where that depends. */
    boolean isLessThan(Fee other) {
        if (percent != null && other.percent != null) {
            return percent < other.percent;
        }
        return amount != null
                && other.amount != null
                && amount.currency().equals(other.amount.currency())
                && amount.compareTo(other.amount) < 0;
    }

    void check(Fields fields, String field, Currency currency) {
        if (amount != null && !amount.currency().equals(currency)) {
            fields.fault(field, "catalogue.currency", Map.of("currency", currency.getCurrencyCode()));
        }
    }
}
