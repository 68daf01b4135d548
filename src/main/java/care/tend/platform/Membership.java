package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.Optional;

/** Answers, on every request, whether a person acts for a business. Implemented by {@code access}. */
public interface Membership {

    /** Empty when they are no member of it, or there is no such business: both look the same. */
    Optional<Caller.Member> of(AccountId account, BusinessId business);

    /** Whether the provider under this id is the person themselves; nobody is, unless something says so. */
    default boolean isProvider(AccountId account, BusinessId business, String provider) {
        return false;
    }

    /** The same for whoever's role is known already. */
    default Optional<Caller.Member> of(RoleAtTheDoor known) {
        return of(known.account(), known.business());
    }
}
