package care.tend.clients;

import care.tend.kernel.AccountId;
import care.tend.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * A business's record of a person it serves. For its members only: what a stranger typed into a booking is not shown
 * back from here.
 *
 * @param household whose pets and credits they share; everyone has one, if only of their own
 * @param account the person's own, when they linked it
 * @param version grows with each edit
 */
public record Client(
        ClientId id,
        ClientDetails details,
        HouseholdId household,
        String householdName,
        @Nullable AccountId account,
        int version) {

    public String name() {
        return details.name();
    }

    /** In lower case; null when not known. */
    public @Nullable String email() {
        return details.email();
    }

    /** E.164; null when not known. */
    public @Nullable String phone() {
        return details.phone();
    }

    public Language locale() {
        return details.locale();
    }

    public Tier tier() {
        return details.tier();
    }
}
