package care.tend.scheduling.internal.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Weeks that take turns.
 *
 * @param weeks how many there are; one when all are alike
 * @param monday with which a first week begins, this year's or any other's
 */
public record Cycle(int weeks, LocalDate monday) {

    public static final Cycle EVERY_WEEK = new Cycle(1, LocalDate.EPOCH.with(DayOfWeek.MONDAY));

    /** Which week it is, from 1: the Monday of {@code date} counts, as ISO 8601 weeks do. */
    public int weekOf(LocalDate date) {
        long days = mondayOf(date).toEpochDay() - monday.toEpochDay();
        return 1 + (int) Math.floorMod(Math.floorDiv(days, 7L), (long) weeks);
    }

    public boolean turns() {
        return weeks > 1;
    }

    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
