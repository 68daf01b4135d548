package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.platform.Ids;
import care.tend.platform.Outbox;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.VisitHold;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps visits of several parts for visitors, all of it or nothing. Runs inside a transaction. */
@Component
public class VisitHolding {

    private final VisitTaking taking;
    private final HoldTable holds;
    private final ClaimTable claims;
    private final Services services;
    private final Locations locations;
    private final Outbox outbox;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;

    VisitHolding(
            VisitTaking taking,
            HoldTable holds,
            ClaimTable claims,
            Services services,
            Locations locations,
            Outbox outbox,
            Hints hints,
            Ids ids,
            Clock clock) {
        this.taking = taking;
        this.holds = holds;
        this.claims = claims;
        this.services = services;
        this.locations = locations;
        this.outbox = outbox;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws BookingRefused.SlotTaken when not all is free, with what is
     * @throws BookingRefused.TooManyHolds when this visitor keeps as much as one may
     */
    public VisitHold hold(BusinessId business, Cart cart, Instant start, String holder, Rules rules) {
        var now = clock.instant();
        if (holds.count(business, holder, now) >= Holding.MOST_AT_ONCE) {
            throw new BookingRefused.TooManyHolds();
        }
        var expires = now.plus(Holding.LENGTH);
        var own = Stream.generate(() -> new HoldId(ids.next()))
                .limit(cart.items().size())
                .toList();
        var claimants = own.stream().map(id -> Claimant.of(id, expires)).toList();
        var planned = taking.hold(business, cart, start, rules, now, claimants);
        var parts = IntStream.range(0, own.size())
                .mapToObj(i -> part(cart, i, own.get(i), planned.parts().get(i), expires))
                .toList();
        var hold = new VisitHold(own.getFirst(), parts);
        holds.insert(business, hold, holder);
        HoldExpiry.order(outbox, business, parts.getFirst().hold());
        parts.forEach(part -> hints.held(business, cart.location(), part.hold().period()));
        return hold;
    }

    private static VisitHold.Part part(Cart cart, int number, HoldId id, Planned.Part planned, Instant expires) {
        var item = cart.items().get(number);
        var choice = new SlotChoice(
                item.service(),
                cart.location(),
                item.provider(),
                planned.period().start(),
                Length.AS_OFFERED,
                item.tailoring());
        return new VisitHold.Part(new Hold(id, choice, planned.provider(), planned.period(), expires), item.whose());
    }

    /** The visit while it is kept. */
    public Optional<VisitHold> held(BusinessId business, HoldId hold, String holder) {
        return holds.lockVisit(business, hold, holder)
                .filter(held -> clock.instant().isBefore(held.expiresAt()));
    }

    /**
     * Turns what is kept into the appointments given, one for each part.
     *
     * @throws BookingRefused.HoldExpired when it is kept no longer, or not for that cart
     */
    Planned turnInto(BusinessId business, HoldId hold, String holder, Cart cart, List<AppointmentId> appointments) {
        var held = held(business, hold, holder)
                .filter(kept -> isOf(kept, cart))
                .orElseThrow(BookingRefused.HoldExpired::new);
        for (int i = 0; i < appointments.size(); i++) {
            claims.turnInto(business, held.parts().get(i).hold().id(), appointments.get(i));
        }
        var known = services.some(
                business, cart.items().stream().map(Cart.Item::service).collect(Collectors.toSet()));
        var parts = held.parts().stream()
                .map(VisitHold.Part::hold)
                .map(part -> new Planned.Part(
                        Objects.requireNonNull(known.get(part.choice().service()))
                                .tailored(part.choice().tailoring()),
                        part.provider(),
                        part.period(),
                        List.of(),
                        List.of()))
                .toList();
        return new Planned(locations.staffed(business, cart.location()), parts);
    }

    /** Whether it keeps just that: another tab may have chosen otherwise since. */
    public static boolean isOf(VisitHold held, Cart cart) {
        return held.parts().size() == cart.items().size()
                && IntStream.range(0, cart.items().size())
                        .allMatch(i -> isOf(held.parts().get(i), cart.items().get(i), cart));
    }

    private static boolean isOf(VisitHold.Part part, Cart.Item item, Cart cart) {
        var choice = part.hold().choice();
        return choice.service().equals(item.service())
                && choice.tailoring().equals(item.tailoring())
                && choice.location().equals(cart.location())
                && part.whose() == item.whose()
                && item.provider().map(part.hold().provider()::equals).orElse(true);
    }
}
