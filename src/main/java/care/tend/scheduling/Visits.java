package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.CalendarTable;
import care.tend.scheduling.internal.VisitBooker;
import care.tend.scheduling.internal.VisitChanges;
import care.tend.scheduling.internal.VisitHolding;
import care.tend.scheduling.internal.VisitSearch;
import care.tend.scheduling.internal.VisitTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/**
 * Visits of several parts: several services, for several pets or people, at once. A part is an appointment, and what
 * {@link Appointments} does to it is done to it alone.
 */
@Service
public class Visits {

    private final VisitSearch search;
    private final VisitHolding holding;
    private final VisitBooker booker;
    private final VisitChanges changes;
    private final VisitTable table;
    private final Transactions transactions;

    Visits(
            VisitSearch search,
            VisitHolding holding,
            VisitBooker booker,
            VisitChanges changes,
            VisitTable table,
            Transactions transactions) {
        this.search = search;
        this.holding = holding;
        this.booker = booker;
        this.changes = changes;
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * The starts at which everything the cart needs is free together, each with those who could begin.
     *
     * @throws NotFound when the business has no such service or place, or does not offer it there
     * @throws care.tend.kernel.Invalid for a variant or add-on that a service does not have
     */
    public OfferedSlots find(BusinessId business, VisitWish wish, Rules rules) {
        return transactions.in(
                business,
                () -> search.find(business, wish.cart(), wish.from(), wish.to(), rules, CalendarTable.Own.NOTHING));
    }

    /** The same for a visitor who holds something already: its time is still theirs to choose. */
    public OfferedSlots find(BusinessId business, VisitWish wish, Rules rules, List<HoldId> held) {
        var own = CalendarTable.Own.ofHolds(held);
        return transactions.in(business, () -> search.find(business, wish.cart(), wish.from(), wish.to(), rules, own));
    }

    /**
     * Keeps every part for a visitor for ten minutes, or none.
     *
     * @param holder the visitor's secret; only with it can the visit be booked or released
     * @throws BookingRefused.SlotTaken when not all is free, with the three nearest alternatives
     * @throws BookingRefused.TooManyHolds when this visitor keeps three already
     */
    public VisitHold hold(BusinessId business, Cart cart, Instant start, String holder, Rules rules) {
        return transactions.in(business, () -> holding.hold(business, cart, start, holder, rules));
    }

    /** What the visitor keeps while it lasts; empty when it ran out, is not theirs, or is a single slot. */
    public Optional<VisitHold> held(BusinessId business, HoldId hold, String holder) {
        return transactions.in(business, () -> holding.held(business, hold, holder));
    }

    /** Where a visit can be moved in its shape: its own time counts as free. */
    public OfferedSlots find(BusinessId business, VisitId visit, Instant from, Instant to, Rules rules) {
        return transactions.in(business, () -> changes.openings(business, visit, from, to, rules));
    }

    /**
     * Books every part, or none, and orders one confirmation.
     *
     * @throws BookingRefused.SlotTaken when not all is free any more, with the three nearest alternatives
     * @throws care.tend.kernel.Invalid when the guest cannot be reached, or a service needs a pet
     */
    public Visit book(BusinessId business, VisitBooking booking) {
        return transactions.in(business, () -> booker.book(business, booking));
    }

    /**
     * Enters a visit that was agreed elsewhere or earlier, also one that has passed; nobody is written to.
     *
     * @param agreedAt from when its time is looked at
     * @param since when it came to stand where it does; it has to hold its time
     * @throws BookingRefused when that time was not free
     */
    public Visit enter(BusinessId business, VisitBooking booking, Instant agreedAt, Instant since, Status status) {
        return transactions.in(business, () -> booker.enter(business, booking, agreedAt, since, status));
    }

    /** @throws NotFound when the business has no such visit */
    public Visit read(BusinessId business, VisitId visit) {
        return transactions.in(business, () -> table.read(business, visit)).orElseThrow(NotFound::new);
    }

    /** The visit an appointment is part of; one that stands alone is a visit of one part. */
    public Visit of(BusinessId business, Appointment part) {
        return part.visit()
                .map(visit -> read(business, visit))
                .orElseGet(() -> new Visit(new VisitId(part.id().value()), List.of(part)));
    }

    /**
     * Moves all that is not cancelled of it to begin at {@code start}, in the same shape; rooms and things are found
     * anew. Orders the mail that says so.
     *
     * @throws BookingRefused.SlotTaken when not all is free then; it keeps its old time
     * @throws BookingRefused.TooLate for a guest, when it has begun
     * @throws BookingRefused.NotPossible when a part is under way or over
     */
    public Visit reschedule(BusinessId business, VisitId visit, Instant start, Rules rules) {
        return reschedule(business, visit, new Move(start, Optional.empty(), rules, OptionalInt.empty()));
    }

    /** The same on somebody's wish, at a price; with whom and how long stays as it is. */
    public Visit reschedule(BusinessId business, VisitId visit, Move move) {
        return transactions.in(business, () -> changes.move(business, visit, move));
    }

    /**
     * Cancels every part that is still ahead, frees its time and orders one mail. Twice is once.
     *
     * @throws BookingRefused.TooLate for a guest, when it has begun
     */
    public Visit cancel(BusinessId business, VisitId visit, Cancellation cancellation) {
        return transactions.in(business, () -> changes.cancel(business, visit, cancellation));
    }
}
