package care.tend.scheduling;

import care.tend.kernel.Money;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A line of what a stay costs.
 *
 * @param count how many units, or how often
 * @param animals for how many
 * @param each price of one unit of one animal; of what is asked for all together, its sum
 * @param sum what the line comes to
 */
public record StayLine(Kind kind, int count, int animals, Money each, Money sum) {

    /** What is paid for. */
    public enum Kind {
        FIRST,
        /** Those that share the run with the first. */
        FURTHER,
        /** Changed at short notice. */
        CHANGE,
        /** Fetched late. */
        LATE;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
