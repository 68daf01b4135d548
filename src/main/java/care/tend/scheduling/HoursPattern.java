package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.kernel.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a provider's weeks are like until something else is said of a date.
 *
 * @param weeks how many weeks take turns, 1 to 8; 1 when all are alike
 * @param monday with which a first week begins; which Monday does not matter when all are alike
 */
public record HoursPattern(int weeks, LocalDate monday, List<WeeklyHours> hours) {

    private static final int MOST_WEEKS = 8;
    private static final long DAY = 24 * 60;

    /** @throws Invalid also when somebody would be at two places at once */
    public HoursPattern {
        hours = List.copyOf(hours);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new Invalid("cycle.weeks", "field.range", Map.of("min", 1, "max", MOST_WEEKS));
        }
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Invalid("cycle.monday", "scheduling.not-a-monday");
        }
        for (var each : hours) {
            if (each.week() < 1 || each.week() > weeks) {
                throw new Invalid("weekly.week", "field.range", Map.of("min", 1, "max", weeks));
            }
        }
        refuseTwoPlaces(hours, weeks * 7L * DAY);
    }

    /** The same hours in every week. */
    public static HoursPattern everyWeek(List<WeeklyHours> hours) {
        return new HoursPattern(1, LocalDate.EPOCH.with(DayOfWeek.MONDAY), hours);
    }

    /** Minutes from the first Monday of the turn; a night of its last Sunday reaches into the first Monday. */
    private record Stay(LocationId place, long from, long to) {}

    private static void refuseTwoPlaces(List<WeeklyHours> hours, long turn) {
        var stays = new ArrayList<Stay>();
        for (var each : hours) {
            for (var day : each.days()) {
                long midnight = ((each.week() - 1) * 7L + day.getValue() - 1) * DAY;
                long from = midnight + each.start().toSecondOfDay() / 60;
                long to =
                        midnight + each.end().toSecondOfDay() / 60 + (each.end().isAfter(each.start()) ? 0 : DAY);
                stays.add(new Stay(each.location(), from, Math.min(to, turn)));
                if (to > turn) {
                    stays.add(new Stay(each.location(), 0, to - turn));
                }
            }
        }
        stays.sort(Comparator.comparingLong(Stay::from));
        for (int i = 0; i < stays.size(); i++) {
            for (int j = i + 1; j < stays.size() && stays.get(j).from < stays.get(i).to; j++) {
                if (!stays.get(i).place.equals(stays.get(j).place)) {
                    throw new Invalid("weekly", "scheduling.two-places");
                }
            }
        }
    }
}
