package care.tend.catalogue;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service is and under which rules it is booked. Minutes are whole and elapsed, days are local to the place.
 *
 * @param intervalMinutes between two starts offered; null means the duration
 * @param price in the business's currency; null when it is agreed on the spot
 * @param priceFrom whether the price is where prices begin
 * @param bufferBeforeMinutes kept free before it, not part of its length
 * @param minNoticeMinutes between now and the earliest start a visitor may book
 * @param horizonDays how far ahead it can be booked, today included as day 0
 * @param maxBookingsPerDay of one provider on one local day; null for no limit
 * @param needsPet whether somebody brings an animal
 * @param published whether visitors see and book it
 * @param providers who offers it, in the order shown
 * @param ownTerms of providers whose length or price differs
 * @param locations where it is offered; empty means everywhere
 * @param composition segments, variants, add-ons and needs; null for none of them
 */
public record ServiceTerms(
        LocalText name,
        LocalText description,
        int durationMinutes,
        @Nullable Integer intervalMinutes,
        @Nullable Money price,
        boolean priceFrom,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int minNoticeMinutes,
        int horizonDays,
        @Nullable Integer maxBookingsPerDay,
        ServiceMode mode,
        boolean needsPet,
        boolean published,
        List<ProviderId> providers,
        List<OwnTerms> ownTerms,
        List<LocationId> locations,
        Composition composition) {

    private static final int DAY = 1440;
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ServiceTerms {
        var fields = new Fields();
        name = (name == null ? LocalText.NONE : name).checked(fields, "name", 120);
        if (name.isEmpty()) {
            fields.fault("name", "field.required");
        }
        description = (description == null ? LocalText.NONE : description).checked(fields, "description", 2000);
        fields.between("durationMinutes", durationMinutes, 1, DAY);
        fields.optionalBetween("intervalMinutes", intervalMinutes, 1, DAY);
        priced(fields, "price", price);
        fields.between("bufferBeforeMinutes", bufferBeforeMinutes, 0, DAY / 2);
        fields.between("bufferAfterMinutes", bufferAfterMinutes, 0, DAY / 2);
        fields.between("minNoticeMinutes", minNoticeMinutes, 0, 365 * DAY);
        fields.between("horizonDays", horizonDays, 1, 730);
        fields.optionalBetween("maxBookingsPerDay", maxBookingsPerDay, 1, 1000);
        mode = fields.needed("mode", mode);
        providers = fields.distinct("providers", providers, 500);
        ownTerms = fields.distinct("ownTerms", ownTerms, 500);
        locations = fields.distinct("locations", locations, 500);
        composition = composition == null ? Composition.PLAIN : composition;
        checkOwn(fields, providers, ownTerms);
        checkComposition(fields, composition, durationMinutes, providers);
        fields.refuse();
    }

    private static void checkComposition(
            Fields fields, Composition composition, int durationMinutes, List<ProviderId> providers) {
        if (!composition.segments().isEmpty() && composition.minutes() != durationMinutes) {
            fields.fault("composition.segments", "catalogue.segments-length", Map.of("minutes", durationMinutes));
        }
        for (int i = 0; i < composition.variants().size(); i++) {
            var variant = composition.variants().get(i);
            if (!providers.containsAll(variant.providers())) {
                fields.fault("composition.variants[" + i + "].providers", "catalogue.own-terms-provider");
            }
            priced(fields, "composition.variants[" + i + "].price", variant.price());
        }
        for (int i = 0; i < composition.addOns().size(); i++) {
            priced(
                    fields,
                    "composition.addOns[" + i + "].price",
                    composition.addOns().get(i).price());
        }
    }

    private static void checkOwn(Fields fields, List<ProviderId> providers, List<OwnTerms> ownTerms) {
        var seen = new HashSet<ProviderId>();
        for (int i = 0; i < ownTerms.size(); i++) {
            var own = ownTerms.get(i);
            var at = "ownTerms[" + i + "].";
            if (!providers.contains(own.provider()) || !seen.add(own.provider())) {
                fields.fault(at + "provider", "catalogue.own-terms-provider");
            }
            fields.optionalBetween(at + "durationMinutes", own.durationMinutes(), 1, DAY);
            priced(fields, at + "price", own.price());
        }
    }

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    private static void priced(Fields fields, String field, @Nullable Money price) {
        if (price != null && price.currency() == null) {
            fields.fault(field + ".currency", "field.required");
        } else if (price != null && (price.isNegative() || price.minor() > HIGHEST_PRICE)) {
            fields.fault(field, "catalogue.price");
        }
    }

    /** What it can cost, without add-ons: its price, or those of its variants, and those of its providers. */
    @JsonIgnore
    public List<Money> prices() {
        var own = ownTerms.stream().map(OwnTerms::price);
        var usual = composition.variants().isEmpty()
                ? Stream.ofNullable(price)
                : composition.variants().stream()
                        .flatMap(variant -> Stream.ofNullable(variant.price() == null ? price : variant.price()));
        return Stream.concat(usual, own).filter(Objects::nonNull).toList();
    }

    /** Every sum of money in it. */
    @JsonIgnore
    public List<Money> amounts() {
        return Stream.concat(Stream.concat(Stream.ofNullable(price), prices().stream()), composition.prices())
                .toList();
    }

    /** The same, offered by others. */
    public ServiceTerms offeredBy(List<ProviderId> others, List<OwnTerms> theirOwn) {
        return copy(others, theirOwn, locations, composition);
    }

    /** The same, offered elsewhere; nowhere named means everywhere. */
    public ServiceTerms offeredAt(List<LocationId> others) {
        return copy(providers, ownTerms, others, composition);
    }

    /** The same, made of something else. */
    public ServiceTerms composedOf(Composition other) {
        return copy(providers, ownTerms, locations, other);
    }

    private ServiceTerms copy(List<ProviderId> by, List<OwnTerms> theirOwn, List<LocationId> places, Composition made) {
        return new ServiceTerms(
                name,
                description,
                durationMinutes,
                intervalMinutes,
                price,
                priceFrom,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                minNoticeMinutes,
                horizonDays,
                maxBookingsPerDay,
                mode,
                needsPet,
                published,
                by,
                theirOwn,
                places,
                made);
    }
}
