package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants done in one visit.
 *
 * @param items at least one, at most {@link #MOST}; each becomes a part
 */
public record Cart(LocationId location, List<Item> items, Arrangement arrangement) {

    public static final int MOST = 12;

    private static final int LONGEST_GAP = 240;

    public Cart {
        items = List.copyOf(items);
        var fields = new Fields();
        if (items.isEmpty()) {
            fields.fault("items", "field.required");
        }
        if (items.size() > MOST) {
            fields.fault("items", "field.too-many", Map.of("max", MOST));
        }
        int gap =
                switch (arrangement) {
                    case Arrangement.InTurn(int minutes) -> minutes;
                    case Arrangement.SideBySide(int minutes) -> minutes;
                    case Arrangement.Fixed fixed -> 0;
                };
        fields.between("gapMinutes", gap, 0, LONGEST_GAP);
        fields.refuse();
    }

    /** One service alone. */
    public static Cart of(SlotChoice choice) {
        var item = new Item(choice.service(), choice.tailoring(), choice.provider(), choice.length(), 0);
        return new Cart(choice.location(), List.of(item), new Arrangement.InTurn(0));
    }

    /**
     * One service for one pet or person.
     *
     * @param provider empty when anyone will do; whoever serves in the visit already is asked first
     * @param whose number of the pet or person it is for: one cannot be in two places
     */
    public record Item(
            ServiceId service, Tailoring tailoring, Optional<ProviderId> provider, Length length, int whose) {}

    /** How parts stand to each other. */
    public sealed interface Arrangement {
        /** One after another, with at most so long between two. */
        record InTurn(int gapMinutes) implements Arrangement {}

        /** Each pet or person from the start on, what is for one of them one after another. */
        record SideBySide(int gapMinutes) implements Arrangement {}

        /** So long after the start of the visit, as they were before. */
        record Fixed(List<Duration> after) implements Arrangement {
            public Fixed {
                after = List.copyOf(after);
            }
        }
    }
}
