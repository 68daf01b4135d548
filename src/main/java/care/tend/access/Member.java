package care.tend.access;

import care.tend.business.ProviderId;
import care.tend.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for a business.
 *
 * @param provider the bookable professional they are, if they are one
 */
public record Member(
        MemberId id, AccountId account, Role role, @Nullable ProviderId provider, Instant since) {}
