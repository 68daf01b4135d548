package care.tend.scheduling.internal.calendars.ics;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.WeekFields;
import java.util.Set;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * The weeks a yearly rule names. The library takes week 53 of a year that has 52 for week 1 of the next; here such a
 * week is none, and COUNT counts those that are.
 *
 * @param wanted from 1 on, or from -1 backwards; empty when the rule names none
 */
record WeekNumbers(Set<Integer> wanted, DayOfWeek begins, int count) {

    private static final int DAYS_OF_FIRST_WEEK = 4;

    static WeekNumbers of(RecurrenceRule rule) {
        var weeks = rule.getByPart(Part.BYWEEKNO);
        boolean named = weeks != null && !weeks.isEmpty();
        var begins =
                switch (rule.getWeekStart()) {
                    case MO -> DayOfWeek.MONDAY;
                    case TU -> DayOfWeek.TUESDAY;
                    case WE -> DayOfWeek.WEDNESDAY;
                    case TH -> DayOfWeek.THURSDAY;
                    case FR -> DayOfWeek.FRIDAY;
                    case SA -> DayOfWeek.SATURDAY;
                    case SU -> DayOfWeek.SUNDAY;
                };
        var count = rule.getCount();
        return named
                ? new WeekNumbers(Set.copyOf(weeks), begins, count == null ? Integer.MAX_VALUE : count)
                : new WeekNumbers(Set.of(), begins, Integer.MAX_VALUE);
    }

    boolean all() {
        return wanted.isEmpty();
    }

    boolean have(LocalDateTime time) {
        if (all()) {
            return true;
        }
        var weeks = WeekFields.of(begins, DAYS_OF_FIRST_WEEK);
        int week = time.get(weeks.weekOfWeekBasedYear());
        int last = (int) time.range(weeks.weekOfWeekBasedYear()).getMaximum();
        return wanted.contains(week) || wanted.contains(week - last - 1);
    }
}
