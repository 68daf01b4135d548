package care.tend.catalogue;

import care.tend.business.PoolId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.pets.Species;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which rules animals stay with a business. Times are on the wall clock of the place.
 *
 * @param unit in which a stay is counted and paid
 * @param pool of runs it takes one of
 * @param price of one unit for the first animal, in the business's currency
 * @param further of one unit for each further animal of the same household in the same run; null when none may share
 * @param checkIn when animals are brought
 * @param checkOut when they are fetched
 * @param noon at which half a day ends and the other begins; needed for half-days, null otherwise
 * @param least units of a stay, at least 1
 * @param most units of a stay, at most 366
 * @param late what fetching late costs; null for nothing
 * @param species that are taken in; empty means any
 * @param published whether visitors see and book it
 */
public record BoardingTerms(
        Unit unit,
        PoolId pool,
        Money price,
        @Nullable Money further,
        Window checkIn,
        Window checkOut,
        @Nullable @JsonFormat(pattern = "HH:mm") LocalTime noon,
        int least,
        int most,
        @Nullable LateFee late,
        List<Species> species,
        boolean published) {

    private static final int LONGEST = 366;
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public BoardingTerms {
        var fields = new Fields();
        unit = fields.needed("unit", unit);
        pool = fields.needed("pool", pool);
        price = fields.needed("price", price);
        priced(fields, "price", price);
        priced(fields, "further", further);
        checkIn = fields.needed("checkIn", checkIn);
        checkOut = fields.needed("checkOut", checkOut);
        fields.between("least", least, 1, LONGEST);
        fields.between("most", most, Math.max(1, least), LONGEST);
        species = fields.distinct("species", species, 20);
        if (late != null) {
            priced(fields, "late.amount", late.amount());
        }
        if (unit == Unit.HALF_DAY && noon == null) {
            fields.fault("noon", "field.required");
        }
        fields.refuse();
        order(fields, unit, checkIn, checkOut, noon);
        fields.refuse();
    }

    /** Whoever may come and go on one day comes before they go. */
    private static void order(Fields fields, Unit unit, Window checkIn, Window checkOut, @Nullable LocalTime noon) {
        if (unit == Unit.DAY && !checkIn.from().isBefore(checkOut.until())) {
            fields.fault("checkOut.until", "catalogue.boarding-order");
        }
        if (unit == Unit.HALF_DAY
                && noon != null
                && (!checkIn.from().isBefore(noon) || !noon.isBefore(checkOut.until()))) {
            fields.fault("noon", "catalogue.boarding-order");
        }
    }

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    private static void priced(Fields fields, String field, @Nullable Money price) {
        if (price != null && price.currency() == null) {
            fields.fault(field + ".currency", "field.required");
        } else if (price != null && (price.isNegative() || price.minor() > HIGHEST_PRICE)) {
            fields.fault(field, "catalogue.price");
        }
    }

    /** Every sum of money in it. */
    @JsonIgnore
    public List<Money> amounts() {
        return Stream.of(price, further, late == null ? null : late.amount())
                .filter(Objects::nonNull)
                .toList();
    }

    /** In what a stay is counted. */
    public enum Unit {
        /** From one day to the next; the day they leave is not counted. */
        NIGHT,
        /** Each day they are there, the first and the last too. */
        DAY,
        /** Each morning and each afternoon they are there. */
        HALF_DAY;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of one day on the wall clock. */
    @Schema(name = "BoardingWindow")
    public record Window(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime until) {

        public Window {
            var fields = new Fields();
            from = fields.needed("from", from);
            until = fields.needed("until", until);
            fields.refuse();
            if (!from.isBefore(until)) {
                fields.fault("until", "time.range-empty");
            }
            fields.refuse();
        }
    }
}
