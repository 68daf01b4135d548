package care.tend.scheduling.internal.calendars.ics;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.time.ZoneOffset;

/** Times and lengths: understood, or refused as unreadable and not otherwise. */
public final class TimeFuzz {

    private TimeFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        try {
            var start = Moment.read("20261125T050000", WallClock.of(ZoneOffset.UTC));
            var end = Length.read(text).after(start);
            if (end.isBefore(start.instant())) {
                throw new IllegalStateException("a length below nothing: " + text);
            }
        } catch (Unreadable refused) {
            // as it should be
        }
        try {
            var unused = Moment.read(text, WallClock.of(ZoneOffset.UTC)).instant();
        } catch (Unreadable refused) {
            // as it should be
        }
    }
}
