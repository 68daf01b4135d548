package care.tend.scheduling.internal.assignment;

import care.tend.scheduling.AssignmentReason.Standing;
import java.util.Comparator;
import java.util.List;

/** Whose turn it is. */
public final class Turns {

    private Turns() {}

    /**
     * Those who could take a booking, whose turn it is first: who would have least for their weight with this one too.
     * Of equals the one with the emptier day, then the one named first. Who has no weight comes last.
     */
    public static List<Standing> order(List<Standing> able) {
        return able.stream()
                .sorted(Comparator.comparing((Standing one) -> one.weight() == 0)
                        .thenComparing(Turns::compareShares)
                        .thenComparingLong(Standing::busyMinutes))
                .toList();
    }

    /** (a + 1) / weight of a against (b + 1) / weight of b, without a fraction. */
    private static int compareShares(Standing a, Standing b) {
        return Long.compare((a.recent() + 1L) * Math.max(1, b.weight()), (b.recent() + 1L) * Math.max(1, a.weight()));
    }
}
