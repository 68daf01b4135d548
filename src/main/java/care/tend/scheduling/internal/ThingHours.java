package care.tend.scheduling.internal;

import care.tend.business.ResourceHours;
import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.LocalRange;
import java.util.List;
import java.util.Set;

/** Hours of a thing, as the slot engine means them. */
public final class ThingHours {

    private ThingHours() {}

    /** @param hours at least one; a thing without any can be used whenever somebody works */
    public static Availability of(List<ResourceHours> hours) {
        var weekly = hours.stream()
                .map(range -> new Availability.Weekly(
                        Set.copyOf(range.weekdays()), new LocalRange(range.start(), range.end())))
                .toList();
        return new Availability.Hours(weekly, List.of(), List.of());
    }
}
