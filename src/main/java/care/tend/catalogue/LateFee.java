package care.tend.catalogue;

import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What it costs when animals are fetched late. It is asked once, and once more for each further day that has begun.
 *
 * @param graceMinutes after the end of check-out in which nothing is asked, 0 to 1440
 * @param charge what is asked then
 * @param amount of a fixed charge; null for the others
 */
public record LateFee(
        int graceMinutes, Charge charge, @Nullable Money amount) {

    private static final int DAY = 1440;

    public LateFee {
        var fields = new Fields("late");
        fields.between("graceMinutes", graceMinutes, 0, DAY);
        charge = fields.needed("charge", charge);
        if ((charge == Charge.FIXED) != (amount != null)) {
            fields.fault("amount", charge == Charge.FIXED ? "field.required" : "field.unknown");
        }
        fields.refuse();
    }

    /** How much it is. */
    public enum Charge {
        /** A sum, however many animals. */
        FIXED,
        /** Half of what one unit costs them all together. */
        HALF,
        /** What one unit costs them all together. */
        WHOLE;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
