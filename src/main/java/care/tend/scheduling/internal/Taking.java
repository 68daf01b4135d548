package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.internal.ClaimTable.Wanted;
import care.tend.scheduling.internal.SlotSearch.FreeStart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The one way to take a slot: the engine must offer it, and the claims must go in. Both for a hold and for an
 * appointment, from every door. Runs inside a transaction, which is to be rolled back when this refuses.
 */
@Component
public class Taking {

    private final SlotSearch search;
    private final ClaimTable claims;
    private final Alternatives alternatives;
    private final Clock clock;

    Taking(SlotSearch search, ClaimTable claims, Alternatives alternatives, Clock clock) {
        this.search = search;
        this.claims = claims;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /** What was taken, and by whom it will be served. */
    record Taken(FreeStart start, ProviderId provider) {
        TimeRange period() {
            return start.period(provider);
        }
    }

    /** For whom time is taken; the claims carry the id. */
    sealed interface Purpose {
        record Holding(HoldId hold, Instant expiresAt) implements Purpose {}

        record Booking(AppointmentId appointment) implements Purpose {}
    }

    /**
     * Takes the slot for the first able provider who is still free.
     *
     * @throws BookingRefused.SlotTaken with what is free nearby, when nobody is
     */
    Taken take(BusinessId business, SlotChoice choice, Rules rules, Purpose purpose) {
        var start = offered(business, choice, rules);
        for (var provider : start.providers()) {
            if (claims.take(business, wanted(start, provider, purpose), clock.instant())) {
                return new Taken(start, provider);
            }
        }
        throw new BookingRefused.SlotTaken(alternatives.to(business, choice, rules));
    }

    /**
     * Takes the slot as it was free at {@code asOf}, which may lie in the past, by the business's own rules.
     *
     * @throws BookingRefused.SlotTaken when it was not; nothing is offered in its place
     */
    Taken takeAsOf(BusinessId business, SlotChoice choice, Instant asOf, Purpose purpose) {
        var start = search.at(business, choice, Rules.STAFF, asOf)
                .orElseThrow(() -> new BookingRefused.SlotTaken(List.of()));
        for (var provider : start.providers()) {
            if (claims.take(business, wanted(start, provider, purpose), clock.instant())) {
                return new Taken(start, provider);
            }
        }
        throw new BookingRefused.SlotTaken(List.of());
    }

    /** Where a day has a limit, bookings of that service come one by one: two at once could both be the last. */
    private FreeStart offered(BusinessId business, SlotChoice choice, Rules rules) {
        var start = search.at(business, choice, rules);
        if (start.isPresent() && start.get().service().terms().maxBookingsPerDay() != null) {
            claims.queueFor(choice.service());
            start = search.at(business, choice, rules);
        }
        return start.orElseThrow(() -> new BookingRefused.SlotTaken(alternatives.to(business, choice, rules)));
    }

    private static Wanted wanted(FreeStart start, ProviderId provider, Purpose purpose) {
        int before = start.service().terms().bufferBeforeMinutes();
        int after = start.service().terms().bufferAfterMinutes();
        return switch (purpose) {
            case Purpose.Holding(HoldId hold, Instant expiresAt) ->
                new Wanted(provider, start.period(provider), before, after, hold, null, expiresAt);
            case Purpose.Booking(AppointmentId appointment) ->
                new Wanted(provider, start.period(provider), before, after, null, appointment, null);
        };
    }
}
