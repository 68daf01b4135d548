package care.tend.scheduling;

import care.tend.platform.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a business keeps of a year's holidays.
 *
 * @param code of the set it follows, null for none
 * @param substitutes whether it is closed as well on the day given off for a weekend's
 * @param days in order
 */
public record HolidayYear(@Nullable String code, boolean substitutes, List<HolidayDay> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }

    /**
     * @param substitute whether it is the day given off for a holiday on a weekend
     * @param open whether the business works all the same
     * @param own whether it is closed on a day that is no holiday of the set
     */
    public record HolidayDay(LocalDate date, LocalText name, boolean substitute, boolean open, boolean own) {}
}
