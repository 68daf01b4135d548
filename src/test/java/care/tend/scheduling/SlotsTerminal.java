package care.tend.scheduling;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs {@code tend slots} as a terminal would that knows nothing but ASCII. */
final class SlotsTerminal {

    /** A case with every field. */
    static final String CASE = """
            { "now": "2027-01-04T08:00:00Z", "zone": "Europe/London",
              "window": { "from": "2027-01-04T00:00:00Z", "to": "2027-01-08T00:00:00Z" },
              "assignment": "single",
              "service": { "durationMinutes": 30, "intervalMinutes": 15,
                "bufferBeforeMinutes": 0, "bufferAfterMinutes": 0, "minNoticeMinutes": 0,
                "limits": { "maxBookingsPerDay": 8, "maxMinutesPerDay": 240 },
                "bookingWindow": { "type": "rolling", "days": 30, "calendarDays": true } },
              "hosts": [ { "id": "h1", "zone": "Europe/London", "required": false,
                "weekly": [ { "days": [1, 3], "start": "09:00", "end": "10:00" } ],
                "overrides": [ { "date": "2027-01-06", "ranges": [ { "start": "23:15", "end": "24:00" } ] } ],
                "timeOff": [ { "from": "2027-01-11", "to": "2027-01-12" } ],
                "busy": [ { "start": "2027-01-04T09:30:00Z", "end": "2027-01-04T09:45:00Z", "kind": "booking",
                  "bufferBeforeMinutes": 0, "bufferAfterMinutes": 10 } ] } ] }
            """;

    /** A case with as few fields as may be. */
    static final String SMALLEST = """
            { "now": "2027-01-04T08:00:00Z", "window": { "from": "2027-01-04T00:00:00Z", "to": "2027-01-05T00:00:00Z" },
              "assignment": "single", "service": { "durationMinutes": 60 },
              "hosts": [ { "id": "h1", "zone": "Asia/Almaty",
                "open": [ { "start": "2027-01-04T12:00:00+05:00", "end": "2027-01-04T15:00:00+05:00" } ] } ] }
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The answer, which must be one. */
    String answer(String input, String... args) {
        assertThat(run(input, args)).as(err.toString(UTF_8)).isZero();
        assertThat(err.toString(UTF_8)).isEmpty();
        return out.toString(UTF_8).strip();
    }

    /** What was said of an input that must be refused. */
    String refusal(String input, String... args) {
        assertThat(run(input, args)).as(out.toString(UTF_8)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        return err.toString(UTF_8);
    }

    private int run(String input, String... args) {
        out.reset();
        err.reset();
        return SlotsCommand.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, US_ASCII),
                new PrintStream(err, true, US_ASCII));
    }

    static String replaceFirst(String text, String what, String by) {
        assertThat(text).contains(what);
        int at = text.indexOf(what);
        return text.substring(0, at) + by + text.substring(at + what.length());
    }
}
