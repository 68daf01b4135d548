package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ResourceId;
import care.tend.catalogue.Verdict;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.stays.Housing;
import care.tend.scheduling.internal.stays.StayActs;
import care.tend.scheduling.internal.stays.StayCosts;
import care.tend.scheduling.internal.stays.StayTable;
import care.tend.scheduling.internal.stays.Staying;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Stays: animals that are brought on one day and fetched on another, in a run of their own. Whoever calls has decided
 * that the caller may. Days are those of the place's wall clock; sums are in the business's currency.
 */
@Service
public class Stays {

    private final Housing housing;
    private final Staying staying;
    private final StayActs acts;
    private final StayCosts costs;
    private final StayTable table;
    private final Transactions transactions;

    Stays(
            Housing housing,
            Staying staying,
            StayActs acts,
            StayCosts costs,
            StayTable table,
            Transactions transactions) {
        this.housing = housing;
        this.staying = staying;
        this.acts = acts;
        this.costs = costs;
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * What a stay would be and cost; nothing is taken.
     *
     * @throws care.tend.kernel.Invalid when it cannot be on these dates, or for these animals, whatever is free
     * @throws StayRefused.TooMany when no run has room for them together
     * @throws NotFound when animals do not stay there for that service
     */
    public StayQuote quote(BusinessId business, StayQuestion question, Rules rules) {
        return transactions.in(business, () -> housing.quote(business, question, rules));
    }

    /**
     * What a stay that is booked would be on other dates, at the terms it was booked under; its own time counts as
     * free. What changing it costs is {@link #consequence}.
     *
     * @throws care.tend.kernel.Invalid when it cannot be on these dates
     */
    public StayQuote requote(BusinessId business, Stay stay, StayDates dates, Rules rules) {
        return transactions.in(business, () -> housing.requote(business, stay, dates, rules));
    }

    /** How many runs could be had from each of {@code count} days on, beginning with the first day asked for. */
    public List<StayNight> nights(BusinessId business, StayQuestion question, int count, Rules rules) {
        return transactions.in(business, () -> housing.nights(business, question, count, rules));
    }

    /**
     * Books a stay in the run that fits best, and orders the mail that says so.
     *
     * @throws StayRefused.Full when none is free for all of it
     * @throws StayRefused.RunTaken when one was asked for and that one is not
     * @throws care.tend.kernel.Invalid as {@link #quote}
     */
    public Stay book(BusinessId business, StayWish wish) {
        return transactions.in(business, () -> staying.book(business, wish));
    }

    /** Those at a place that touch the days from {@code first} to {@code last}, both included, and who is overdue. */
    public List<Stay> within(BusinessId business, LocationId location, LocalDate first, LocalDate last) {
        return transactions.in(business, () -> table.within(business, location, first, last));
    }

    /** @throws NotFound when the business has no such stay */
    public Stay read(BusinessId business, StayId stay) {
        return transactions.in(business, () -> table.read(business, stay)).orElseThrow(NotFound::new);
    }

    /** The stay a secret link opens; empty for a link that opens none. */
    public Optional<Stay> byLink(BusinessId business, String secret) {
        return transactions.in(business, () -> table.byLink(business, secret));
    }

    /** The secret of a stay's link: for the eyes of whoever booked it. */
    public String linkSecret(StayId stay) {
        return staying.secret(stay);
    }

    /**
     * What it would cost its guest to cancel or to change it now, by the policy it was booked under. Letting the first
     * time go is for appointments only.
     */
    public Verdict consequence(BusinessId business, Stay stay, Verdict.Act act) {
        return transactions.in(business, () -> costs.judge(act, stay));
    }

    /**
     * Changes the dates. It keeps its run where it can, and gets another where it must.
     *
     * @throws StayRefused.Full when there is none
     * @throws StayRefused.Closed when it is over, or has begun and its first day would be another
     * @throws BookingRefused.PriceChanged when it costs more than they were told
     * @throws BookingRefused.MovedTooOften when its guest may not once more
     */
    public Stay change(BusinessId business, StayId stay, StayDates dates, Initiative initiative) {
        return transactions.in(business, () -> acts.change(business, stay, dates, initiative));
    }

    /**
     * Puts them in another run. Its guest is not told.
     *
     * @throws StayRefused.RunTaken when it is too small, or somebody has it
     */
    public Stay move(BusinessId business, StayId stay, ResourceId run) {
        return transactions.in(business, () -> acts.move(business, stay, run));
    }

    /**
     * They were brought.
     *
     * @throws StayRefused.Closed when it is over or was cancelled
     */
    public Stay checkIn(BusinessId business, StayId stay) {
        return transactions.in(business, () -> acts.checkIn(business, stay));
    }

    /** What fetching them now would cost more; empty when nothing. */
    public Optional<StayLine> lateNow(Stay stay) {
        return acts.lateNow(stay);
    }

    /**
     * They were fetched: what was left of their time is free again.
     *
     * @param charge whether they pay for being late, where they are
     * @throws StayRefused.Closed when they are not in
     */
    public Stay checkOut(BusinessId business, StayId stay, boolean charge) {
        return transactions.in(business, () -> acts.checkOut(business, stay, charge));
    }

    /**
     * Nobody came.
     *
     * @throws StayRefused.Closed before they were to come, or when they did
     */
    public Stay miss(BusinessId business, StayId stay) {
        return transactions.in(business, () -> acts.miss(business, stay));
    }

    /**
     * Cancels it. Twice is once.
     *
     * @throws StayRefused.Closed when they are in or it is over
     * @throws BookingRefused.PriceChanged when it costs more than they were told
     */
    public Stay cancel(BusinessId business, StayId stay, Initiative initiative) {
        return transactions.in(business, () -> acts.cancel(business, stay, initiative));
    }

    /**
     * Takes the last step back: not cancelled, not missed, not fetched, not come.
     *
     * @throws StayRefused.Full when no run is free any more
     */
    public Stay takeBack(BusinessId business, StayId stay) {
        return transactions.in(business, () -> acts.takeBack(business, stay));
    }
}
