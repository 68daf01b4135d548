package care.tend.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How somebody wants a service.
 *
 * @param variant empty for the service as it is
 */
public record Tailoring(Optional<VariantId> variant, List<AddOnId> addOns) {

    /** As it is. */
    public static final Tailoring NONE = new Tailoring(Optional.empty(), List.of());

    public Tailoring {
        addOns = addOns.stream().distinct().toList();
    }

    public boolean isNone() {
        return variant.isEmpty() && addOns.isEmpty();
    }
}
