package care.tend.scheduling;

import care.tend.kernel.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A visit of several parts kept for a visitor while they fill in the form.
 *
 * @param id the hold of its first part, which stands for all
 * @param parts in the order of the cart
 */
public record VisitHold(HoldId id, List<Part> parts) {

    public VisitHold {
        parts = List.copyOf(parts);
    }

    /** @param whose number of the pet or person it is for */
    public record Part(Hold hold, int whose) {}

    /** All holds it is made of. */
    public List<HoldId> holds() {
        return parts.stream().map(part -> part.hold().id()).toList();
    }

    /** When others may have it again. */
    public Instant expiresAt() {
        return parts.getFirst().hold().expiresAt();
    }

    /** From the first start to the last end. */
    public TimeRange period() {
        var periods = parts.stream().map(part -> part.hold().period()).toList();
        var start = periods.stream().map(TimeRange::start).min(Comparator.naturalOrder());
        var end = periods.stream().map(TimeRange::end).max(Comparator.naturalOrder());
        return new TimeRange(start.orElseThrow(), end.orElseThrow());
    }
}
