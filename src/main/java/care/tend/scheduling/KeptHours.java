package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.Fields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of each week that are kept for premium clients, on the wall clock of the place.
 *
 * @param location null for every place
 * @param provider null for everybody
 * @param end at or before {@code start} it is the next day's
 * @param opensHoursBefore how long before they begin what is left of them opens to everybody, at once; 1 to 720
 */
public record KeptHours(
        @Nullable LocationId location,
        @Nullable ProviderId provider,
        List<DayOfWeek> days,
        LocalTime start,
        LocalTime end,
        int opensHoursBefore) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public KeptHours {
        var fields = new Fields();
        fields.needed("start", start);
        fields.needed("end", end);
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
        if (days.isEmpty()) {
            fields.fault("days", "field.required");
        }
        fields.between("opensHoursBefore", opensHoursBefore, 1, 720);
        fields.refuse();
    }

    /** Whether they are hours of {@code somebody} at {@code place}. */
    public boolean cover(LocationId place, ProviderId somebody) {
        return (location == null || location.equals(place)) && (provider == null || provider.equals(somebody));
    }
}
