package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whole weeks of one provider, planned day by day. Once published, its shifts stand in place of the week: a date
 * without a shift is free.
 *
 * @param monday the first day
 * @param weeks how many, at most 12
 * @param published whether it holds already; a draft changes nothing
 * @param shifts by date and start
 */
public record Roster(
        RosterId id, ProviderId provider, LocalDate monday, int weeks, boolean published, List<Shift> shifts) {

    private static final int MOST_WEEKS = 12;

    public Roster {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Invalid("monday", "scheduling.not-a-monday");
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new Invalid("weeks", "field.range", Map.of("min", 1, "max", MOST_WEEKS));
        }
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::date).thenComparing(Shift::start))
                .toList();
        var last = monday.plusWeeks(weeks).minusDays(1);
        for (var shift : shifts) {
            if (shift.date().isBefore(monday) || shift.date().isAfter(last)) {
                throw new Invalid("shifts.date", "scheduling.shift-outside");
            }
        }
        for (int i = 1; i < shifts.size(); i++) {
            if (begins(shifts.get(i)) < ends(shifts.get(i - 1))) {
                throw new Invalid("shifts", "scheduling.shifts-overlap");
            }
        }
    }

    /** The last day, included. */
    public LocalDate lastDay() {
        return monday.plusWeeks(weeks).minusDays(1);
    }

    private static long begins(Shift shift) {
        return shift.date().toEpochDay() * 24 * 60 + shift.start().toSecondOfDay() / 60;
    }

    private static long ends(Shift shift) {
        boolean nextDay = !shift.end().isAfter(shift.start());
        return (shift.date().toEpochDay() + (nextDay ? 1 : 0)) * 24 * 60
                + shift.end().toSecondOfDay() / 60;
    }
}
