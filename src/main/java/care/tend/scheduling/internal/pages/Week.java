package care.tend.scheduling.internal.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seven days and the times of one of them.
 *
 * @param before the week before; null when it is over
 * @param after the week after; null when nothing can be booked that late
 * @param groups the times of the chosen day by part of the day; none when the week is full
 * @param empty what is said in their place
 * @param next the first free day after this week, when this one is full
 * @param hint what else can be done when nothing is free at all
 * @param offsetMinutes how far the place is ahead of UTC on the chosen day
 */
public record Week(
        String month,
        @Nullable String before,
        @Nullable String after,
        List<Day> days,
        List<Group> groups,
        @Nullable String empty,
        @Nullable Next next,
        @Nullable String hint,
        String zone,
        int offsetMinutes) {

    /** @param href null when nothing is free; {@code free} from 1 to 10 otherwise */
    public record Day(
            String weekday,
            int number,
            String said,
            int free,
            @Nullable String href,
            boolean chosen) {}

    public record Group(String name, List<Time> slots) {}

    /**
     * @param said what a screen reader adds to the time
     * @param suggested whether it is pointed at
     */
    public record Time(String time, Instant at, String said, String href, boolean chosen, boolean suggested) {}

    /** Whether any time of the day shown is pointed at, which then is explained. */
    public boolean suggests() {
        return groups.stream().flatMap(group -> group.slots().stream()).anyMatch(Time::suggested);
    }

    public record Next(String text, String href) {}
}
