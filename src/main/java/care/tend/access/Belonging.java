package care.tend.access;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import org.jspecify.annotations.Nullable;

/** One of the businesses an account is a member of, as the account sees it. */
public record Belonging(
        BusinessId business, Role role, @Nullable ProviderId provider) {}
