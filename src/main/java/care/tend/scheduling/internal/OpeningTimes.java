package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.scheduling.OpeningHours;
import care.tend.scheduling.OpeningHours.Open;
import care.tend.scheduling.internal.hours.Plans;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Joins what several providers work into when a place is open. */
public final class OpeningTimes {

    private OpeningTimes() {}

    /** On the seven days from {@code today} on. */
    public static OpeningHours of(Plans plans, LocationId place, LocalDate today) {
        var byDay = new EnumMap<DayOfWeek, List<Open>>(DayOfWeek.class);
        for (var date = today; date.isBefore(today.plusDays(7)); date = date.plusDays(1)) {
            var ranges = plans.on(place, date);
            if (!ranges.isEmpty()) {
                byDay.put(
                        date.getDayOfWeek(),
                        ranges.stream()
                                .map(range -> new Open(range.start(), range.end()))
                                .collect(Collectors.toCollection(ArrayList::new)));
            }
        }
        byDay.replaceAll((day, ranges) -> joined(ranges));
        return new OpeningHours(byDay);
    }

    private static List<Open> joined(List<Open> ranges) {
        var joined = new ArrayList<Open>();
        ranges.sort(Comparator.comparing(Open::start));
        for (var range : ranges) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || closes(last) < opens(range)) {
                joined.add(range);
            } else if (closes(range) > closes(last)) {
                joined.set(joined.size() - 1, new Open(last.start(), range.end()));
            }
        }
        return joined;
    }

    private static int opens(Open range) {
        return range.start().toSecondOfDay();
    }

    private static int closes(Open range) {
        boolean nextDay = !range.end().isAfter(range.start());
        return range.end().toSecondOfDay() + (nextDay ? LocalTime.MAX.toSecondOfDay() + 1 : 0);
    }
}
