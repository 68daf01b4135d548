package care.tend.scheduling.internal.hours.holidays;

import care.tend.platform.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of a country or a part of it.
 *
 * @param code ISO 3166: {@code KZ}, {@code GB-SCT}
 * @param source the law or official list it was taken from
 */
public record HolidayCalendar(String code, LocalText name, String source, Weekend weekend, List<Entry> entries) {

    /** What happens to a holiday on a Saturday or Sunday. */
    public enum Weekend {
        /** It is lost. */
        STAYS,
        /** The next weekday that is no holiday is given off as well. */
        NEXT_WEEKDAY,
        /** Saturday's is given off on Friday before, Sunday's on Monday after. */
        NEAREST_WEEKDAY
    }

    /**
     * One holiday.
     *
     * @param from the first year it counts
     * @param until the last one
     * @param instead the day it was moved to in single years
     * @param substituted whether a day is given off for one that falls on a weekend
     */
    public record Entry(
            LocalText name, DayRule on, int from, int until, Map<Integer, LocalDate> instead, boolean substituted) {

        public Entry {
            instead = Map.copyOf(instead);
        }

        private List<LocalDate> in(int year) {
            if (year < from || year > until) {
                return List.of();
            }
            var moved = instead.get(year);
            return moved == null ? on.in(year) : List.of(moved);
        }
    }

    /** @param substitute whether it is given off for a holiday on a weekend, which stands in the list itself too */
    public record Day(LocalDate date, LocalText name, boolean substitute) {}

    public HolidayCalendar {
        entries = List.copyOf(entries);
    }

    /** The holidays and the days given off for them from {@code first} to {@code last}, both included, in order. */
    public List<Day> between(LocalDate first, LocalDate last) {
        var days = new ArrayList<Day>();
        // A substitute may lie in the year before or after its holiday: New Year's Day of 2028 is kept on 31 December.
        for (int year = first.getYear() - 1; year <= last.getYear() + 1; year++) {
            days.addAll(in(year));
        }
        return days.stream()
                .filter(day -> !day.date.isBefore(first) && !day.date.isAfter(last))
                .sorted(Comparator.comparing(Day::date).thenComparing(Day::substitute))
                .toList();
    }

    private List<Day> in(int year) {
        record Actual(LocalDate date, Entry entry) {}
        var actual = entries.stream()
                .flatMap(entry -> entry.in(year).stream().map(date -> new Actual(date, entry)))
                .sorted(Comparator.comparing(Actual::date))
                .toList();
        var taken = actual.stream().map(Actual::date).collect(Collectors.toSet());
        var days = new ArrayList<Day>();
        for (var each : actual) {
            days.add(new Day(each.date, each.entry.name, false));
            if (each.entry.substituted && isWeekend(each.date) && weekend != Weekend.STAYS) {
                var given = substitute(each.date, taken);
                taken.add(given);
                days.add(new Day(given, each.entry.name, true));
            }
        }
        return days;
    }

    private LocalDate substitute(LocalDate date, Set<LocalDate> taken) {
        if (weekend == Weekend.NEAREST_WEEKDAY) {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY ? date.minusDays(1) : date.plusDays(1);
        }
        var next = date.plusDays(1);
        while (isWeekend(next) || taken.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
