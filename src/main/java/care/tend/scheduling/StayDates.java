package care.tend.scheduling;

import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From when until when somebody stays, in days of the place's own calendar.
 *
 * @param from the day on which they are brought
 * @param until the day on which they are fetched; the same one for less than a night
 * @param fromHalf of the first day; counts for half-days only, the morning when left out
 * @param untilHalf of the last day, which they still stay for; the afternoon when left out
 */
public record StayDates(
        LocalDate from,
        LocalDate until,
        @Nullable Half fromHalf,
        @Nullable Half untilHalf) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final int LONGEST = 366;

    public StayDates {
        var fields = new Fields();
        from = fields.needed("from", from);
        until = fields.needed("until", until);
        fromHalf = fromHalf == null ? Half.MORNING : fromHalf;
        untilHalf = untilHalf == null ? Half.AFTERNOON : untilHalf;
        fields.refuse();
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            fields.fault("from", "field.unknown");
        }
        if (until.isBefore(from)
                || until.isAfter(from.plusDays(LONGEST))
                || (until.equals(from) && untilHalf.compareTo(fromHalf) < 0)) {
            fields.fault("until", "scheduling.stay-order");
        }
        fields.refuse();
    }

    /** Whole days. */
    public StayDates(LocalDate from, LocalDate until) {
        this(from, until, null, null);
    }

    /** Half of a day. */
    public enum Half {
        MORNING,
        AFTERNOON;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Half of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The half of the first day with which it begins. */
    @JsonIgnore
    public Half first() {
        return fromHalf == null ? Half.MORNING : fromHalf;
    }

    /** The half of the last day with which it ends. */
    @JsonIgnore
    public Half last() {
        return untilHalf == null ? Half.AFTERNOON : untilHalf;
    }

    /** The same so many days later, or earlier when below zero. */
    public StayDates plusDays(int days) {
        return new StayDates(from.plusDays(days), until.plusDays(days), fromHalf, untilHalf);
    }
}
