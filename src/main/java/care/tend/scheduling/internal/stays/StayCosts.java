package care.tend.scheduling.internal.stays;

import care.tend.catalogue.Circumstances;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Policy;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.Money;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Stay;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the policy a stay was booked under to the question. Runs inside a transaction. */
@Component
public class StayCosts {

    private final Policies policies;
    private final Clock clock;

    StayCosts(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What it would cost its guest now, by the policy it was booked under. Nobody is let off a first fee here.
     *
     * @param act cancelling or moving
     */
    public Verdict judge(Act act, Stay stay) {
        var price = Optional.of(stay.total());
        return stay.policy()
                .map(ref -> policies.read(stay.business(), ref)
                        .judge(
                                act,
                                new Circumstances(
                                        stay.period().start(), clock.instant(), price, false, stay.moves(), 0)))
                .orElseGet(() -> Policy.none(act, price));
    }

    /**
     * What a change costs that is about to be made.
     *
     * @throws BookingRefused.PriceChanged when it is more than they were told
     * @throws BookingRefused.MovedTooOften when a guest may not change it once more
     */
    Verdict consider(Act act, Stay stay, Initiative initiative) {
        var verdict = judge(act, stay);
        if (!initiative.byClient()) {
            return verdict.byBusiness();
        }
        if (!verdict.allowed()) {
            throw new BookingRefused.MovedTooOften();
        }
        var told = initiative.atMost();
        if (told.isPresent()
                && verdict.amount().filter(sum -> isMore(sum, told.get())).isPresent()) {
            throw new BookingRefused.PriceChanged(verdict.amount());
        }
        return verdict;
    }

    private static boolean isMore(Money sum, Money told) {
        return !sum.currency().equals(told.currency()) ? !sum.isZero() : sum.compareTo(told) > 0;
    }
}
