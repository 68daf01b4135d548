package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.Optional;

/** Answers, on every request, whether a person acts for a business. Implemented by {@code access}. */
public interface Membership {

    /** Empty when they are no member of it, or there is no such business: both look the same. */
    Optional<Caller.Member> of(AccountId account, BusinessId business);

    /** Whether whoever asks at an open door reads {@code business} as its members do, drafts and all. */
    default boolean reads(Caller caller, BusinessId business) {
        return caller instanceof Caller.Person person
                && of(person.account(), business)
                        .filter(member -> member.may(Permission.BUSINESS_READ))
                        .isPresent();
    }
}
