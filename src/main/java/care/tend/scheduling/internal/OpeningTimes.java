package care.tend.scheduling.internal;

import care.tend.scheduling.OpeningHours;
import care.tend.scheduling.OpeningHours.Open;
import care.tend.scheduling.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/** Joins what several providers work into when a place is open. */
public final class OpeningTimes {

    private OpeningTimes() {}

    public static OpeningHours join(List<WeeklyHours> hours) {
        var byDay = new EnumMap<DayOfWeek, List<Open>>(DayOfWeek.class);
        for (var range : hours) {
            for (var day : range.days()) {
                byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(new Open(range.start(), range.end()));
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
