package care.tend.catalogue;

import care.tend.business.ProviderId;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service as somebody wants it. Lengths and prices are those of the variant; a provider whose own length or price
 * differs from the service's differs from the variant's by as much; add-ons come on top.
 */
public record Tailored(Service service, Optional<Variant> variant, List<AddOn> addOns) {

    private static final int SHORTEST = 5;

    /** Who offers it like this, in the order shown. */
    public List<ProviderId> providers() {
        return service.providers().stream()
                .filter(provider ->
                        variant.map(chosen -> chosen.offeredBy(provider)).orElse(true))
                .toList();
    }

    /** Its length with {@code provider}, in minutes, without turnover. */
    public int durationMinutes(ProviderId provider) {
        int usual = service.terms().durationMinutes();
        int own = service.durationMinutes(provider) - usual;
        int length = variant.map(Variant::durationMinutes).orElse(usual) + own;
        return Math.max(SHORTEST, length)
                + addOns.stream().mapToInt(AddOn::minutes).sum();
    }

    /** Its price with {@code provider}; null when it is agreed on the spot. */
    public @Nullable Money price(ProviderId provider) {
        var usual = service.terms().price();
        var own = service.price(provider);
        var price = variant.map(Variant::price).orElse(null);
        if (price == null) {
            price = own;
        } else if (usual != null && own != null) {
            price = new Money(Math.max(0, price.minor() + own.minor() - usual.minor()), price.currency());
        }
        for (var addOn : addOns) {
            var more = addOn.price();
            price = price == null || more == null ? price : new Money(price.minor() + more.minor(), price.currency());
        }
        return price;
    }

    /** What it is called: the service, its variant, its add-ons. */
    public LocalText name() {
        if (variant.isEmpty() && addOns.isEmpty()) {
            return service.name();
        }
        var texts = new EnumMap<Language, String>(Language.class);
        service.name().byLanguage().keySet().forEach(language -> texts.put(language, name(language)));
        return new LocalText(texts);
    }

    private String name(Language language) {
        var fallbacks = List.copyOf(service.name().byLanguage().keySet());
        var base = Stream.concat(Stream.of(service.name()), variant.stream().map(Variant::name))
                .map(text -> text.in(language, fallbacks))
                .collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(base), addOns.stream().map(addOn -> addOn.name()
                        .in(language, fallbacks)))
                .collect(Collectors.joining(" + "));
    }

    /** The stretches of it when it takes {@code minutes}, turnover last. */
    public List<Segment> segments(int minutes) {
        var usual = service.terms().composition().segments();
        if (usual.isEmpty()) {
            return List.of(new Segment(Segment.Kind.ACTIVE, minutes));
        }
        int more = minutes - service.terms().composition().minutes();
        int first = usual.getFirst().minutes() + more;
        var stretches = new ArrayList<Segment>();
        if (first >= SHORTEST) {
            stretches.add(new Segment(Segment.Kind.ACTIVE, first));
            stretches.addAll(usual.subList(1, usual.size()));
        } else { // too short for its stretches: then somebody is there throughout
            stretches.add(new Segment(Segment.Kind.ACTIVE, minutes));
            usual.stream()
                    .filter(segment -> segment.kind() == Segment.Kind.TURNOVER)
                    .forEach(stretches::add);
        }
        return List.copyOf(stretches);
    }

    static Tailored of(Service service, Tailoring wish) {
        var composition = service.terms().composition();
        Map<VariantId, Variant> variants = composition.variants().stream()
                .filter(variant -> variant.id() != null)
                .collect(Collectors.toMap(Variant::id, variant -> variant));
        var variant =
                wish.variant().map(id -> Optional.ofNullable(variants.get(id)).orElseThrow(() -> unknown("variant")));
        var addOns = wish.addOns().stream()
                .map(id -> composition.addOns().stream()
                        .filter(addOn -> id.equals(addOn.id()))
                        .findFirst()
                        .orElseThrow(() -> unknown("addOns")))
                .toList();
        return new Tailored(service, variant, addOns);
    }

    private static Invalid unknown(String field) {
        return new Invalid(field, "field.unknown");
    }
}
