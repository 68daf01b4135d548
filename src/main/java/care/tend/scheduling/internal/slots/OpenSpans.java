package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When somebody is open, for those who show it. Hours mean here what they mean to {@link SlotFinder}. */
public final class OpenSpans {

    private OpenSpans() {}

    /** Within {@code window}, ascending and apart from each other. */
    public static List<Span> of(Availability availability, ZoneId zone, Span window) {
        long from = window.innerStart();
        long until = window.innerEnd();
        var open = OpeningTimes.of(availability, ZoneClock.of(zone, until), from, until);
        var spans = new ArrayList<Span>();
        for (int i = 0; i < open.size(); i++) {
            long start = Math.max(open.start(i), from);
            long end = Math.min(open.end(i), until);
            if (start < end) {
                spans.add(new Span(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
            }
        }
        return spans;
    }
}
