package care.tend.scheduling.internal.slots;

import java.time.LocalTime;

/**
 * Opening and closing time of one day, by the clock on the wall. A closing time at or before the opening time is the
 * next day's: 22:00 to 06:00 is a night, 09:00 to midnight ends with the day, 00:00 to 00:00 lasts the whole day.
 */
public record LocalRange(LocalTime start, LocalTime end) {

    /** Seconds of the clock from the midnight the range's date begins with. */
    int opens() {
        return start.toSecondOfDay();
    }

    /** As {@link #opens()}; more than a day when the range runs past midnight. */
    int closes() {
        int closes = end.toSecondOfDay();
        return closes <= opens() ? closes + (int) Seconds.DAY : closes;
    }
}
