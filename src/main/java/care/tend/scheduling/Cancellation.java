package care.tend.scheduling;

import care.tend.kernel.Invalid;
import java.util.Map;

/**
 * That an appointment will not take place.
 *
 * @param reason for the business's own eyes; may be empty
 * @param rules a guest's, who must be in time, or the business's own
 * @param initiative on whose wish, and at what price
 */
public record Cancellation(String reason, Rules rules, Initiative initiative) {

    private static final int LONGEST = 500;

    /** By whoever's rules bind, on their own wish. */
    public Cancellation(String reason, Rules rules) {
        this(reason, rules, Initiative.of(rules));
    }

    /** The same, with the price settled already. */
    public Cancellation settled() {
        return new Cancellation(reason, rules, initiative.settled());
    }

    public Cancellation {
        reason = reason.strip();
        if (reason.length() > LONGEST) {
            throw new Invalid("reason", "field.too-long", Map.of("max", LONGEST));
        }
    }
}
