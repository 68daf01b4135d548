package care.tend.scheduling.internal.calendars.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something takes: days on the calendar, which have 23 to 25 hours, and then time that simply passes. */
record Length(int days, Duration time) {

    static final Length NONE = new Length(0, Duration.ZERO);
    static final Length DAY = new Length(1, Duration.ZERO);

    private static final int MOST_DAYS = 800;
    private static final Pattern FORM = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?",
            Pattern.CASE_INSENSITIVE);

    Length {
        if (days < 0 || days > MOST_DAYS || time.isNegative() || time.toDays() > MOST_DAYS) {
            throw new Unreadable("no length: " + days + " days, " + time);
        }
    }

    /** A DURATION (RFC 5545 3.3.6). */
    static Length read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new Unreadable("no length: " + text);
        }
        return new Length(
                number(form, 1) * 7 + number(form, 2),
                Duration.ofHours(number(form, 3)).plusMinutes(number(form, 4)).plusSeconds(number(form, 5)));
    }

    static Length between(Moment start, Moment end) {
        if (start.wholeDay()) {
            int days = Math.clamp(ChronoUnit.DAYS.between(start.wall(), end.wall()), 0, Integer.MAX_VALUE);
            // some write the same day twice for one day
            return days == 0 ? DAY : new Length(days, Duration.ZERO);
        }
        return new Length(0, Duration.between(start.instant(), end.instant()));
    }

    Instant after(Moment start) {
        return start.at(start.wall().plusDays(days)).instant().plus(time);
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}
