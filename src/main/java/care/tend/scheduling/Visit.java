package care.tend.scheduling;

import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Appointments a client comes for at once.
 *
 * @param id that of its first part, in words of its own
 * @param parts in the order they were asked for; cancelled ones too
 */
public record Visit(VisitId id, List<Appointment> parts) {

    public Visit {
        parts = List.copyOf(parts);
    }

    /** The part whose id and link stand for the whole. */
    public Appointment lead() {
        return parts.stream()
                .filter(part -> part.id().value().equals(id.value()))
                .findFirst()
                .orElseGet(parts::getFirst);
    }

    /** Those that are not cancelled, by start; all of them when all are. */
    public List<Appointment> living() {
        var living = parts.stream()
                .filter(part -> part.status() != Status.CANCELLED)
                .sorted(Comparator.comparing(part -> part.period().start()))
                .toList();
        return living.isEmpty() ? parts : living;
    }

    /** From the first start to the last end of what takes place. */
    public TimeRange period() {
        var start = living().getFirst().period().start();
        var end = living().stream().map(part -> part.period().end()).max(Comparator.naturalOrder());
        return new TimeRange(start, end.orElseThrow());
    }

    /** What it costs together; empty when a part has no price. */
    public Optional<Money> price() {
        var prices = living().stream().map(Appointment::price).toList();
        if (prices.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return prices.stream()
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Money(one.minor() + other.minor(), one.currency()));
    }
}
