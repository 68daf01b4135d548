package care.tend.platform;

import care.tend.kernel.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Answers who is signed in on a request. Implemented by {@code identity}; the answer is asked for once a request. */
public interface SignIn {
    Optional<AccountId> on(HttpServletRequest request);
}
