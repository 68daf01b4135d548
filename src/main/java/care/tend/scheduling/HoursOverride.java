package care.tend.scheduling;

import care.tend.business.LocationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What replaces a provider's weekly hours on one date. They are at {@code location} that day and nowhere else.
 *
 * @param ranges none means closed
 */
public record HoursOverride(LocalDate date, LocationId location, List<Range> ranges) {

    public HoursOverride {
        ranges = List.copyOf(ranges);
    }

    /** As {@link WeeklyHours}: an end at or before its start is the next day's. */
    public record Range(LocalTime start, LocalTime end) {}
}
