package care.tend.scheduling;

import care.tend.kernel.AccountId;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import java.util.Map;
import java.util.Optional;

/**
 * On whose wish something is changed, and at what price.
 *
 * @param byClient whether the client wishes it; what the business does by itself costs them nothing
 * @param atMost what they were told it costs, and no more is asked; empty when they were told nothing
 * @param plea a guest's own words for why it was an emergency; may be empty
 * @param waiver who lets the fee go; empty when it stands
 */
public record Initiative(boolean byClient, Optional<Money> atMost, String plea, Optional<Waiver> waiver) {

    private static final int LONGEST = 500;

    /** A guest's own. */
    public static final Initiative GUEST = new Initiative(true, Optional.empty(), "", Optional.empty());

    /** The business's. */
    public static final Initiative BUSINESS = new Initiative(false, Optional.empty(), "", Optional.empty());

    public Initiative {
        plea = plea.strip();
        if (plea.length() > LONGEST) {
            throw new Invalid("plea", "field.too-long", Map.of("max", LONGEST));
        }
    }

    /** The same, with the price settled already. */
    public Initiative settled() {
        return new Initiative(byClient, Optional.empty(), plea, waiver);
    }

    static Initiative of(Rules rules) {
        return rules == Rules.GUEST ? GUEST : BUSINESS;
    }

    /**
     * Letting a fee go.
     *
     * @param by who does
     * @param reason why, for the business's own eyes
     */
    public record Waiver(AccountId by, String reason) {
        public Waiver {
            reason = reason.strip();
            if (reason.isEmpty()) {
                throw new Invalid("reason", "scheduling.reason-needed");
            }
            if (reason.length() > LONGEST) {
                throw new Invalid("reason", "field.too-long", Map.of("max", LONGEST));
            }
        }
    }
}
