package care.tend.scheduling.internal;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.ClaimTable.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes all a visit needs, or nothing. Who loses a table to somebody faster looks again, now with what was taken:
 * another table may do. Runs inside a transaction, which is to be rolled back when this refuses.
 */
@Component
class VisitTaking {

    private static final int TRIES = 6;

    private final VisitSearch search;
    private final ClaimTable claims;
    private final Clock clock;

    VisitTaking(VisitSearch search, ClaimTable claims, Clock clock) {
        this.search = search;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * @param parts the appointment of each item
     * @param asOf from when the hours are looked at
     * @throws BookingRefused.SlotTaken with what is free nearby
     */
    Planned take(BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf, List<AppointmentId> parts) {
        var taken = tryToTake(
                business,
                cart,
                start,
                rules,
                asOf,
                parts.stream().map(Claimant::of).toList());
        return taken.orElseThrow(() -> refusal(business, cart, start, rules, asOf));
    }

    /** The same for holds, each of which is the claimant of a part. */
    Planned hold(BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf, List<Claimant> holds) {
        return tryToTake(business, cart, start, rules, asOf, holds)
                .orElseThrow(() -> refusal(business, cart, start, rules, asOf));
    }

    Optional<Planned> tryToTake(
            BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf, List<Claimant> claimants) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var planned = search.at(business, cart, start, rules, asOf);
            if (planned.isEmpty()) {
                return planned;
            }
            if (attempt == 0 && queueFor(planned.get(), rules)) {
                continue;
            }
            if (claims.take(business, wanted(planned.get(), claimants), clock.instant())) {
                return planned;
            }
        }
        return Optional.empty();
    }

    /** Where a day has a limit, bookings come one by one: two at once could both be the last. */
    private boolean queueFor(Planned planned, Rules rules) {
        var limited = planned.parts().stream()
                .map(part -> part.service().service())
                .filter(service -> rules.guest() && service.terms().maxBookingsPerDay() != null)
                .map(service -> service.id())
                .distinct()
                .sorted(Comparator.comparing(ServiceId::text))
                .toList();
        limited.forEach(claims::queueFor);
        return !limited.isEmpty();
    }

    private static Wanted wanted(Planned planned, List<Claimant> claimants) {
        return new Wanted(IntStream.range(0, planned.parts().size())
                .boxed()
                .flatMap(i -> planned.parts().get(i).spans().stream()
                        .map(span -> new ClaimTable.Claim(span, claimants.get(i))))
                .toList());
    }

    /** Whether nothing but the hours is in the way. */
    boolean isFreeAtAnyTime(BusinessId business, Cart cart, Instant start, Instant asOf) {
        return search.at(business, cart, start, Rules.ANY_TIME, asOf).isPresent();
    }

    /** Business people hear whether only the hours are in the way. */
    private BookingRefused refusal(BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf) {
        return rules == Rules.STAFF && isFreeAtAnyTime(business, cart, start, asOf)
                ? new BookingRefused.OutsideHours()
                : new BookingRefused.SlotTaken(
                        search.alternatives(business, cart, start, rules.guest() ? rules : Rules.STAFF));
    }
}
