package care.tend.scheduling.internal.calendars.ics;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Rules of series, their exceptions and their zones, each on its own line of an entry that makes sense otherwise. */
public final class RuleFuzz {

    private RuleFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var start = data.pickValue(new String[] {
            "DTSTART:20261125T050000Z", "DTSTART;VALUE=DATE:20240229", "DTSTART;TZID=Europe/London:20260329T013000"
        });
        var more = data.pickValue(new String[] {"", "EXDATE:", "RDATE:", "DURATION:", "RECURRENCE-ID:"});
        var second = more.isEmpty() ? "" : more + data.consumeString(60) + "\r\n";
        var rule = data.consumeRemainingAsString();
        CalendarFuzz.look("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n" + start + "\r\n" + second + "RRULE:" + rule
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
