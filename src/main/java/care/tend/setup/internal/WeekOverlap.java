package care.tend.setup.internal;

import care.tend.setup.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Whether hours of a week run into each other, nights and the turn of the week included. */
final class WeekOverlap {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private WeekOverlap() {}

    /** @param week each with a start and an end */
    static boolean in(List<Draft.Hours> week) {
        var taken = new boolean[WEEK];
        for (var hours : week) {
            int start = Objects.requireNonNull(hours.start()).toSecondOfDay() / 60;
            int end = Objects.requireNonNull(hours.end()).toSecondOfDay() / 60;
            int length = end > start ? end - start : end + DAY - start;
            for (int day : hours.days()) {
                if (IntStream.range(0, length).anyMatch(minute -> taken[(day * DAY + start + minute) % WEEK])) {
                    return true;
                }
                fill(taken, day * DAY + start, length);
            }
        }
        return false;
    }

    private static void fill(boolean[] taken, int from, int length) {
        int first = Math.min(length, WEEK - from);
        Arrays.fill(taken, from, from + first, true);
        Arrays.fill(taken, 0, length - first, true);
    }
}
