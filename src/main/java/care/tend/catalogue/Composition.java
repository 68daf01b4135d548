package care.tend.catalogue;

import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.platform.Ids;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what a service is made, beyond a length and a price.
 *
 * @param segments in order, the first one active; without any, the provider is at work throughout. What is longer or
 *     shorter than usual is so in the first of them
 * @param variants for whom it is otherwise; where there are any, one is chosen
 * @param addOns what can be had with it
 * @param needs what it takes up besides a provider
 * @param together how many of those who offer it serve at once, at most {@value #MOST_TOGETHER}; 0 for all of them;
 *     without, one
 */
public record Composition(
        List<Segment> segments,
        List<Variant> variants,
        List<AddOn> addOns,
        List<Need> needs,
        @Nullable Integer together) {

    static final int MOST_TOGETHER = 5;
    private static final int ONE = 1;

    /** A provider at work, and nothing else. */
    public static final Composition PLAIN = new Composition(List.of(), List.of(), List.of(), List.of(), ONE);

    public Composition {
        var fields = new Fields("composition");
        segments = segments(fields, segments);
        variants = fields.distinct("variants", variants, 40);
        addOns = fields.distinct("addOns", addOns, 40);
        needs = fields.distinct("needs", needs, 10);
        if (needs.stream().map(Need::pool).distinct().count() < needs.size()) {
            fields.fault("needs", "catalogue.need-twice");
        }
        together = together == null ? ONE : together;
        fields.between("together", together, 0, MOST_TOGETHER);
        fields.refuse();
    }

    /** The same, served by one. */
    public Composition(List<Segment> segments, List<Variant> variants, List<AddOn> addOns, List<Need> needs) {
        this(segments, variants, addOns, needs, ONE);
    }

    /** Not distinct: two stretches may well be alike. */
    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    private static List<Segment> segments(Fields fields, List<Segment> segments) {
        if (segments == null || segments.isEmpty()) {
            return List.of();
        }
        boolean turnoverOnlyLast = segments.stream()
                .limit(segments.size() - 1L)
                .noneMatch(segment -> segment.kind() == Segment.Kind.TURNOVER);
        if (segments.size() > 12 || segments.getFirst().kind() != Segment.Kind.ACTIVE || !turnoverOnlyLast) {
            fields.fault("segments", "catalogue.segments");
        }
        return List.copyOf(segments);
    }

    /** The length the segments say, without turnover. */
    int minutes() {
        return segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.TURNOVER)
                .mapToInt(Segment::minutes)
                .sum();
    }

    /** How long the place is kept after the client has gone. */
    public int turnoverMinutes() {
        return segments.stream()
                .filter(segment -> segment.kind() == Segment.Kind.TURNOVER)
                .mapToInt(Segment::minutes)
                .sum();
    }

    /** Whether nothing but a provider's time is taken. */
    public boolean takesOnlyAProvider() {
        return segments.isEmpty() && needs.isEmpty() && !needsColleagues();
    }

    /** Whether more than one of those who offer it serve at once. */
    public boolean needsColleagues() {
        return together == null || together != ONE;
    }

    /** How many serve besides who leads, where {@code able} could. */
    public int helpers(int able) {
        int wanted = together == null ? ONE : together;
        return Math.max(0, (wanted == 0 ? able : wanted) - 1);
    }

    Stream<Money> prices() {
        return Stream.concat(
                        variants.stream().map(Variant::price), addOns.stream().map(AddOn::price))
                .filter(Objects::nonNull);
    }

    /** The same, with an id for what has none yet. */
    Composition named(Ids ids) {
        return new Composition(
                segments,
                variants.stream()
                        .map(variant -> variant.id() == null ? variant.with(new VariantId(ids.next())) : variant)
                        .toList(),
                addOns.stream()
                        .map(addOn -> addOn.id() == null ? addOn.with(new AddOnId(ids.next())) : addOn)
                        .toList(),
                needs,
                together);
    }
}
