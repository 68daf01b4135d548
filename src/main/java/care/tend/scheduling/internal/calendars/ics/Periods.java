package care.tend.scheduling.internal.calendars.ics;

import care.tend.kernel.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** PERIOD values (RFC 5545 3.3.9): from a start to an end, or for a length. */
final class Periods {

    private static final int MOST = 20_000;

    private Periods() {}

    static List<TimeRange> of(Line line, WallClock clock) {
        var found = new ArrayList<TimeRange>();
        for (var text : line.value().split(",", MOST)) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                throw new Unreadable("no period: " + text);
            }
            var start = Moment.read(text.substring(0, slash), clock);
            var rest = text.substring(slash + 1).strip();
            var end = rest.startsWith("P") || rest.startsWith("+P")
                    ? Length.read(rest).after(start)
                    : Moment.read(rest, clock).instant();
            if (start.instant().isBefore(end)) {
                found.add(new TimeRange(start.instant(), end));
            }
        }
        return found;
    }
}
