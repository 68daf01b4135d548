package care.tend.scheduling;

import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Under which rules a class takes place.
 *
 * @param counts who takes a seat
 * @param entry whether it is booked alone, with its course, or either way
 * @param seats how many there are, 1 to 500
 * @param minimum with fewer seats taken it does not take place; 0 when it always does
 * @param decideMinutes before its start, when that is decided
 * @param noticeMinutes who cancels so long before its start has missed it, and may make it up
 * @param makeupDays within which that can be, from the class they missed; 0 for never
 * @param price of a seat, in the business's currency; null when it is agreed on the spot
 * @param published whether visitors see and book it
 * @param note what whoever comes should know, as what to bring; in the words of the business; null for nothing
 */
public record ClassTerms(
        Counts counts,
        Entry entry,
        int seats,
        int minimum,
        int decideMinutes,
        int noticeMinutes,
        int makeupDays,
        @Nullable Money price,
        boolean published,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_SEATS = 500;
    private static final int MONTH = 31 * 1440;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ClassTerms {
        var fields = new Fields();
        counts = fields.needed("terms.counts", counts);
        entry = fields.needed("terms.entry", entry);
        fields.between("terms.seats", seats, 1, MOST_SEATS);
        fields.between("terms.minimum", minimum, 0, Math.max(seats, 0));
        fields.between("terms.decideMinutes", decideMinutes, 0, MONTH);
        fields.between("terms.noticeMinutes", noticeMinutes, 0, MONTH);
        fields.between("terms.makeupDays", makeupDays, 0, 365);
        if (price != null && (price.currency() == null || price.isNegative())) {
            fields.fault("terms.price", "catalogue.price");
        }
        note = fields.optionalText("terms.note", note, LONGEST_NOTE);
        fields.refuse();
    }

    /** Who takes a seat. */
    public enum Counts {
        PERSON,
        PET;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Counts of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How a seat is booked. */
    public enum Entry {
        /** Each class by itself. */
        SINGLE,
        /** All that are left of its course. */
        COURSE,
        BOTH;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Entry of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The same for so many, and decided then. */
    public ClassTerms of(ClassChange change) {
        return new ClassTerms(
                counts,
                entry,
                change.seats(),
                change.minimum(),
                change.decideMinutes(),
                noticeMinutes,
                makeupDays,
                price,
                change.published(),
                change.note());
    }

    Duration decision() {
        return Duration.ofMinutes(decideMinutes);
    }

    Duration notice() {
        return Duration.ofMinutes(noticeMinutes);
    }
}
