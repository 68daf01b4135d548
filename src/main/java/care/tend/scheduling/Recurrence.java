package care.tend.scheduling;

import care.tend.kernel.Invalid;
import care.tend.scheduling.internal.FloatingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * How something repeats, on the wall clock of a zone: ten o'clock stays ten o'clock when clocks change.
 *
 * @param first the first time; the rule must name it too
 * @param rule a recurrence rule of RFC 5545 3.3.10 that ends, by COUNT or by a local UNTIL
 */
public record Recurrence(LocalDateTime first, ZoneId zone, String rule) {

    /** Twice a week for a year. */
    public static final int MOST = 104;

    private static final Duration LONGEST = Duration.ofDays(732);
    private static final int LONGEST_TEXT = 200;

    /**
     * @throws Invalid naming {@code rule} or {@code start}, when it is no rule, never ends, is finer than a day, does
     *     not begin where it says, or goes on for more than {@value #MOST} times or two years
     */
    public Recurrence {
        expand(first, rule);
    }

    /** Each start in order, the first one first. A time that a clock change skips means the moment of the change. */
    public List<Instant> starts() {
        return expand(first, rule).stream().map(time -> instant(time, zone)).toList();
    }

    /** The moment a wall clock of {@code zone} shows {@code time}; of two the earlier one. */
    public static Instant instant(LocalDateTime time, ZoneId zone) {
        var skipped = zone.getRules().getTransition(time);
        return skipped != null && skipped.isGap()
                ? skipped.getInstant()
                : time.atZone(zone).toInstant();
    }

    private static List<LocalDateTime> expand(LocalDateTime first, String text) {
        var times = times(first, parse(text));
        if (times.isEmpty() || !times.getFirst().equals(first)) {
            throw new Invalid("start", "scheduling.rule.start");
        }
        return times;
    }

    private static List<LocalDateTime> times(LocalDateTime first, RecurrenceRule rule) {
        var times = new ArrayList<LocalDateTime>();
        try {
            var dates = rule.iterator(FloatingTime.of(first));
            while (dates.hasNext()) {
                var time = FloatingTime.wall(dates.nextDateTime());
                if (times.size() == MOST || Duration.between(first, time).compareTo(LONGEST) > 0) {
                    throw new Invalid("rule", "scheduling.rule.long", Map.of("max", MOST));
                }
                times.add(time);
            }
        } catch (IllegalArgumentException hopeless) { // such as the thirtieth of February: the library stops looking
            throw new Invalid("rule", "scheduling.rule");
        }
        return times;
    }

    private static RecurrenceRule parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid("rule", "field.too-long", Map.of("max", LONGEST_TEXT));
        }
        try {
            var rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            boolean daily =
                    switch (rule.getFreq()) {
                        case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
                        default -> false;
                    };
            boolean local = rule.getUntil() == null || rule.getUntil().isFloating();
            if (!daily || rule.isInfinite() || !local) {
                throw new Invalid("rule", "scheduling.rule");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException unreadable) {
            throw new Invalid("rule", "scheduling.rule");
        }
    }
}
