package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Clash;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.internal.ClaimTable.Span;
import care.tend.scheduling.internal.ClaimTable.Wanted;
import care.tend.scheduling.internal.SlotSearch.Found;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one way to take a slot: the engine must offer it, and the claims must go in. Both for a hold and for an
 * appointment, from every door. Runs inside a transaction, which is to be rolled back when this refuses.
 */
@Component
public class Taking {

    private final SlotSearch search;
    private final ClaimTable claims;
    private final HopefulClaims hopeful;
    private final OverbookingTable overbooking;
    private final Giving giving;
    private final VisitTaking visits;
    private final Clashes clashes;
    private final Alternatives alternatives;
    private final Clock clock;

    Taking(
            SlotSearch search,
            ClaimTable claims,
            HopefulClaims hopeful,
            OverbookingTable overbooking,
            Giving giving,
            VisitTaking visits,
            Clashes clashes,
            Alternatives alternatives,
            Clock clock) {
        this.search = search;
        this.claims = claims;
        this.hopeful = hopeful;
        this.overbooking = overbooking;
        this.giving = giving;
        this.visits = visits;
        this.clashes = clashes;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /**
     * What was taken, and by whom it will be served.
     *
     * @param beside whether they have something else then
     */
    record Taken(Found start, ProviderId provider, boolean beside) {
        Taken(Found start, ProviderId provider) {
            this(start, provider, false);
        }

        TimeRange period() {
            return start.period(provider);
        }

        ServiceTerms terms() {
            return start.service().service().terms();
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
     * @throws BookingRefused.OutsideHours when somebody is, but not meant to work; only the business hears that
     * @throws BookingRefused.NotOffered when the business asks for somebody who does not offer it
     */
    Taken take(BusinessId business, SlotChoice choice, Rules rules, Purpose purpose) {
        return take(business, choice, rules, clock.instant(), purpose);
    }

    /** The same, by the hours as they look at {@code asOf}: what began already is not too late for its own time. */
    Taken take(BusinessId business, SlotChoice choice, Rules rules, Instant asOf, Purpose purpose) {
        var found = look(business, choice, rules, asOf);
        return taken(business, found, rules, asOf, purpose);
    }

    private Taken taken(BusinessId business, Found found, Rules rules, Instant asOf, Purpose purpose) {
        return firstFree(business, found, rules, asOf, purpose).orElseThrow(() -> refusal(business, found, rules));
    }

    /**
     * The same, where the transaction may hope: the claim leaves with what is written next, and who lost the slot is
     * run again and hears of it then.
     */
    Taken takeHopefully(BusinessId business, SlotChoice choice, Rules rules, AppointmentId appointment) {
        var purpose = new Purpose.Booking(appointment);
        var found = look(business, choice, rules, clock.instant());
        boolean plain = found.service().service().terms().composition().takesOnlyAProvider();
        if (!Transactions.mayHope() || !plain || found.providers().isEmpty()) {
            return taken(business, found, rules, clock.instant(), purpose);
        }
        var order = giving.order(business, found);
        var provider = order.providers().getFirst();
        hopeful.take(business, span(found, provider), appointment);
        giving.note(business, found, order, provider, purpose);
        return new Taken(found, provider);
    }

    /**
     * The same with the one provider it asks for, beside what they have then.
     *
     * @param lanes how many may lie beside it at once
     * @throws BookingRefused.Overbooked when that many do
     */
    Taken takeBeside(BusinessId business, SlotChoice choice, Rules rules, AppointmentId appointment, int lanes) {
        var purpose = new Purpose.Booking(appointment);
        var found = look(business, choice, rules, clock.instant());
        var free = firstFree(business, found, rules, clock.instant(), purpose);
        if (free.isPresent()) {
            return free.get();
        }
        boolean plain = found.service().service().terms().composition().takesOnlyAProvider();
        if (!plain || clashes.with(business, found).isEmpty()) {
            throw refusal(business, found, rules);
        }
        var provider = choice.provider().orElseThrow();
        if (!overbooking.takeBeside(business, provider, found.period(provider), appointment, lanes)) {
            throw new BookingRefused.Overbooked(lanes);
        }
        return new Taken(found, provider, true);
    }

    /**
     * Takes the slot as it was free at {@code asOf}, which may lie in the past, by the business's own rules.
     *
     * @throws BookingRefused.SlotTaken when it was not; nothing is offered in its place
     */
    Taken takeAsOf(BusinessId business, SlotChoice choice, Instant asOf, Purpose purpose) {
        return firstFree(business, search.at(business, choice, Rules.STAFF, asOf), Rules.STAFF, asOf, purpose)
                .orElseThrow(() -> new BookingRefused.SlotTaken(List.of()));
    }

    private Optional<Taken> firstFree(BusinessId business, Found found, Rules rules, Instant asOf, Purpose purpose) {
        if (!found.service().service().terms().composition().takesOnlyAProvider()) {
            var choice = found.choice();
            return visits.tryToTake(business, Cart.of(choice), choice.start(), rules, asOf, List.of(claimant(purpose)))
                    .map(planned -> new Taken(found, planned.parts().getFirst().provider()));
        }
        var order = giving.order(business, found);
        for (var provider : order.providers()) {
            if (claims.take(business, wanted(found, provider, purpose), clock.instant())) {
                giving.note(business, found, order, provider, purpose);
                return Optional.of(new Taken(found, provider));
            }
        }
        return Optional.empty();
    }

    /** Where a day has a limit, bookings of that service come one by one: two at once could both be the last. */
    private Found look(BusinessId business, SlotChoice choice, Rules rules, Instant asOf) {
        var found = search.at(business, choice, rules, asOf);
        if (!rules.guest() && choice.provider().isPresent() && found.asked().isEmpty()) {
            throw new BookingRefused.NotOffered();
        }
        if (found.providers().isEmpty() || found.service().service().terms().maxBookingsPerDay() == null) {
            return found;
        }
        claims.queueFor(choice.service());
        return search.at(business, choice, rules, asOf);
    }

    /** A guest learns what else is free; the business also what is in the way, or that only the hours are. */
    private BookingRefused refusal(BusinessId business, Found found, Rules rules) {
        if (rules.guest()) {
            return new BookingRefused.SlotTaken(alternatives.to(business, found.choice(), rules));
        }
        var inTheWay = clashes.with(business, found);
        return found.providers().isEmpty() && isFreeAtAnyTime(business, found, inTheWay)
                ? new BookingRefused.OutsideHours()
                : new BookingRefused.SlotTaken(alternatives.to(business, found.choice(), Rules.STAFF), inTheWay);
    }

    private boolean isFreeAtAnyTime(BusinessId business, Found found, List<Clash> inTheWay) {
        if (!found.service().service().terms().composition().takesOnlyAProvider()) {
            var choice = found.choice();
            return visits.isFreeAtAnyTime(business, Cart.of(choice), choice.start(), clock.instant());
        }
        return found.asked().stream().anyMatch(provider -> inTheWay.stream()
                .noneMatch(clash -> clash.provider().equals(provider)));
    }

    private static Wanted wanted(Found start, ProviderId provider, Purpose purpose) {
        return Wanted.of(List.of(span(start, provider)), claimant(purpose));
    }

    private static Span span(Found start, ProviderId provider) {
        var terms = start.service().service().terms();
        return new Span(
                provider.value(),
                start.period(provider),
                terms.bufferBeforeMinutes(),
                terms.bufferAfterMinutes(),
                true);
    }

    private static Claimant claimant(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Holding(HoldId hold, Instant expiresAt) -> Claimant.of(hold, expiresAt);
            case Purpose.Booking(AppointmentId appointment) -> Claimant.of(appointment);
        };
    }
}
