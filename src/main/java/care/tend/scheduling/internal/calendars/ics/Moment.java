package care.tend.scheduling.internal.calendars.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5) on the wall clock of its zone.
 *
 * @param wholeDay it is a date; then the time is midnight
 */
record Moment(LocalDateTime wall, WallClock clock, boolean wholeDay) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?(Z)?)?", Pattern.CASE_INSENSITIVE);
    /** Beyond these years nobody is booked, and arithmetic is safe. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    /** @param clock for a value that does not say UTC */
    static Moment read(String text, WallClock clock) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new Unreadable("no time: " + text);
        }
        try {
            var date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new Unreadable("no year: " + text);
            }
            if (form.group(4) == null) {
                return new Moment(date.atStartOfDay(), clock, true);
            }
            // a leap second is the one before
            var time = LocalTime.of(
                    number(form, 4), number(form, 5), form.group(6) == null ? 0 : Math.min(number(form, 6), 59));
            return new Moment(date.atTime(time), form.group(7) == null ? clock : WallClock.of(ZoneOffset.UTC), false);
        } catch (DateTimeException impossible) {
            throw new Unreadable("no time: " + text);
        }
    }

    Instant instant() {
        return clock.at(wall);
    }

    Moment at(LocalDateTime other) {
        return new Moment(other, clock, wholeDay);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
