package care.tend.scheduling.internal.slots.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the instants, dates, times and zones of a case. Each answers nothing for what is not of its form. */
final class Words {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})");
    private static final Pattern INSTANT =
            Pattern.compile(DATE + "[Tt]" + TIME + ":(\\d{2})(?:\\.(\\d+))?" + "(?:[Zz]|([+-])" + TIME + ")");

    /** Names of the IANA database that Java's copy of it leaves out, and what they are links to. */
    private static final Map<String, String> LINKS =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu", "ROC", "Asia/Taipei");

    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;

    private Words() {}

    /** A zone of the IANA database by its name; a mere offset is not one. */
    static Optional<ZoneId> zone(String text) {
        var name = LINKS.getOrDefault(text, text);
        boolean known = ZoneRulesProvider.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
        // the calendar library announces zones of its own, which have no rules until it fills them
        return known && ZoneId.of(name).getRules() != null ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** A date like {@code 2027-01-31}. */
    static Optional<LocalDate> date(String text) {
        var match = DATE.matcher(text);
        try {
            return match.matches() ? Optional.of(dateOf(match)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of the day at which something begins, {@code 00:00} to {@code 23:59}. */
    static Optional<LocalTime> opening(String text) {
        var match = TIME.matcher(text);
        try {
            return match.matches() ? Optional.of(LocalTime.of(number(match, 1), number(match, 2))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of the day at which something ends: {@code 24:00} as well, which a range reads as the midnight it is. */
    static Optional<LocalTime> closing(String text) {
        return text.equals("24:00") ? Optional.of(LocalTime.MIDNIGHT) : opening(text);
    }

    /** An instant of RFC 3339, with any offset and any fraction, within the years 0000 to 9999 of UTC. */
    static Optional<Instant> instant(String text) {
        var match = INSTANT.matcher(text);
        try {
            return match.matches() ? instantOf(match) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instantOf(Matcher match) {
        int second = number(match, 6);
        boolean leap = second == LEAP_SECOND;
        var local = LocalDateTime.of(
                dateOf(match), LocalTime.of(number(match, 4), number(match, 5), leap ? LEAP_SECOND - 1 : second));
        var utc = local.minusSeconds(offset(match));
        boolean leapsElsewhere = leap && (utc.getHour() != 23 || utc.getMinute() != 59);
        if (utc.getYear() < 0 || utc.getYear() > 9999 || leapsElsewhere) {
            return Optional.empty();
        }
        return Optional.of(
                utc.plusSeconds(leap ? 1 : 0).plusNanos(nanos(match.group(7))).toInstant(ZoneOffset.UTC));
    }

    private static long offset(Matcher match) {
        if (match.group(8) == null) {
            return 0;
        }
        int seconds = LocalTime.of(number(match, 9), number(match, 10)).toSecondOfDay();
        return match.group(8).equals("-") ? -seconds : seconds;
    }

    /**
     * A fraction finer than a nanosecond is cut off, but never to a whole second: that could let a start in too early.
     */
    private static long nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        long nanos = Long.parseLong((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
        boolean finer = fraction.chars().anyMatch(digit -> digit != '0');
        return nanos == 0 && finer ? 1 : nanos;
    }

    private static LocalDate dateOf(Matcher match) {
        return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
