package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.platform.LocalText;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cart;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.CalendarTable.Own;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how a visit would take place, before anything is taken. Runs inside a transaction. */
@Component
public class VisitPreview {

    private final VisitSearch search;
    private final Clock clock;

    VisitPreview(VisitSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    public record Plan(ZoneId zone, List<Part> parts) {}

    public record Part(
            LocalText name,
            ProviderId provider,
            String providerName,
            TimeRange period,
            @Nullable Money price,
            List<ResourceId> things,
            List<String> colleagues) {}

    /** @throws BookingRefused.SlotTaken with alternatives, when it cannot take place then */
    public Plan of(BusinessId business, Cart cart, Instant start) {
        return search.at(business, cart, start, Rules.STAFF, clock.instant())
                .map(VisitPreview::plan)
                .orElseThrow(
                        () -> new BookingRefused.SlotTaken(search.alternatives(business, cart, start, Rules.STAFF)));
    }

    /** The same for a guest; empty when it cannot take place then. */
    public Optional<Plan> forGuest(BusinessId business, Cart cart, Instant start, Rules rules, List<HoldId> held) {
        return search.at(business, cart, start, rules, clock.instant(), Own.ofHolds(held))
                .map(VisitPreview::plan);
    }

    private static Plan plan(Planned planned) {
        return new Plan(
                planned.place().location().zone(),
                planned.parts().stream()
                        .map(part -> new Part(
                                part.service().name(),
                                part.provider(),
                                planned.place().active().getOrDefault(part.provider(), ""),
                                part.period(),
                                part.service().price(part.provider()),
                                part.things(),
                                part.things().stream()
                                        .map(taken -> new ProviderId(taken.value()))
                                        .flatMap(id -> Optional.ofNullable(
                                                planned.place().active().get(id))
                                                .stream())
                                        .toList()))
                        .toList());
    }
}
