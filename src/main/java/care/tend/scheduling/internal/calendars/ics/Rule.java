package care.tend.scheduling.internal.calendars.ics;

import care.tend.scheduling.internal.FloatingTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence (RFC 5545 3.3.10), worked out on the wall clock. However it is written, working it out ends: one that
 * would make too many times at once, or look too long for the next, is refused.
 */
final class Rule {

    /** Times that are looked at on the way: a hundred years of days, ten of hours. */
    private static final int MOST_STEPS = 100_000;
    /** Times within one day, month or year of the rule. */
    private static final long MOST_AT_ONCE = 3_000;

    private static final int LONGEST = 2_000;
    /** What a look that finds nothing costs. */
    private static final long IN_VAIN = 50_000;

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final WeekNumbers weeks;
    private final Effort effort;
    private final long cost;

    private Rule(RecurrenceRule rule, Moment start, WeekNumbers weeks, Effort effort) {
        this.rule = rule;
        this.start = start.wall();
        this.weeks = weeks;
        this.effort = effort;
        this.cost = 1 + atOnce(rule) / 10;
    }

    /** @throws Unreadable when it makes no sense, or too much work */
    static Rule read(String text, Moment start, Effort effort) {
        if (text.length() > LONGEST) {
            throw new Unreadable("a rule too long");
        }
        try {
            var weeks = WeekNumbers.of(new RecurrenceRule(without(text, "UNTIL"), RfcMode.RFC5545_LAX));
            var counted = weeks.all() ? without(text, "UNTIL") : without(without(text, "UNTIL"), "COUNT");
            var rule = new RecurrenceRule(counted, RfcMode.RFC5545_LAX);
            refuseTooMuch(rule);
            var until = until(text, start);
            if (until != null) {
                rule.setUntil(until);
            }
            return new Rule(rule, start, weeks, effort);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | ArithmeticException senseless) {
            throw new Unreadable("no rule: " + text);
        }
    }

    /** Its times up to {@code end}, ascending, from its beginning on; at most so many. */
    List<LocalDateTime> upTo(LocalDateTime end, int most) {
        return within(LocalDateTime.MIN, end, most);
    }

    /**
     * Its times from {@code from} to {@code end}, both included.
     *
     * @throws Unreadable when there are more than {@code most}, or none is found for too long
     */
    List<LocalDateTime> within(LocalDateTime from, LocalDateTime end, int most) {
        var found = new ArrayList<LocalDateTime>();
        try {
            var times = rule.iterator(FloatingTime.of(start));
            int real = 0;
            for (int step = 0; times.hasNext() && real < weeks.count(); step++) {
                effort.spend(cost);
                var time = FloatingTime.wall(times.nextDateTime());
                if (time.isAfter(end)) {
                    break;
                }
                if (step == MOST_STEPS || found.size() == most) {
                    throw new Unreadable("a rule with too many times");
                }
                if (weeks.have(time)) {
                    real++;
                    if (!time.isBefore(from)) {
                        found.add(time);
                    }
                }
            }
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | IndexOutOfBoundsException endless) {
            // the library gives up where a rule never comes to a time, after a long look: what it found until then
            // holds
            effort.spend(IN_VAIN);
            return found;
        }
        return found;
    }

    /** UNTIL may be in UTC while the rule is on a wall clock: it is put onto that. */
    private static @Nullable DateTime until(String text, Moment start) {
        return parts(text)
                .filter(part -> part.toUpperCase(Locale.ROOT).startsWith("UNTIL="))
                .findFirst()
                .map(part -> Moment.read(part.substring("UNTIL=".length()), start.clock()))
                .map(until -> until.wholeDay()
                        ? until.wall().toLocalDate().atTime(23, 59, 59)
                        : start.clock().wall(until.instant()))
                .map(FloatingTime::of)
                .orElse(null);
    }

    private static String without(String text, String name) {
        Predicate<String> named = part -> part.toUpperCase(Locale.ROOT).startsWith(name + "=");
        return parts(text).filter(named.negate()).collect(Collectors.joining(";"));
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.strip().split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** A list for each of hours, minutes and seconds multiplies within one step of the rule. */
    private static void refuseTooMuch(RecurrenceRule rule) {
        if (atOnce(rule) > MOST_AT_ONCE || rule.getFreq() == Freq.SECONDLY) {
            throw new Unreadable("a rule with too many times");
        }
    }

    private static long atOnce(RecurrenceRule rule) {
        long times = 1;
        for (var part : List.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)) {
            var values = rule.getByPart(part);
            times *= values == null || values.isEmpty() ? 1 : values.size();
        }
        return times
                * switch (rule.getFreq()) {
                    case YEARLY -> 366;
                    case MONTHLY -> 31;
                    case WEEKLY -> 7;
                    default -> 1;
                };
    }
}
