package care.tend.scheduling.internal.calendars.ics;

import care.tend.kernel.TimeRange;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.time.Instant;
import java.time.ZoneId;

/** Calendars of strangers, whole: whatever they send, busy times come out, in order and within the window. */
public final class CalendarFuzz {

    static final TimeRange WINDOW =
            new TimeRange(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2027-12-29T00:00:00Z"));
    static final ZoneId ZONE = ZoneId.of("Asia/Atyrau");

    private CalendarFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        look(data.consumeRemainingAsString());
    }

    static void look(String text) {
        var unused = SingleEvent.read(text, ZONE);
        var calledOff = SingleEvent.isCalledOff(text);
        BusyTimes.read(text, WINDOW, ZONE, uid -> calledOff).ifPresent(CalendarFuzz::check);
    }

    private static void check(BusyTimes times) {
        Instant last = null;
        for (var range : times.busy()) {
            boolean inside =
                    !range.start().isBefore(WINDOW.start()) && !range.end().isAfter(WINDOW.end());
            if (!inside || (last != null && !range.start().isAfter(last))) {
                throw new IllegalStateException("busy times are not merged within the window: " + times.busy());
            }
            last = range.end();
        }
    }
}
