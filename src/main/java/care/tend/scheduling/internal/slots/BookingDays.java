package care.tend.scheduling.internal.slots;

import java.util.OptionalLong;

/** Counts the days of a booking window. Days are numbers since 1970-01-01, in the question's zone. */
final class BookingDays {

    private static final int WORKING_DAYS = 5;

    private BookingDays() {}

    /** The last day that is offered. */
    static long last(BookingWindow.Rolling window, long today) {
        long days = Math.min(window.days(), Seconds.LAST_DAY);
        return window.calendarDays() ? today + days : workingDaysAfter(today, days);
    }

    /**
     * The last day that is offered: the one that makes up the number of days with a slot.
     *
     * @param slots all there are from today on, whole days of them
     * @return empty when the slots do not make up that number
     */
    static OptionalLong last(BookingWindow.RollingAvailable window, long today, Slots slots, LocalDays days) {
        long counted = 0;
        long last = today - 1;
        for (int i = 0; i < slots.size() && counted < window.days(); i++) {
            long day = days.of(slots.start(i));
            if (day > last && (window.calendarDays() || !LocalDays.isWeekend(day))) {
                last = day;
                counted++;
            }
        }
        return counted == window.days() ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /** The {@code days}-th Monday to Friday after a day; the day itself when none is asked for. */
    private static long workingDaysAfter(long today, long days) {
        if (days == 0) {
            return today;
        }
        long day = today - Math.max(0, LocalDays.weekday(today) - 4); // from a weekend, count from its Friday
        day += days / WORKING_DAYS * 7;
        for (long left = days % WORKING_DAYS; left > 0; left--) {
            day += LocalDays.weekday(day) == 4 ? 3 : 1;
        }
        return day;
    }
}
