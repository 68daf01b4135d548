package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Via;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistOffer;
import care.tend.scheduling.WaitlistOfferId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of offers to those who wait. Runs inside a transaction. */
@Component
public class Offers {

    private final WaitlistTable table;
    private final OfferTable offered;
    private final Holding holding;
    private final Booker booker;
    private final RequestTable requests;
    private final Approvals approvals;
    private final ClaimTable claims;
    private final AppointmentTable appointments;
    private final Notices notices;
    private final FreedTime freed;
    private final Audit audit;
    private final Hints hints;
    private final Locations locations;
    private final Clock clock;

    Offers(
            WaitlistTable table,
            OfferTable offered,
            Holding holding,
            Booker booker,
            RequestTable requests,
            Approvals approvals,
            ClaimTable claims,
            AppointmentTable appointments,
            Notices notices,
            FreedTime freed,
            Audit audit,
            Hints hints,
            Locations locations,
            Clock clock) {
        this.table = table;
        this.offered = offered;
        this.holding = holding;
        this.booker = booker;
        this.requests = requests;
        this.approvals = approvals;
        this.claims = claims;
        this.appointments = appointments;
        this.notices = notices;
        this.freed = freed;
        this.audit = audit;
        this.hints = hints;
        this.locations = locations;
        this.clock = clock;
    }

    public Appointment take(BusinessId business, String secret) {
        var offer = offered.lockByLink(business, secret).orElseThrow(NotFound::new);
        if (!offer.isOpen(clock.instant())) {
            throw new BookingRefused.HoldExpired();
        }
        var entry = read(business, offer.entry());
        var later = entry.appointment()
                .flatMap((AppointmentId id) -> appointments.lock(business, id))
                .filter(appointment -> appointment.status().isAhead());
        var booked = later.isPresent()
                ? comeForward(business, later.get(), offer, secret)
                : booker.book(business, booking(entry, offer, secret)).appointment();
        offered.setState(business, offer.id(), WaitlistOffer.State.TAKEN);
        table.setState(business, entry.id(), WaitlistEntry.State.FILLED);
        return booked;
    }

    private static Booking booking(WaitlistEntry entry, WaitlistOffer offer, String secret) {
        return new Booking(
                new Booking.Chosen.Held(offer.hold(), secret),
                new Booking.Guest.Known(entry.client()),
                entry.pet().map(pet -> (Booking.PetWish) new Booking.PetWish.Known(pet)),
                "",
                entry.language(),
                Via.PUBLIC);
    }

    /** The later booking gives its time back and takes what was kept: the same claims under its name. */
    private Appointment comeForward(BusinessId business, Appointment later, WaitlistOffer offer, String secret) {
        var hold = holding.held(business, offer.hold(), secret).orElseThrow(BookingRefused.HoldExpired::new);
        claims.release(business, later.id());
        claims.turnInto(business, hold.id(), later.id());
        var moved = requests.bringForward(later, hold, clock.instant());
        if (Approvals.isWaiting(moved)) {
            approvals.watch(List.of(moved));
        }
        notices.order(moved, Rules.GUEST);
        audit.enter(business, "scheduling.moved", moved.id().text());
        hints.changed(later, moved);
        freed.of(business, later.period(), Rules.GUEST);
        return moved;
    }

    public void pass(BusinessId business, String secret) {
        var offer = offered.lockByLink(business, secret).orElseThrow(NotFound::new);
        close(business, offer, WaitlistOffer.State.PASSED, Rules.GUEST);
    }

    /** Nobody answered: the next is asked. */
    void lapse(BusinessId business, WaitlistOfferId id) {
        offered.lock(business, id)
                .filter(offer -> !clock.instant().isBefore(offer.expiresAt()))
                .ifPresent(offer -> close(business, offer, WaitlistOffer.State.LAPSED, Rules.GUEST));
    }

    public void end(BusinessId business, WaitlistEntryId id, Rules rules) {
        table.queueFor(business);
        var open = read(business, id).offer().flatMap(offer -> offered.lock(business, offer.id()));
        if (read(business, id).state() == WaitlistEntry.State.WAITING) {
            table.setState(business, id, WaitlistEntry.State.ENDED);
            open.ifPresent(offer -> close(business, offer, WaitlistOffer.State.WITHDRAWN, rules));
        }
    }

    public void restore(BusinessId business, WaitlistEntryId id) {
        table.queueFor(business);
        var entry = read(business, id);
        switch (entry.state()) {
            case WAITING -> {}
            case FILLED -> throw new BookingRefused.NotPossible();
            case ENDED -> {
                entry.wish().refusePast(today(business, entry));
                table.setState(business, id, WaitlistEntry.State.WAITING);
                freed.opened(business);
            }
        }
    }

    private WaitlistEntry read(BusinessId business, WaitlistEntryId id) {
        return table.read(business, id).orElseThrow(NotFound::new);
    }

    private LocalDate today(BusinessId business, WaitlistEntry entry) {
        var place = locations.read(business, entry.wish().location());
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /** Its time goes to the next in rank, or to anybody. */
    private void close(BusinessId business, WaitlistOffer offer, WaitlistOffer.State state, Rules rules) {
        if (offer.state() != WaitlistOffer.State.OPEN) {
            return;
        }
        offered.setState(business, offer.id(), state);
        holding.drop(business, offer.hold());
        freed.of(business, offer.period(), rules);
    }

    /** What an offer's mail tells; empty once it was answered or ran out. */
    Optional<WaitlistOffer> open(BusinessId business, WaitlistOfferId id) {
        return offered.lock(business, id).filter(offer -> offer.isOpen(clock.instant()));
    }
}
