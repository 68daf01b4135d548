package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.kernel.Invalid;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * Hours a provider keeps every week at a location, or in one of several weeks that take turns; on its wall clock.
 *
 * @param week which of those weeks, from 1; always 1 when all weeks are alike
 * @param end at or before {@code start} it is the next day's: 22:00 to 06:00 is a night, 09:00 to 00:00 ends with the
 *     day
 */
public record WeeklyHours(LocationId location, int week, List<DayOfWeek> days, LocalTime start, LocalTime end) {

    public WeeklyHours {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new Invalid("days", "field.required");
        }
    }

    /** The same hours in every week. */
    public WeeklyHours(LocationId location, List<DayOfWeek> days, LocalTime start, LocalTime end) {
        this(location, 1, days, start, end);
    }
}
