package care.tend.catalogue;

import care.tend.business.ProviderId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.pets.Coat;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is for some: a large dog, a long coat, a senior stylist. Empty lists mean any.
 *
 * @param id null for one that is to be added
 * @param durationMinutes with somebody who has no length of their own; null for the service's
 * @param price likewise; null for the service's
 * @param providers who offers it like this
 */
public record Variant(
        @Nullable VariantId id,
        LocalText name,
        List<Species> species,
        List<Size> sizes,
        List<Coat> coats,
        List<ProviderId> providers,
        @Nullable Integer durationMinutes,
        @Nullable Money price) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public Variant {
        var fields = new Fields();
        name = (name == null ? LocalText.NONE : name).checked(fields, "name", 80);
        if (name.isEmpty()) {
            fields.fault("name", "field.required");
        }
        species = fields.distinct("species", species, 20);
        sizes = fields.distinct("sizes", sizes, 20);
        coats = fields.distinct("coats", coats, 20);
        providers = fields.distinct("providers", providers, 500);
        fields.optionalBetween("durationMinutes", durationMinutes, 1, 1440);
        fields.refuse();
    }

    /** Whether it is meant for such an animal. What is not known of it fits. */
    public boolean fits(Species kind, @Nullable Size size, @Nullable Coat coat) {
        return (species.isEmpty() || species.contains(kind))
                && (size == null || sizes.isEmpty() || sizes.contains(size))
                && (coat == null || coats.isEmpty() || coats.contains(coat));
    }

    public boolean offeredBy(ProviderId provider) {
        return providers.isEmpty() || providers.contains(provider);
    }

    Variant with(VariantId given) {
        return new Variant(given, name, species, sizes, coats, providers, durationMinutes, price);
    }
}
