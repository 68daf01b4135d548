package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.Filling;
import care.tend.scheduling.internal.OfferTable;
import care.tend.scheduling.internal.Offers;
import care.tend.scheduling.internal.WaitlistTable;
import care.tend.scheduling.internal.Wishing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Those who wait for a time to be freed. Premium clients come first, then whoever waits longest. What is freed is kept
 * for one of them and offered; when they let it pass, the next is asked.
 */
@Service
public class Waitlist {

    private static final Duration MONTH = Duration.ofDays(30);

    private final Wishing wishing;
    private final Offers offers;
    private final Filling filling;
    private final WaitlistTable table;
    private final OfferTable offered;
    private final Transactions transactions;
    private final Clock clock;

    Waitlist(
            Wishing wishing,
            Offers offers,
            Filling filling,
            WaitlistTable table,
            OfferTable offered,
            Transactions transactions,
            Clock clock) {
        this.wishing = wishing;
        this.offers = offers;
        this.filling = filling;
        this.table = table;
        this.offered = offered;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How long the list is.
     *
     * @param offered of all who wait, those to whom something is offered at the moment
     */
    public record Waiting(int all, int offered) {}

    /** Whoever asked, and the secret by which they take it back. */
    public record Joined(WaitlistEntry entry, String secret) {}

    /**
     * Lets somebody wait.
     *
     * @throws care.tend.kernel.Invalid when they cannot be written to, or the wish has passed
     */
    public Joined join(
            BusinessId business,
            WaitlistWish wish,
            Booking.Guest.Named guest,
            Optional<Booking.PetWish> pet,
            Language language) {
        return transactions.in(business, () -> wishing.join(business, wish, guest, pet, language));
    }

    /**
     * Lets a booking come forward when an earlier time is freed.
     *
     * @throws BookingRefused.NotPossible when it is over or cancelled, or a visit of several parts
     */
    public Joined comeForward(BusinessId business, Appointment booking, WaitlistWish wish) {
        return transactions.in(business, () -> wishing.comeForward(business, booking, wish));
    }

    /** Those who wait, in the order in which they are asked: at most that many, of those after the one named. */
    public List<WaitlistEntry> waiting(BusinessId business, Optional<WaitlistEntryId> after, int most) {
        return transactions.in(business, () -> table.waiting(business, after, most));
    }

    public Waiting waiting(BusinessId business) {
        return transactions.in(business, () -> table.count(business));
    }

    /** Over the last thirty days. */
    public FillRate fillRate(BusinessId business) {
        return transactions.in(
                business, () -> offered.fillRate(business, clock.instant().minus(MONTH)));
    }

    /**
     * Lets them be asked no more. What is offered to them at the moment is freed: at once when a guest says so; by the
     * business's own people after as long as an Undo takes. Twice is once.
     */
    public void end(BusinessId business, WaitlistEntryId entry, Rules rules) {
        transactions.run(business, () -> offers.end(business, entry, rules));
    }

    /**
     * Lets them wait again, in the rank they had. Twice is once.
     *
     * @throws care.tend.kernel.Invalid when the days they wished for have passed
     * @throws BookingRefused.NotPossible when they took a time
     */
    public void restore(BusinessId business, WaitlistEntryId entry) {
        transactions.run(business, () -> offers.restore(business, entry));
    }

    /** The entry a secret link opens. */
    public Optional<WaitlistEntry> byLink(BusinessId business, String secret) {
        return transactions.in(business, () -> table.byLink(business, secret));
    }

    /** The offer a secret link opens, answered or not. */
    public Optional<WaitlistOffer> offered(BusinessId business, String secret) {
        return transactions.in(business, () -> offered.byLink(business, secret));
    }

    /** The secret of an offer's link: for whoever it was made to. */
    public String secretOf(WaitlistOfferId offer) {
        return filling.secret(offer);
    }

    /** Who an offer was made to. */
    public WaitlistEntry entry(BusinessId business, WaitlistEntryId entry) {
        return transactions.in(business, () -> table.read(business, entry)).orElseThrow(NotFound::new);
    }

    /**
     * Takes what was offered: a new booking, or the later one comes forward.
     *
     * @throws BookingRefused.HoldExpired when it was answered already, or the next was asked
     */
    public Appointment take(BusinessId business, String secret) {
        return transactions.in(business, () -> offers.take(business, secret));
    }

    /** Lets it pass: the next in rank is asked, and they go on waiting. Twice is once. */
    public void pass(BusinessId business, String secret) {
        transactions.run(business, () -> offers.pass(business, secret));
    }
}
