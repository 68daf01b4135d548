package care.tend.scheduling;

import care.tend.catalogue.Fee;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.kernel.AccountId;
import care.tend.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a change of an appointment came to cost. Only decided here; money moves elsewhere.
 *
 * @param policy the version of the policy that decided
 * @param fee its rule
 * @param amount what it comes to; zero when it was forgiven; empty for a share of a price that nobody named
 * @param plea the guest's words for why it was an emergency; empty when they said nothing
 * @param waived that somebody let it go
 */
public record DecidedFee(
        FeeId id,
        AppointmentId appointment,
        Act act,
        Reason reason,
        PolicyRef policy,
        Fee fee,
        Optional<Money> amount,
        String plea,
        Instant decidedAt,
        Optional<Waived> waived) {

    /** Who let it go, when, and why. */
    public record Waived(AccountId by, String reason, Instant at) {}

    /** Whether it is to be paid as things stand. */
    public boolean stands() {
        return waived.isEmpty() && reason != Reason.FORGIVEN;
    }
}
