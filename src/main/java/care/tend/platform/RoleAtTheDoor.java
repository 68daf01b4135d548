package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role that a signed-in account has in the business of a request's path, read together with its session, for this
 * request alone.
 *
 * @param role empty for who is no member
 */
public record RoleAtTheDoor(AccountId account, BusinessId business, Optional<String> role) {

    private static final String NAME = RoleAtTheDoor.class.getName();
    private static final String BUSINESSES = "/api/v1/businesses/";

    /** The business that the path of {@code request} names; empty when it names none. */
    public static Optional<BusinessId> business(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith(BUSINESSES)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', BUSINESSES.length());
        try {
            return Optional.of(BusinessId.of(path.substring(BUSINESSES.length(), end < 0 ? path.length() : end)));
        } catch (RuntimeException malformed) {
            return Optional.empty(); // the door refuses it in its own words
        }
    }

    /** Leaves it for the door. */
    public static void leave(
            HttpServletRequest request, AccountId account, BusinessId business, @Nullable String role) {
        request.setAttribute(NAME, new RoleAtTheDoor(account, business, Optional.ofNullable(role)));
    }

    /** What was left for this account and business. */
    public static Optional<RoleAtTheDoor> of(HttpServletRequest request, AccountId account, BusinessId business) {
        return request.getAttribute(NAME) instanceof RoleAtTheDoor left
                        && left.account.equals(account)
                        && left.business.equals(business)
                ? Optional.of(left)
                : Optional.empty();
    }
}
