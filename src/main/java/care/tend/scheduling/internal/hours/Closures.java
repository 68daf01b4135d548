package care.tend.scheduling.internal.hours;

import java.time.LocalDate;
import java.util.Set;

/** Dates on which a business is closed unless somebody's own hours say otherwise. */
public record Closures(Set<LocalDate> dates) {

    public static final Closures NONE = new Closures(Set.of());

    public Closures {
        dates = Set.copyOf(dates);
    }

    boolean any() {
        return !dates.isEmpty();
    }

    boolean closed(LocalDate date) {
        return dates.contains(date);
    }
}
