package care.tend.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** When somebody works at a location, by day of the week, joined over its providers. Days without work are absent. */
public record OpeningHours(Map<DayOfWeek, List<Open>> days) {

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** From {@code start} to {@code end}; an end at or before the start is the next day's. */
    public record Open(LocalTime start, LocalTime end) {}

    public List<Open> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
