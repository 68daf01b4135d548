package care.tend.business;

import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When a thing can be used, on the wall clock of its place.
 *
 * @param days 0 for Sunday to 6 for Saturday, on which it begins
 * @param end at or before {@code start} it is the next day's
 */
public record ResourceHours(
        List<Integer> days,
        @JsonFormat(pattern = "HH:mm") LocalTime start,
        @JsonFormat(pattern = "HH:mm") LocalTime end) {

    public ResourceHours {
        var fields = new Fields();
        days = fields.distinct("days", days, 7);
        if (days.isEmpty()) {
            fields.fault("days", "field.required");
        }
        if (days.stream().anyMatch(day -> day < 0 || day > 6)) {
            fields.fault("days", "field.range", Map.of("min", 0, "max", 6));
        }
        fields.needed("start", start);
        fields.needed("end", end);
        fields.refuse();
    }

    /** The same days, as Java names them. */
    public List<DayOfWeek> weekdays() {
        return days.stream().map(day -> DayOfWeek.of(day == 0 ? 7 : day)).toList();
    }
}
