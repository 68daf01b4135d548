package care.tend.scheduling.internal.slots;

import java.util.ArrayList;
import java.util.List;

/** When one host, or several at once, can be had: their free time, and the days on which a limit refuses more. */
record Diary(Ranges free, List<FullDays> fullDays) {

    /** The diary of one host for slots that start between the seconds {@code from} and {@code until}. */
    static Diary of(Host host, ServiceTimes service, long from, long until) {
        long over = Math.min(until + service.durationSeconds(), Seconds.END);
        var clock = ZoneClock.of(host.zone(), over);
        var full = FullDays.of(host, service, clock, from, until);
        return new Diary(FreeTime.of(host, service, clock, from, over), full.isEmpty() ? List.of() : List.of(full));
    }

    /** The diary of all of these at once; of nobody, an empty one. */
    static Diary together(List<Diary> diaries) {
        var all = new Diary(Ranges.always(), List.of());
        for (var diary : diaries) {
            all = all.with(diary);
        }
        return all;
    }

    /** The diary of these and another one at once: free when all are, refused by anybody's limit. */
    Diary with(Diary other) {
        var limits = new ArrayList<>(fullDays);
        limits.addAll(other.fullDays);
        return new Diary(free.and(other.free), limits);
    }

    /** Where the grid has starts in it, from the second {@code from} on and before {@code until}. */
    long[] starts(Grid grid, long from, long until) {
        long[] starts = grid.starts(free, from, until);
        for (var full : fullDays) {
            starts = full.leave(starts);
        }
        return starts;
    }
}
