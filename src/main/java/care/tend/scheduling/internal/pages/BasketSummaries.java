package care.tend.scheduling.internal.pages;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceMode;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.Signage;
import care.tend.scheduling.VisitHold;
import care.tend.scheduling.internal.VisitPreview;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a visitor is about to book as one visit. */
final class BasketSummaries {

    private BasketSummaries() {}

    /** When a part takes place, and who serves. */
    record Told(TimeRange period, String with, Optional<Money> price) {}

    /** As the solver would do it. */
    static List<Told> of(VisitPreview.Plan plan) {
        return plan.parts().stream()
                .map(part -> new Told(
                        part.period(), Signage.shortName(part.providerName()), Optional.ofNullable(part.price())))
                .toList();
    }

    /** As it is held. */
    static List<Told> of(Visit visit, Basket basket, VisitHold hold) {
        return IntStream.range(0, basket.lines().size())
                .mapToObj(i -> {
                    var kept = hold.parts().get(i).hold();
                    var price = basket.lines().get(i).tailored().price(kept.provider());
                    return new Told(kept.period(), name(visit, kept.provider()), Optional.ofNullable(price));
                })
                .toList();
    }

    private static String name(Visit visit, ProviderId provider) {
        return visit.person(provider)
                .map((Provider person) -> Signage.shortName(person))
                .orElse("");
    }

    /** @param told each part, in the order of the basket; empty while no time is chosen */
    static BasketSummary of(Visit visit, Basket basket, List<Told> told) {
        var signage = visit.signage(basket.place());
        var start = told.stream().map(part -> part.period().start()).min(Comparator.naturalOrder());
        var end = told.stream().map(part -> part.period().end()).max(Comparator.naturalOrder());
        var at = start.orElse(visit.now());
        var day = signage.dateOf(at);
        var mode = basket.lines().getFirst().service().terms().mode();
        var price = price(signage, basket, told);
        var count = visit.words().say("cart.services", "count", basket.lines().size());
        return new BasketSummary(
                parts(visit, basket, told, signage),
                start.map(s -> signage.longDay(day)).orElse(null),
                start.map(s -> signage.times(new TimeRange(s, end.orElseThrow())))
                        .orElse(null),
                signage.zoneAt(at),
                signage.offsetMinutes(at),
                visit.where(mode, basket.place()),
                visit.priceLabel(mode == ServiceMode.VIDEO ? ServiceMode.VIDEO : ServiceMode.IN_PERSON),
                price,
                small(visit, basket),
                start.map(s -> count + ", " + signage.shortDay(day) + ", " + signage.time(s))
                        .orElse(count),
                start.isPresent() ? price : price + " · " + visit.words().say("booking.choose-time"));
    }

    private static List<BasketSummary.Part> parts(Visit visit, Basket basket, List<Told> told, Signage signage) {
        return IntStream.range(0, basket.lines().size())
                .boxed()
                .map(i -> {
                    var line = basket.lines().get(i);
                    var about = Stream.of(
                                    basket.pets() > 1 ? whose(visit, basket, line.whose()) : "",
                                    told.isEmpty() ? "" : told.get(i).with())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "));
                    @Nullable
                    String times =
                            told.isEmpty() ? null : signage.times(told.get(i).period());
                    return new BasketSummary.Part(
                            times, visit.text(line.tailored().name()), about);
                })
                .sorted(Comparator.comparing(part -> part.times() == null ? "" : part.times()))
                .toList();
    }

    /** "Pet 2", or "Guest 2" where nothing is for a pet. */
    static String whose(Visit visit, Basket basket, int number) {
        return visit.words().say(basket.needsPet(number) ? "cart.pet" : "cart.guest", "number", number + 1);
    }

    /** The sum, as far as it is known; "from" while it depends on who serves. */
    private static String price(Signage signage, Basket basket, List<Told> told) {
        var sums = IntStream.range(0, basket.lines().size())
                .mapToObj(i -> told.isEmpty()
                        ? least(basket.lines().get(i))
                        : told.get(i).price())
                .toList();
        if (sums.stream().anyMatch(Optional::isEmpty)) {
            return signage.price((Money) null, false);
        }
        var sum = sums.stream()
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Money(one.minor() + other.minor(), one.currency()));
        boolean from = basket.lines().stream()
                .anyMatch(line -> line.service().terms().priceFrom()
                        && line.tailored().variant().isEmpty());
        boolean depends = told.isEmpty()
                && basket.lines().stream()
                        .anyMatch(line -> prices(line).distinct().count() > 1);
        return signage.price(sum.orElse(null), from || depends);
    }

    private static Optional<Money> least(Basket.Line line) {
        return prices(line).min(Comparator.naturalOrder());
    }

    private static Stream<Money> prices(Basket.Line line) {
        var service = line.tailored();
        return line.provider().map(one -> List.of(one.id())).orElseGet(service::providers).stream()
                .flatMap(one -> Stream.ofNullable(service.price(one)));
    }

    /** What changing one's mind costs: each policy of the visit once. */
    private static String small(Visit visit, Basket basket) {
        return basket.lines().stream()
                .map(line ->
                        Summaries.small(visit, line.service(), line.provider().map(Provider::id)))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
