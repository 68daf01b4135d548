package care.tend.live;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to read anew. Without ids and days: everything.
 *
 * @param ids public ids of what changed; may be fewer than did, when {@code days} say the rest
 * @param days local days, where the thing is, on which it shows or showed
 */
public record Change(SortedSet<String> ids, SortedSet<LocalDate> days) {

    /** Beyond this a reader is better off reading everything. */
    private static final int MOST = 100;

    public static final Change OF_EVERYTHING = new Change(new TreeSet<>(), new TreeSet<>());

    public Change {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    public static Change of(Collection<String> ids, Collection<LocalDate> days) {
        return new Change(new TreeSet<>(ids), new TreeSet<>(days));
    }

    /** Both in one. */
    public Change and(Change other) {
        if (isEverything() || other.isEverything()) {
            return OF_EVERYTHING;
        }
        var allIds = new TreeSet<>(ids);
        allIds.addAll(other.ids);
        var allDays = new TreeSet<>(days);
        allDays.addAll(other.days);
        return allIds.size() + allDays.size() > MOST ? OF_EVERYTHING : new Change(allIds, allDays);
    }

    private boolean isEverything() {
        return ids.isEmpty() && days.isEmpty();
    }
}
